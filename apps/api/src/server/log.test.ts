/** What a log may hold of an error. */
import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { withoutValues } from './log'

test('of a failed query stay its code and our own names; the sentence, the query and its values go', () => {
  const refused = Object.assign(new Error('Key (name)=(De Boer) already exists.'), {
    code: '23505',
    table: 'families',
    constraint: 'families_org_id_id_pk',
    detail: 'Key (name)=(De Boer) already exists.',
  })
  const logged = withoutValues(new DrizzleQueryError('insert into families', ['De Boer'], refused))
  expect(logged).toMatchObject({ name: 'Error', code: '23505', table: 'families', constraint: 'families_org_id_id_pk' })
  expect(logged.stack[0]).toMatch(/^at /)
  expect(JSON.stringify(logged)).not.toMatch(/De Boer|insert into/)
})

test('a message of more lines leaves nothing behind in the stack', () => {
  const logged = JSON.stringify(withoutValues(new TypeError('Samira is\n    at her mother')))
  expect(logged).not.toMatch(/Samira|mother/)
})

test('also something thrown that is no error is logged without itself', () => {
  expect(withoutValues('Samira')).toEqual({ name: 'string', stack: [] })
})
