import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { signIn } from '../../lib/session'
import SignInForm from './sign-in-form'
import { texts } from './texts'

vi.mock('../../lib/session', () => ({ signIn: vi.fn() }))
afterEach(cleanup)
const tried = vi.mocked(signIn)

function open(done?: () => void) {
  render(
    <IntlProvider locale="nl" messages={{ signIn: texts.nl } as never} timeZone="Europe/Amsterdam">
      <SignInForm {...(done ? { onDone: done } : {})} />
    </IntlProvider>,
  )
}
function fill(password = 'vier losse woorden') {
  fireEvent.change(screen.getByLabelText('E-mailadres'), { target: { value: 'samira@voorbeeld.nl' } })
  fireEvent.change(screen.getByLabelText('Wachtwoord'), { target: { value: password } })
  fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
}

test('nothing is asked of the server until both are filled in, and the focus goes to what is missing', () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: 'Log in' }))
  expect(screen.getByText('Typ je e-mailadres')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('E-mailadres'))
  expect(tried).not.toHaveBeenCalled()
})

test.each([
  ['signed-out', 'E-mailadres of wachtwoord klopt niet'],
  ['too-many-tries', 'Te vaak geprobeerd. Wacht een paar minuten en probeer het dan opnieuw.'],
  ['unreachable', 'Geen internet. De eerste keer inloggen lukt alleen met internet.'],
] as const)('when it is %s she reads what to do, and what she typed stays', async (trouble, sentence) => {
  tried.mockResolvedValueOnce(trouble)
  open()
  fill()
  expect((await screen.findByRole('alert')).textContent).toContain(sentence)
  expect(screen.getByLabelText('E-mailadres')).toHaveProperty('value', 'samira@voorbeeld.nl')
})

test('a space is part of a password', async () => {
  tried.mockResolvedValueOnce(null)
  const done = vi.fn()
  open(done)
  fill(' met spatie')
  await waitFor(() => expect(done).toHaveBeenCalled())
  expect(tried).toHaveBeenLastCalledWith('samira@voorbeeld.nl', ' met spatie')
})
