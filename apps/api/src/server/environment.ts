/** What travels with a request through the server. */
import type { HttpBindings } from '@hono/node-server'

export interface Environment {
  /** Absent in tests, which have no socket. */
  Bindings: Partial<HttpBindings>
  Variables: {
    /** The pattern of the route, `/api/families/{id}`: never the address with its ids. */
    route: string | undefined
  }
}
