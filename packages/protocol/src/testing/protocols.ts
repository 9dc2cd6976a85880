/** Random whole protocols, for properties that must hold for every document. */
import fc from 'fast-check'
import type { Condition, Test } from '../document/condition'
import type { Protocol } from '../document/protocol'
import type { Question } from '../document/question'
import type { FigureRule, ScoreItem } from '../document/rules'

const text = { nl: 'Hoe gaat het?' }
const codes = ['a', 'b', 'c']

interface Plan {
  readonly type: 'grade' | 'boolean' | 'choice' | 'choices' | 'count' | 'text'
  readonly perChild: boolean
  readonly additional: boolean
}

/**
 * Protocols with one to four topics, questions of many kinds, some of them per child, conditions that look at earlier answers, at
 * facts, at the previous call and at all children, and scores, figures and groups on top. Most of them are admitted as they are; a
 * condition that can never hold is the commonest reason why one is not.
 *
 * @example
 * fc.sample(protocols(), 3).every((protocol) => protocol.sections.length > 0)   //=> true
 */
export function protocols(): fc.Arbitrary<Protocol> {
  const plan: fc.Arbitrary<Plan> = fc.record({
    type: fc.constantFrom('grade', 'boolean', 'choice', 'choices', 'count', 'text'),
    perChild: fc.boolean(),
    additional: fc.boolean(),
  })
  const section = fc.record({ each: fc.boolean(), plans: fc.array(plan, { minLength: 1, maxLength: 4 }) })
  return fc.array(section, { minLength: 1, maxLength: 4 }).chain((sections) => {
    const all = sections.flatMap(({ each, plans }, s) =>
      plans.map((one, q) => ({ ...one, id: `s${s}.q${q}`, section: s, perChild: each || one.perChild })),
    )
    const conditions = fc.tuple(...all.map((one, index) => conditionFor(all.slice(0, index), one.perChild)))
    const ofSections = fc.tuple(
      ...sections.map(({ each }, s) =>
        conditionFor(
          all.filter((one) => one.section < s),
          each,
        ),
      ),
    )
    return fc.tuple(conditions, ofSections, rulesOn(all)).map(
      ([enabled, opened, rules]): Protocol => ({
        id: 'random',
        version: '1.0.0',
        languages: ['nl'],
        title: text,
        attributes: [
          { id: 'rent', of: 'family', title: text },
          { id: 'pet', of: 'child', title: text },
        ],
        sections: sections.map(({ each, plans }, s) => ({
          id: `s${s}`,
          title: text,
          ...(each && { each: 'children' as const }),
          ...(opened[s] && { enableWhen: opened[s] }),
          questions: plans.map((one, q) => {
            const at = all.findIndex(({ id }) => id === `s${s}.q${q}`)
            return questionOf(`s${s}.q${q}`, one, enabled[at] ?? undefined, each)
          }),
        })),
        ...rules,
      }),
    )
  })
}

type Known = Plan & { readonly id: string }

function questionOf(
  id: string,
  { type, perChild, additional }: Plan,
  enableWhen: Condition | undefined,
  each: boolean,
): Question {
  const base = {
    id,
    text,
    ...(additional && { level: 'additional' as const }),
    ...(perChild && !each && { each: 'children' as const }),
    ...(enableWhen && { enableWhen }),
  }
  const options = codes.map((code) => ({ code, text: { nl: `Antwoord ${code}` } }))
  return type === 'choice' || type === 'choices' ? { ...base, type, options } : { ...base, type }
}

/** A condition on what was asked before; `null` for none. Outside a child, what is asked per child is looked at for some or every child. */
function conditionFor(before: readonly Known[], inChild: boolean): fc.Arbitrary<Condition | null> {
  return fc.option(
    fc.oneof({ weight: 3, arbitrary: testOn(before, inChild) }, { weight: 1, arbitrary: joined(before, inChild) }),
    { freq: 2 },
  )
}

function joined(before: readonly Known[], inChild: boolean): fc.Arbitrary<Condition> {
  const part = testOn(before, inChild)
  const parts = fc.array(part, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    parts.map((all): Condition => ({ all })),
    parts.map((any): Condition => ({ any })),
    part.map((not): Condition => ({ not })),
  )
}

function testOn(before: readonly Known[], inChild: boolean): fc.Arbitrary<Condition> {
  const facts: fc.Arbitrary<Condition>[] = [
    fc.integer({ min: 0, max: 5 }).map((answer): Test => ({ family: 'childCount', operator: '>=', answer })),
    fc.boolean().map((answer): Test => ({ family: 'rent', operator: 'exists', answer })),
    inChild
      ? fc.integer({ min: 0, max: 18 }).map((answer): Test => ({ child: 'age', operator: '<', answer }))
      : fc
          .integer({ min: 0, max: 18 })
          .map((answer): Condition => ({ someChild: { child: 'age', operator: '>=', answer } })),
  ]
  const answers = before.map((one) =>
    comparisonWith(one).chain((test) => (one.perChild && !inChild ? overChildren(test) : fc.constant(test))),
  )
  return fc.oneof(...facts, ...answers)
}

