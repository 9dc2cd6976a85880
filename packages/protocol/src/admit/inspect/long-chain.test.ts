import { expect, test, vi } from 'vitest'
import type { Protocol } from '../../document/protocol'
import type { Question } from '../../document/question'
import { inspect } from '../inspect'

/** Every question waits for the one before it. */
function chain(length: number, kind: 'question' | 'section'): Protocol {
  const title = { nl: 'Thuis' }
  const questions = Array.from({ length }, (_, index): Question => {
    const enableWhen = { question: `q${index - 1}`, operator: '=', answer: true } as const
    return {
      id: `q${index}`,
      type: 'boolean',
      text: { nl: 'Gaat het goed?' },
      ...(index > 0 && kind === 'question' && { enableWhen }),
    }
  })
  const sections =
    kind === 'question'
      ? [{ id: 'ouder', title, questions }]
      : questions.map((question, index) => ({
          id: `s${index}`,
          title,
          ...(index > 0 && { enableWhen: { question: `q${index - 1}`, operator: '=', answer: true } as const }),
          questions: [question],
        }))
  return { id: 'lang', version: '1.0.0', languages: ['nl'], title, sections }
}

/** How often something of the document is looked at, and how often something is kept or asked for in a list of names. */
function steps(protocol: Protocol): number {
  let count = 0
  const counted = <T>(part: T): T =>
    typeof part !== 'object' || part === null
      ? part
      : (new Proxy(Object.fromEntries(Object.entries(part).map(([key, value]) => [key, counted(value)])) as object, {
          get(target, key, receiver) {
            count++
            return Reflect.get(target, key, receiver)
          },
        }) as T)
  const watched = {
    ...protocol,
    sections: protocol.sections.map((section) => ({
      ...section,
      ...(section.enableWhen && { enableWhen: counted(section.enableWhen) }),
      questions: section.questions.map((question) => ({
        ...question,
        ...(question.enableWhen && { enableWhen: counted(question.enableWhen) }),
      })),
    })),
  }
  const kept = [
    vi.spyOn(Set.prototype, 'add'),
    vi.spyOn(Set.prototype, 'has'),
    vi.spyOn(Map.prototype, 'get'),
    vi.spyOn(Map.prototype, 'set'),
  ]
  try {
    expect(inspect(watched)).toEqual([])
    return count + kept.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  } finally {
    for (const one of kept) one.mockRestore()
  }
}

test.each(['question', 'section'] as const)(
  'a chain of conditions twice as long takes twice as many steps: %s',
  (kind) => {
    const [short, long] = [steps(chain(100, kind)), steps(chain(200, kind))]
    expect(long / short).toBeLessThan(2.1)
    // So far back is looked for each question; it does not begin again each time.
    expect(long / 200).toBeLessThan(1500)
  },
)
