/** The description in the repository is the one the server gives. `npx vitest run -u src/server/openapi.test.ts` writes it anew. */
import { isAllowed, roles } from '@gib/contract'
import { routes } from '@gib/contract/routes'
import { expect, test } from 'vitest'
import { openApiDocument } from './openapi'

const document = openApiDocument()

test('packages/contract/openapi.json is what the API serves', async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
    '../../../../packages/contract/openapi.json',
  )
})

test('every route is described with the permission it asks for', () => {
  for (const { path, method, access } of Object.values(routes)) {
    expect(document.paths?.[path]?.[method]).toMatchObject({ 'x-permission': access })
    const isKnown = access === 'public' || access === 'signed-in' || roles.some((role) => isAllowed(role, access))
    expect([path, isKnown]).toEqual([path, true])
  }
})
