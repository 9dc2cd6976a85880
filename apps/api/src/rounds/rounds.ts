/** The rounds of this organisation, newest first. */
import type { routes } from '@gib/contract/routes'
import type { Handler } from '../handle'
import { allRounds, recordOf } from './store'

export const rounds: Handler<typeof routes.rounds> = async ({ db }) => (await allRounds(db)).map(recordOf)
