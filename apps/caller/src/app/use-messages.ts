/** The sentences of the language that is read. Another language takes the place of the last one when it is there. */
import { useEffect, useState } from 'react'
import type { AppLanguage } from '../lib/locale'

const fetchers = {
  nl: () => import('virtual:texts/nl'),
  en: () => import('virtual:texts/en'),
}

type Messages = Awaited<ReturnType<(typeof fetchers)['nl']>>['default']

interface Fetched {
  readonly language: AppLanguage
  readonly messages: Messages
}

/** Null until the first language is there. */
export function useMessages(language: AppLanguage): Fetched | null {
  const [fetched, setFetched] = useState<Fetched | null>(null)
  useEffect(() => {
    let wanted = true
    void fetchers[language]()
      .then(({ default: messages }) => {
        if (wanted) setFetched({ language, messages })
      })
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [language])
  return fetched
}
