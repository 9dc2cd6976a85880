/** The whole app: language, address, whoever is signed in, and the screen that belongs to it. */
import { useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import { useLocale } from '../lib/locale'
import { RouterProvider } from '../lib/router'
import { useMe } from '../lib/session'
import { Announcements } from '../ui/announce'
import { ErrorBoundary } from './error-boundary'
import { useMessages } from './messages'
import { Screens } from './screens'

export function App() {
  const subject = useMe().me?.round?.subject ?? 'family'
  const shown = useMessages(useLocale().language, subject)
  useEffect(() => {
    if (shown) document.documentElement.lang = shown.language
  }, [shown])
  if (!shown) return null
  return (
    <IntlProvider locale={shown.language} messages={shown.messages} timeZone="Europe/Amsterdam">
      <ErrorBoundary>
        <RouterProvider>
          <Screens />
        </RouterProvider>
      </ErrorBoundary>
      <Announcements />
    </IntlProvider>
  )
}
