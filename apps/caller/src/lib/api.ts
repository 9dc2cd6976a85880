/** Talks with the API of this origin. It never throws: what can go wrong on a bad line is an answer like any other. */

export type Trouble =
  | 'unreachable'
  | 'signed-out'
  | 'not-allowed'
  | 'not-found'
  | 'done-already'
  | 'not-understood'
  | 'too-large'
  | 'too-many-tries'
  | 'went-wrong'

export type Reply<Out> =
  | { readonly ok: true; readonly data: Out }
  | { readonly ok: false; readonly trouble: Trouble; readonly status: number; readonly title?: string }

const byStatus: Record<number, Trouble> = {
  400: 'not-understood',
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  409: 'done-already',
  413: 'too-large',
  422: 'not-understood',
  429: 'too-many-tries',
}

/** Long enough for a slow phone, short enough that a connection that died is noticed. */
const patience = 20_000

export function get<Out>(path: string): Promise<Reply<Out>> {
  return ask<Out>(path, { method: 'GET' })
}

export function post<Out>(path: string, body: unknown): Promise<Reply<Out>> {
  return ask<Out>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

const signedOutListeners = new Set<() => void>()

/** Hears that the server wants a new sign-in before it answers. Who asks who is signed in hears it from the answer. */
export function whenSignedOut(listener: () => void): void {
  signedOutListeners.add(listener)
}

async function ask<Out>(path: string, init: RequestInit): Promise<Reply<Out>> {
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin', signal: AbortSignal.timeout(patience) })
    if (response.ok) return await read<Out>(response)
    const trouble = byStatus[response.status] ?? 'went-wrong'
    if (trouble === 'signed-out' && !/^\/api\/(me$|auth\/)/.test(path))
      for (const listener of signedOutListeners) listener()
    const title = await titleOf(response)
    return { ok: false, trouble, status: response.status, ...(title ? { title } : {}) }
  } catch {
    return { ok: false, trouble: 'unreachable', status: 0 }
  }
}

/** A page of a hotel's wifi also answers 200; only JSON is an answer of ours. */
async function read<Out>(response: Response): Promise<Reply<Out>> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (!isJson) return { ok: false, trouble: 'unreachable', status: response.status }
  return { ok: true, data: (await response.json()) as Out }
}

async function titleOf(response: Response): Promise<string | undefined> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (!isJson) return undefined
  const problem: unknown = await response.json().catch(() => undefined)
  if (typeof problem !== 'object' || problem === null || !('title' in problem)) return undefined
  return typeof problem.title === 'string' ? problem.title : undefined
}
