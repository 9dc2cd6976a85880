/** A protocol document, in the version a call was made with. */
import type { routes } from '@gib/contract/routes'
import { type Handler, notFound } from '../handle'
import { findProtocol } from './registry'

export const protocol: Handler<typeof routes.protocol> = async ({ params }) => {
  const found = findProtocol(params.id, params.version)
  if (!found) throw notFound()
  return { ...found }
}
