import { expect, test } from 'vitest'
import { aprilCalls } from '../../test/april-2020'
import vectors from '../../test/fixtures/balance-vectors.json'
import { parseProtocol } from '../admit/parse'
import { parseAnswers } from '../call/parse-answer'
import { questionOf } from '../document/place'
import { gezinInBeeld } from './protocol'

const document: unknown = JSON.parse(JSON.stringify(gezinInBeeld))

test('the protocol is one plain JSON document: what is stored is what was written', () => {
  expect(document).toEqual(gezinInBeeld)
})

test('it comes in through the other door too, unchanged', () => {
  const parsed = parseProtocol(document)
  expect(parsed.ok || parsed.problems).toBe(true)
  expect(parsed.ok && parsed.protocol).toEqual(gezinInBeeld)
})

test('the answers of every call of April 2020 are answers it knows', () => {
  for (const call of aprilCalls()) expect(parseAnswers(gezinInBeeld, call.answers)).toMatchObject({ ok: true })
})

test('so are the answers of the five worked families', () => {
  for (const { name, answers } of vectors.examples) {
    const placed = Object.entries(answers).map(([question, answer]) => [
      question,
      questionOf(gezinInBeeld, question)?.perChild ? { sami: answer } : answer,
    ])
    const parsed = parseAnswers(gezinInBeeld, Object.fromEntries(placed))
    expect(parsed.ok || parsed.problems, name).toBe(true)
  }
})
