/** The sentences that are on this page: those of the screens that were opened, in the language that is read. */

import { texts } from 'virtual:texts'
import { useEffect, useSyncExternalStore } from 'react'
import type { AppLanguage } from '../lib/locale'
import type { Area, Messages } from './texts'

interface Shown {
  readonly language: AppLanguage
  /** Only the areas that were fetched; a screen comes after its sentences. */
  readonly messages: Messages
}

const wanted = new Set<Area>(['app'])
const fetched: Record<AppLanguage, Partial<Messages>> = { nl: {}, en: {} }
let shown: Shown | null = null
let reading: AppLanguage = 'nl'
const listeners = new Set<() => void>()

/** Null until the first sentences are there. Another language takes the place of the last one when all of it is there. */
export function useMessages(language: AppLanguage): Shown | null {
  useEffect(() => {
    reading = language
    void show(language).catch(() => undefined)
  }, [language])
  return useSyncExternalStore(subscribe, () => shown)
}

/** Sees to it that these areas can be read before a screen needs them. */
export async function withTexts(...areas: readonly Area[]): Promise<void> {
  for (const area of areas) wanted.add(area)
  await show(reading)
}

async function show(language: AppLanguage): Promise<void> {
  const known = fetched[language]
  const missing = [...wanted].filter((area) => !(area in known))
  await Promise.all(
    missing.map(async (area) => Object.assign(known, { [area]: (await texts[language][area]()).default })),
  )
  if (language !== reading || (missing.length === 0 && shown?.language === language)) return
  shown = { language, messages: { ...known } as Messages }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
