/** The description of the API, made from the declared routes: what is mounted and what is described cannot differ. */
import { Operation, ProblemRecord } from '@gib/contract'
import { type Route, routes } from '@gib/contract/routes'
import { OpenAPIHono, z } from '@hono/zod-openapi'

/** OpenAPI 3.1. `x-permission` is the permission a route asks for, or `public`, or `signed-in`. */
export function openApiDocument() {
  const { openAPIRegistry: registry, getOpenAPI31Document } = describer()
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'gib.session_token',
    description: 'Set by signing in; over https its name starts with __Host-.',
  })
  registry.register('Operation', Operation)
  for (const { openapi, access } of Object.values(routes) as Route[]) {
    registry.registerPath({ ...openapi, 'x-permission': access })
  }
  registerSigningIn(registry)
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Gezin in Beeld',
      version: '1',
      license: { name: 'MIT' },
      description:
        'Call families, write down what is heard, count what it means. Writes are JSON with an `Origin` header of the server itself; ' +
        'what cannot be done is answered as a problem (RFC 9457).',
    },
  })
}

function describer() {
  const app = new OpenAPIHono()
  return { openAPIRegistry: app.openAPIRegistry, getOpenAPI31Document: app.getOpenAPI31Document.bind(app) }
}

type Registry = OpenAPIHono['openAPIRegistry']

/** The doors of the login are better-auth's own; these two are all an app needs. */
function registerSigningIn(registry: Registry): void {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: ProblemRecord } },
  })
  const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } })
  const door = { method: 'post' as const, tags: ['session'], 'x-permission': 'public' }
  registry.registerPath({
    ...door,
    path: '/api/auth/sign-in/email',
    summary: 'Sign in; the session comes in a cookie',
    request: { body: { required: true, content: json(z.object({ email: z.email(), password: z.string() })) } },
    responses: {
      200: {
        description: 'Signed in',
        content: json(z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) })),
      },
      401: problem('E-mail address or password is wrong'),
      429: problem('Too many tries; Retry-After says for how many seconds'),
    },
  })
  registry.registerPath({
    ...door,
    path: '/api/auth/sign-out',
    summary: 'End this session',
    request: { body: { required: true, content: json(z.object({})) } },
    responses: { 200: { description: 'Signed out', content: json(z.object({ success: z.boolean() })) } },
  })
}
