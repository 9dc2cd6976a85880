/** The sentences that are on this page: those of the screens that were opened, in the language that is read. */

import { personTexts, texts } from 'virtual:texts'
import type { Subject } from '@gib/contract'
import { useEffect, useSyncExternalStore } from 'react'
import type { AppLanguage } from '../lib/locale'
import { type Changed, changedBy } from './changed-by'
import type { Area, Messages } from './texts'

interface Shown {
  readonly language: AppLanguage
  /** Who is spoken about. */
  readonly subject: Subject
  /** Only the areas that were fetched; a screen comes after its sentences. */
  readonly messages: Messages
}

const wanted = new Set<Area>(['app'])
const fetched: Record<AppLanguage, Partial<Messages>> = { nl: {}, en: {} }
/** What is said differently about a person; nobody who phones families fetches it. */
const aboutPerson: Record<AppLanguage, Changed<Messages>> = { nl: {}, en: {} }
let shown: Shown | null = null
let reading: AppLanguage = 'nl'
let about: Subject = 'family'
const listeners = new Set<() => void>()

/** Null until the first sentences are there. Another language takes the place of the last one when all of it is there. */
export function useMessages(language: AppLanguage, subject: Subject): Shown | null {
  useEffect(() => {
    reading = language
    about = subject
    void show(language, subject).catch(() => undefined)
  }, [language, subject])
  return useSyncExternalStore(subscribe, () => shown)
}

/** About whom the sentences on this page are; null before the first are there. */
export function useSpokenAbout(): Subject | null {
  return useSyncExternalStore(subscribe, () => shown?.subject ?? null)
}

/** Sees to it that these areas can be read before a screen needs them. */
export async function withTexts(...areas: readonly Area[]): Promise<void> {
  for (const area of areas) wanted.add(area)
  await show(reading, about)
}

/** What is said a moment later: nobody waits for it. Without a connection it is tried again when there is one. */
export function bringTexts(...areas: readonly Area[]): void {
  withTexts(...areas).catch(() => {
    for (const area of areas) wanted.delete(area)
    window.addEventListener('online', () => bringTexts(...areas), { once: true })
  })
}

async function show(language: AppLanguage, subject: Subject): Promise<void> {
  const known = fetched[language]
  const missing = [...wanted].filter((area) => !(area in known))
  const unsaid = subject === 'person' ? [...wanted].filter((area) => !(area in aboutPerson[language])) : []
  await Promise.all([
    ...missing.map(async (area) => Object.assign(known, { [area]: (await texts[language][area]()).default })),
    ...unsaid.map((area) => fetchAboutPerson(language, area)),
  ])
  if (language !== reading || subject !== about) return
  if (missing.length + unsaid.length === 0 && shown?.language === language && shown.subject === subject) return
  const change = subject === 'person' ? aboutPerson[language] : undefined
  shown = { language, subject, messages: changedBy({ ...known } as Messages, change) }
  for (const listener of listeners) listener()
}

/** Without a connection and not on this device yet, a person is called a family: that is no reason to show nothing. */
async function fetchAboutPerson(language: AppLanguage, area: Area): Promise<void> {
  const fetchArea = personTexts[language][area]
  const found = fetchArea ? await fetchArea().catch(() => null) : { default: {} }
  if (found) aboutPerson[language] = { ...aboutPerson[language], [area]: found.default }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
