import { expect, test } from 'vitest'
import { isAllowed, type Permission, permissions, roles, seesOwnFamiliesOnly } from './permissions'
import { routes } from './routes'

test('a researcher counts and never sees a family', () => {
  expect(isAllowed('researcher', 'figures:read')).toBe(true)
  expect(isAllowed('researcher', 'families:read')).toBe(false)
  expect(isAllowed('researcher', 'calls:write')).toBe(false)
})

test('a caller sees her own families; a coordinator sees all', () => {
  expect(roles.filter(seesOwnFamiliesOnly)).toEqual(['caller'])
})

test('every route says who may use it, and only health and set-up need no session', () => {
  const known = [...Object.keys(permissions), 'public', 'signed-in']
  const accesses = Object.entries(routes).map(([name, { access }]) => [name, access] as const)
  expect(accesses.filter(([, access]) => !known.includes(access))).toEqual([])
  expect(accesses.filter(([, access]) => access === 'public').map(([name]) => name)).toEqual(['health', 'setUp'])
})

test('every permission is given to somebody, and used by a route', () => {
  const used = new Set<string>(Object.values(routes).map(({ access }) => access))
  for (const permission of Object.keys(permissions) as Permission[]) {
    expect(permissions[permission].length).toBeGreaterThan(0)
    expect(used, permission).toContain(permission)
  }
})

test('what reads or writes about a family is named for the audit', () => {
  for (const { access, audit, path } of Object.values(routes)) {
    if (access === 'families:read' || access === 'calls:write') expect(audit, path).not.toBe('none')
  }
})
