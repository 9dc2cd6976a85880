/** A day and a time typed in one go: "vrij 14:00", "morgenavond", "vanavond half 8", "17-4 om 10 uur". */
import { plain } from './plain'
import { parseDay } from './typed-day'

export interface TypedMoment {
  /** ISO day. */
  readonly day: string
  /** `19:00`; null when no time was said. */
  readonly time: string | null
}

const dayParts: readonly [pattern: RegExp, time: string][] = [
  [/(ochtend|\bmorning)\b/, '10:00'],
  [/(middag|\bafternoon)\b/, '14:00'],
  [/(avond|\bevening|\btonight)\b/, '19:00'],
]

/**
 * What was meant, or null when no day can be made of it. A time alone is today, or tomorrow when it has passed. Hours below 9 are
 * in the afternoon or evening unless written as `08:00`: nobody is phoned at night.
 *
 * @example
 * parseMoment('vrij 14:00', '2020-04-15', '11:00')        //=> { day: '2020-04-17', time: '14:00' }
 * parseMoment('vanavond half 8', '2020-04-15', '11:00')   //=> { day: '2020-04-15', time: '19:30' }
 * parseMoment('morgen', '2020-04-15', '11:00')            //=> { day: '2020-04-16', time: null }
 */
export function parseMoment(text: string, today: string, now: string): TypedMoment | null {
  const said = plain(text)
  const clock = clockIn(said)
  const part = dayParts.find(([pattern]) => pattern.test(said))
  const rest = withoutTime(said, clock?.said)
  const time = clock?.time ?? part?.[1] ?? null
  if (rest === '') return time === null ? null : { day: time > now ? today : parseDay('morgen', today)!, time }
  const day = parseDay(rest, today)
  return day === null ? null : { day, time }
}

function withoutTime(said: string, clock: string | undefined): string {
  return (clock ? said.replace(clock, ' ') : said)
    .replace(/(?<=[a-z])(ochtend|middag|avond)\b/, (part, _all, at: number, whole: string) =>
      whole.slice(0, at).endsWith('van') ? part : '',
    )
    .replace(/\b(ochtend|middag|avond|in the|morning|afternoon|evening|om|at|rond|around|uur|tonight|'?s)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^vanochtend|vanmiddag|vanavond$/, 'vandaag')
}

function clockIn(said: string): { said: string; time: string } | null {
  const half = /\bhalf (\d{1,2})\b/.exec(said)
  if (half) return at(half[0], Number(half[1]) - 1, 30, true)
  const quarter = /\bkwart (voor|over) (\d{1,2})\b/.exec(said)
  if (quarter) {
    const before = quarter[1] === 'voor'
    return at(quarter[0], Number(quarter[2]) - (before ? 1 : 0), before ? 45 : 15, true)
  }
  const afternoon = /\b(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)\b/.exec(said)
  if (afternoon) {
    const hour = (Number(afternoon[1]) % 12) + (afternoon[3] === 'pm' ? 12 : 0)
    return at(afternoon[0], hour, Number(afternoon[2] ?? 0), false)
  }
  const written = /\b(\d{1,2})(?::|\.|u|h)(\d{2})\b/.exec(said)
  if (written) return at(written[0], Number(written[1]), Number(written[2]), written[1]!.length === 1)
  const hour = /\b(\d{1,2}) ?(?:uur|u|h)\b|\b(?:om|at) (\d{1,2})\b/.exec(said)
  return hour ? at(hour[0], Number(hour[1] ?? hour[2]), 0, true) : null
}

function at(said: string, hour: number, minute: number, spoken: boolean): { said: string; time: string } | null {
  const meant = spoken && hour < 9 ? hour + 12 : hour
  if (meant > 23 || minute > 59) return null
  return { said, time: `${String(meant).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}
