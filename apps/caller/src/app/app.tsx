/** The whole app: language, address, whoever is signed in, and the screen that belongs to it. */
import { useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import { useLocale } from '../lib/locale'
import { RouterProvider } from '../lib/router'
import { Announcements } from '../ui/announce'
import { ErrorBoundary } from './error-boundary'
import { Screens } from './screens'
import { useMessages } from './use-messages'

export function App() {
  const fetched = useMessages(useLocale().language)
  useEffect(() => {
    if (fetched) document.documentElement.lang = fetched.language
  }, [fetched])
  if (!fetched) return null
  return (
    <IntlProvider locale={fetched.language} messages={fetched.messages} timeZone="Europe/Amsterdam">
      <ErrorBoundary>
        <RouterProvider>
          <Screens />
        </RouterProvider>
      </ErrorBoundary>
      <Announcements />
    </IntlProvider>
  )
}
