/** How old a child is on a day, from the month it was born in. */

/**
 * Age in years, in half years below two and whole years from there; `null` when the month of birth is not known, or lies ahead.
 * The day of birth is not stored, so a child is a month older on the first of that month.
 *
 * @example
 * ageOn('2018-10', '2020-04-17')   //=> 1.5
 * ageOn('2012-05', '2020-04-17')   //=> 7
 * ageOn(null, '2020-04-17')        //=> null
 */
export function ageOn(born: string | null, day: string): number | null {
  if (born === null) return null
  const months = monthsSinceZero(day) - monthsSinceZero(born)
  if (months < 0) return null
  return months < 24 ? Math.floor(months / 6) / 2 : Math.floor(months / 12)
}

/** From `2020-04` or `2020-04-17`. */
function monthsSinceZero(date: string): number {
  const [year, month] = date.split('-').map(Number) as [number, number]
  return year * 12 + month
}

/**
 * The day on which ages are counted. A demo is looked at for years, so its families do not grow older than the round they are called
 * in; real ones do.
 *
 * @example
 * dayOfAges({ demo: true }, { startsOn: '2020-05-01', endsOn: '2020-05-31' }, '2024-01-15')    //=> '2020-05-31'
 * dayOfAges({ demo: false }, { startsOn: '2020-05-01', endsOn: '2020-05-31' }, '2024-01-15')   //=> '2024-01-15'
 */
export function dayOfAges(
  organisation: { readonly demo: boolean },
  round: { readonly startsOn: string; readonly endsOn: string } | null,
  day: string,
): string {
  if (!organisation.demo || !round) return day
  if (day < round.startsOn) return round.startsOn
  return day > round.endsOn ? round.endsOn : day
}
