/** Who am I, for which organisation, and which round is being called? */
import type { routes } from '@gib/contract/routes'
import { dayIn } from '../calendar'
import type { Handler } from '../handle'
import { currentRound, organisationOf, recordOf } from '../rounds/store'

export const me: Handler<typeof routes.me> = async ({ actor, db, now }) => {
  const organisation = await organisationOf(db)
  const round = await currentRound(db, dayIn(organisation.timeZone, now()))
  const { contactName: name, contactPhone: phone } = organisation
  return {
    person: { id: actor.personId, name: actor.name, role: actor.role },
    organisation: { ...organisation, contact: name && phone ? { name, phone } : null },
    round: round && recordOf(round),
  }
}