function overChildren(test: Condition): fc.Arbitrary<Condition> {
  return fc.constantFrom<Condition>({ someChild: test }, { everyChild: test }, { not: { someChild: test } })
}

function comparisonWith({ id, type }: Known): fc.Arbitrary<Test> {
  const exists = fc.boolean().map((answer): Test => ({ question: id, operator: 'exists', answer }))
  const before = fc.boolean().map((answer): Test => ({ previous: id, operator: 'exists', answer }))
  const code = fc.constantFrom(...codes)
  switch (type) {
    case 'grade':
    case 'count': {
      const number = fc.constantFrom(1, 4, 5.5, 7)
      const order = fc.constantFrom('<', '<=', '>', '>=')
      return fc.oneof(
        fc.tuple(order, number).map(([operator, answer]): Test => ({ question: id, operator, answer })),
        fc.tuple(order, fc.constantFrom(-2, 2)).map(([operator, answer]): Test => ({ change: id, operator, answer })),
        exists,
      )
    }
    case 'boolean':
      return fc.oneof(
        fc.boolean().map((answer): Test => ({ question: id, operator: '=', answer })),
        exists,
        before,
      )
    case 'choice':
      return fc.oneof(
        fc
          .tuple(fc.constantFrom('=', '!='), code)
          .map(([operator, answer]): Test => ({ question: id, operator, answer })),
        fc
          .subarray(codes, { minLength: 1, maxLength: 2 })
          .map((answer): Test => ({ question: id, operator: 'in', answer })),
        exists,
      )
    case 'choices':
      return fc.oneof(
        code.map((answer): Test => ({ question: id, operator: '=', answer })),
        fc.integer({ min: 1, max: 3 }).map((answer): Test => ({ chosen: id, except: ['c'], operator: '>=', answer })),
      )
    case 'text':
      return fc.oneof(
        fc.integer({ min: 1, max: 40 }).map((answer): Test => ({ length: id, operator: '>', answer })),
        exists,
      )
  }
}

/** Scores, figures and groups on these questions. */
function rulesOn(all: readonly Known[]): fc.Arbitrary<Pick<Protocol, 'scores' | 'figures' | 'cohorts' | 'signals'>> {
  const condition = testOn(all, false)
  const items = fc.tuple(...all.map((one) => itemOn(one)))
  return fc
    .record({ items, missing: fc.option(fc.integer({ min: 0, max: 2 })), first: condition, second: condition })
    .map(({ items: given, missing, first, second }) => {
      const kept = given.filter((item) => item !== null)
      const figures: FigureRule[] = [
        { id: 'share', title: text, share: first },
        { id: 'among', title: text, share: first, among: second },
        ...all
          .filter(({ type }) => type === 'grade' || type === 'count')
          .slice(0, 2)
          .map(({ id }): FigureRule => ({ id: `mean-${id}`, title: text, mean: id, by: 'week' })),
      ]
      return {
        // A score of nothing is no score.
        ...(kept.length > 0 && {
          scores: [
            {
              id: 'load',
              title: text,
              items: kept,
              ...(missing !== null && missing < kept.length && { missingAtMost: missing }),
            },
          ],
        }),
        figures,
        cohorts: [
          {
            id: 'sort',
            title: text,
            groups: [
              { id: 'yes', title: text, when: first },
              { id: 'other', title: text, when: second },
            ],
          },
        ],
        signals: [{ id: 'look', title: text, when: second }],
      }
    })
}

function itemOn(one: Known): fc.Arbitrary<ScoreItem | null> {
  const points = fc.record({ a: fc.constantFrom(0, 0.5, 1), b: fc.constantFrom(1, 2), c: fc.constantFrom(0, 3) })
  if (one.type === 'choice' || one.type === 'choices') {
    return fc.tuple(points, fc.boolean(), fc.boolean()).map(([table, reverse, together]): ScoreItem => {
      return {
        id: one.id,
        question: one.id,
        points: table,
        ...(reverse && one.type === 'choice' && { reverse }),
        ...(together && one.perChild && { children: 'sum' }),
      }
    })
  }
  if (one.type !== 'grade') return fc.constant(null)
  const when = (answer: number): Condition => {
    const low: Test = { question: one.id, operator: '<', answer }
    return one.perChild ? { someChild: low } : low
  }
  return fc.constantFrom(1, 2).map((weight): ScoreItem => {
    return {
      id: one.id,
      title: text,
      weight,
      questions: [one.id],
      levels: [
        { level: 1, when: when(4.5) },
        { level: 0.5, when: when(5.5) },
      ],
    }
  })
}
