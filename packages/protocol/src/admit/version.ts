/** Semantic versions: which is newer, and which comes next. */

import { mustBe, mustBeAmong } from '../document/misuse'
import type { Pointer } from '../document/pointer'
import { sentences } from '../document/problem-catalogue'
import { ProtocolError, problemAt } from '../document/protocol-error'

/** How much a change asks of those who use a protocol: other words; something more; or another meaning. */
export const changeLevels = ['patch', 'minor', 'major'] as const
export type ChangeLevel = (typeof changeLevels)[number]

/** Three numbers, and what may come behind them. */
export const versionForm = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

/**
 * Below 0 when the first is older, above 0 when it is newer. A version with something behind it (`1.0.0-draft`) comes before the one
 * without (Semantic Versioning 2.0.0, item 11).
 *
 * @throws ProtocolError when one of them is no version
 *
 * @example
 * compareVersions('1.9.0', '1.10.0') < 0   //=> true
 * compareVersions('2.0.0', '2.0.0-draft') > 0   //=> true
 */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [partsOf(first), partsOf(second)]
  for (let index = 0; index < 3; index++) {
    const difference = a.numbers[index]! - b.numbers[index]!
    if (difference !== 0) return difference
  }
  if (a.draft === b.draft) return 0
  if (a.draft === '' || b.draft === '') return a.draft === '' ? 1 : -1
  return a.draft.localeCompare(b.draft, 'en', { numeric: true })
}

/**
 * The version that comes after a change of this level.
 *
 * @throws ProtocolError when it is no version, or there is no such level
 *
 * @example
 * nextVersion('1.2.3', 'minor')   //=> '1.3.0'
 */
export function nextVersion(version: string, level: ChangeLevel): string {
  mustBeAmong(changeLevels, level, 'level')
  const [major = 0, minor = 0, patch = 0] = partsOf(version).numbers
  if (level === 'major') return `${major + 1}.0.0`
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

/** @throws ProtocolError when it is no version */
export function mustBeVersion(found: string, ...at: Pointer): void {
  mustBe('text', found, ...at)
  if (versionForm.test(found)) return
  const facts = { found: `‘${found}’`, expected: '1.2.0' }
  throw new ProtocolError([problemAt(at, { code: 'GIB107', facts, sentence: sentences.GIB107 })])
}

function partsOf(version: string): { numbers: number[]; draft: string } {
  mustBeVersion(version, 'version')
  const [numbers = '', ...draft] = version.split('-')
  return { numbers: numbers.split('.').map(Number), draft: draft.join('-') }
}
