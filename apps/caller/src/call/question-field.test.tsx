import type { Answer, Protocol } from '@gib/protocol'
import { questionOf } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { QuestionField } from './question-field'
import { texts } from './texts'

const protocol: Protocol = gezinInBeeld
afterEach(cleanup)

interface AskedProps {
  id: string
  hear: (answer: Answer | null) => void
  onNext?: (() => void) | undefined
}

function Asked({ id, hear, onNext }: AskedProps) {
  const [answer, setAnswer] = useState<Answer | undefined>(undefined)
  return (
    <QuestionField
      question={questionOf(protocol, id)!.question}
      answer={answer}
      values={{ child: 'Sami' }}
      onNext={onNext}
      onAnswer={(next) => {
        hear(next)
        setAnswer(next ?? undefined)
      }}
    />
  )
}

/** The question on a screen, with what was heard last. */
function ask(id: string, onNext?: () => void): { heard: () => Answer | null } {
  let heard: Answer | null = null
  render(
    <IntlProvider locale="nl" messages={{ call: texts.nl } as never} timeZone="Europe/Amsterdam">
      <Asked id={id} onNext={onNext} hear={(next) => (heard = next)} />
    </IntlProvider>,
  )
  return { heard: () => heard }
}

/** Types into whatever has the focus, as a keyboard does. */
function type(...keys: string[]) {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}

test('the eleven grades are one group, and it is called by the whole question', () => {
  ask('ouder.cijfer')
  const group = screen.getByRole('group', {
    name: 'Hoe gaat het met u, en als u dat een cijfer zou geven tussen 0 en 10?',
  })
  expect(group.querySelectorAll('input[type=radio]')).toHaveLength(11)
})

test('a typed grade is given at once, has the focus, and 1 with 0 becomes a 10', () => {
  const { heard } = ask('ouder.cijfer')
  screen.getByRole('radio', { name: '0' }).focus()
  type('1')
  expect(heard()).toBe(1)
  type('0')
  expect(heard()).toBe(10)
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '10' }))
})

test('a six and a half is typed with a comma, or pressed', () => {
  const { heard } = ask('ouder.cijfer')
  screen.getByRole('radio', { name: '0' }).focus()
  type('6', ',')
  expect(heard()).toBe(6.5)
  fireEvent.click(screen.getByRole('checkbox', { name: 'en een half' }))
  expect(heard()).toBe(6)
})

test('"6-" is kept as it was said and counts as 5.75', () => {
  const { heard } = ask('ouder.cijfer')
  const box = screen.getByLabelText('Zoals gezegd')
  fireEvent.change(box, { target: { value: '6-' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(heard()).toBe(5.75)
  expect(screen.getByText('Genoteerd: 5,75')).toBeDefined()
  fireEvent.change(box, { target: { value: '65' } })
  expect(screen.getByText('Het cijfer moet tussen 0 en 10 liggen')).toBeDefined()
})

test('numbers toggle worries, and "niets" lets them all go', () => {
  const { heard } = ask('ouder.zwaar')
  screen.getAllByRole('checkbox')[0]!.focus()
  type('5', '6')
  expect(heard()).toEqual(['geld', 'corona'])
  type('a')
  expect(heard()).toEqual(['niets'])
  type('a')
  expect(heard()).toBeNull()
})

test('Enter on an answer goes on; letters in a text are letters', async () => {
  const next = vi.fn()
  const { heard } = ask('dag.gewoon', next)
  const text = await screen.findByRole('textbox')
  text.focus()
  type('w', '5', 'Enter')
  expect(next).not.toHaveBeenCalled()
  expect(heard()).toBeNull()
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true })
  expect(next).toHaveBeenCalledTimes(1)
})

test('what was said is kept once by Enter, and words nobody understands do not go on', () => {
  let went = 0
  const said: (Answer | null)[] = []
  render(
    <IntlProvider locale="nl" messages={{ call: texts.nl } as never} timeZone="Europe/Amsterdam">
      <Asked id="ouder.cijfer" onNext={() => (went += 1)} hear={(next) => said.push(next)} />
    </IntlProvider>,
  )
  const box = screen.getByRole('textbox', { name: /Zoals gezegd/ })
  fireEvent.change(box, { target: { value: 'best wel' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect([went, said]).toEqual([0, []])
  fireEvent.change(box, { target: { value: '6 à 7' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  fireEvent.blur(box)
  expect([went, said]).toEqual([1, [6.5]])
})
