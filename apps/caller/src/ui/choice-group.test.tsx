import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ChoiceGroup } from './choice-group'

afterEach(cleanup)
const choices = [
  { value: 'yes', label: 'Ja' },
  { value: 'sometimes', label: 'Soms' },
  { value: 'no', label: 'Nee' },
] as const

test('who listens hears the whole question as the name of the group', () => {
  render(<ChoiceGroup legend="Lukt het huiswerk?" choices={choices} value={null} onChange={() => {}} />)
  expect(screen.getByRole('group', { name: 'Lukt het huiswerk?' })).toBeTruthy()
  expect(screen.getAllByRole('radio')).toHaveLength(3)
})

test('choosing tells which was chosen', () => {
  const chosen = vi.fn()
  render(<ChoiceGroup legend="Lukt het huiswerk?" choices={choices} value={null} onChange={chosen} />)
  fireEvent.click(screen.getByRole('radio', { name: 'Soms' }))
  expect(chosen).toHaveBeenCalledWith('sometimes')
})

test('more answers keep the order of the choices, whatever came first', () => {
  const chosen = vi.fn()
  render(<ChoiceGroup multiple legend="Wat helpt?" choices={choices} value={['no']} onChange={chosen} />)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ja' }))
  expect(chosen).toHaveBeenLastCalledWith(['yes', 'no'])
  fireEvent.click(screen.getByRole('checkbox', { name: 'Nee' }))
  expect(chosen).toHaveBeenLastCalledWith([])
})

test('the number before a choice is for the eye only', () => {
  render(<ChoiceGroup numbered legend="Lukt het huiswerk?" choices={choices} value="no" onChange={() => {}} />)
  expect(screen.getByRole('radio', { name: 'Nee' })).toHaveProperty('checked', true)
})

test('what is wrong belongs to the group', () => {
  render(
    <ChoiceGroup
      legend="Terugbellen?"
      error="Kies of het gezin teruggebeld wil worden"
      choices={choices}
      value={null}
      onChange={() => {}}
    />,
  )
  const described = screen.getByRole('group').getAttribute('aria-describedby')
  expect(document.getElementById(described ?? '')?.textContent).toBe('Kies of het gezin teruggebeld wil worden')
})
