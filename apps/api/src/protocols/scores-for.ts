/** The scales of one call as they may be seen: the protocol says by whom, and what has to be said with them. */
import type { FamilyRecord, Role } from '@gib/contract'
import { type Answers, type Audience, type Protocol, type Situation, score } from '@gib/protocol'

type ScoreRecord = FamilyRecord['conversations'][number]['scores'][number]

/** Who somebody is to the protocol. No protocol names an administrator among its readers. */
const audienceOf: { readonly [role in Role]: Audience | null } = {
  caller: 'caller',
  coordinator: 'coordinator',
  researcher: 'researcher',
  admin: null,
}

/**
 * What came out of the scales of one call, for somebody with this role. The two sides of a balance are not among them: they are shown
 * together, after the caller's own estimate.
 *
 * @example
 * scoresFor('caller', ouderenInBeeld, answers, situation)        //=> []
 * scoresFor('coordinator', ouderenInBeeld, answers, situation)   //=> [{ id: 'eenzaamheid', points: 5, outOf: 6, … }]
 */
export function scoresFor(role: Role, protocol: Protocol, answers: Answers, situation: Situation): ScoreRecord[] {
  const audience = audienceOf[role]
  const sides = [protocol.balance?.load, protocol.balance?.capacity]
  const rules = (protocol.scores ?? []).filter(
    ({ id, audience: readers = ['caller', 'coordinator'] }) =>
      audience !== null && readers.includes(audience) && !sides.includes(id),
  )
  if (rules.length === 0) return []
  const results = score(protocol, answers, situation)
  return rules.flatMap((rule): ScoreRecord[] => {
    const result = results[rule.id]
    if (!result || result.points === null) return []
    const sets = [...(rule.bands ? [{ id: null, title: null, bands: rule.bands }] : []), ...(rule.bandSets ?? [])]
    const bands = sets.flatMap(({ id, title, bands: named }) => {
      const found = named.find((band) => band.id === (id === null ? result.band : result.bands[id]))
      return found?.title ? [{ set: title, band: found.title }] : []
    })
    return [
      {
        id: rule.id,
        title: rule.title,
        points: result.points,
        outOf: result.outOf,
        bands,
        remark: rule.remark ?? null,
      },
    ]
  })
}
