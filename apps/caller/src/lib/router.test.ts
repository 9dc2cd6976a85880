import { expect, test } from 'vitest'
import { hrefOf, matchPath } from './router'

test('the address of a family carries its id', () => {
  expect(hrefOf({ to: '/families/$familyId', params: { familyId: 'a 1' } })).toBe('/families/a%201')
  expect(matchPath('/families/$familyId', '/families/a%201')).toEqual({ familyId: 'a 1' })
})

test('wrapping up a call is another screen than the call', () => {
  expect(matchPath('/calls/$callId', '/calls/c9/wrap-up')).toBeNull()
  expect(matchPath('/calls/$callId/wrap-up', '/calls/c9/wrap-up')).toEqual({ callId: 'c9' })
})

test('today is the front door, and nothing else is', () => {
  expect(matchPath('/', '/')).toEqual({})
  expect(matchPath('/', '/figures')).toBeNull()
  expect(matchPath('/figures', '/figures/')).toEqual({})
  expect(matchPath('/families/$familyId', '/families/')).toBeNull()
})
