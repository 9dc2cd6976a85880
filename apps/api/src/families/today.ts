/** Today's list: whom to call, and why. */
import { seesOwnFamiliesOnly, type TodayRow } from '@gib/contract'
import type { routes } from '@gib/contract/routes'
import { dayIn } from '../calendar'
import type { Actor, Handler } from '../handle'
import { currentRound, organisationOf } from '../rounds/store'
import { ageOn, dayOfAges } from './age'
import { type ListedFamily, listedFamilies } from './listed'
import { inOrder, type Placed } from './today-order'

export const today: Handler<typeof routes.today> = async ({ actor, db, now }) => {
  const organisation = await organisationOf(db)
  const on = dayIn(organisation.timeZone, now())
  const round = await currentRound(db, on)
  if (!round) return { on, called: 0, toCall: 0, rows: [] }
  const families = await listedFamilies(db, actor, round)
  const coordinates = !seesOwnFamiliesOnly(actor.role)
  const rows = inOrder(families, { moment: now(), timeZone: organisation.timeZone, coordinates })
  const agesOn = dayOfAges(organisation, round, on)
  return {
    on,
    called: families.filter((family) => wasSpokenBy(actor, family, on)).length,
    toCall: rows.length,
    rows: rows.map((row) => rowOf(row, agesOn)),
  }
}

function rowOf({ family, group, why }: Placed & { family: ListedFamily }, agesOn: string): TodayRow {
  const [first] = family.grades
  return {
    familyId: family.id,
    name: family.name,
    group,
    why,
    language: family.language,
    interpreter: family.interpreter,
    children: family.children.map(({ id, born }) => ({ id, age: ageOn(born, agesOn) })),
    lastGrade:
      first && first.grade !== null && family.gradesOn !== null
        ? { grade: first.grade, on: family.gradesOn, title: first.title }
        : null,
    phone: family.phones[0]?.number ?? null,
  }
}

function wasSpokenBy(actor: Actor, { calls }: ListedFamily, on: string): boolean {
  return calls.some((call) => call.callerId === actor.personId && call.onDate === on && call.endedAt !== null)
}
