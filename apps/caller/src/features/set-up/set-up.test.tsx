import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { RouterProvider } from '../../lib/router'
import SetUp from './set-up'
import { texts } from './texts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a link that has been used says so, and what to do', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ code: 'already-set-up' }, { status: 409 }))
  window.history.replaceState(null, '', '/set-up?token=used')
  render(
    <IntlProvider locale="nl" messages={{ setUp: texts.nl } as never} timeZone="Europe/Amsterdam">
      <RouterProvider>
        <SetUp />
      </RouterProvider>
    </IntlProvider>,
  )
  const filled = { organisation: 'Buurtteam', name: 'Ada', email: 'ada@voorbeeld.nl', password: 'vier losse woorden' }
  for (const [name, value] of Object.entries(filled)) {
    fireEvent.change(document.querySelector(`[name=${name}]`)!, { target: { value } })
  }
  fireEvent.click(screen.getByRole('button', { name: 'Maak aan' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Deze link werkt niet meer.')
})
