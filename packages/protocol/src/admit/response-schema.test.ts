import { describe, expect, test } from 'vitest'
import { aprilCalls } from '../../test/april-2020'
import { checkIn } from '../../test/check-in'
import { countedIn, type Response } from '../count/response'
import { gezinInBeeld } from '../gezin-in-beeld'
import { parseScenarios } from './parse-scenarios'
import { parseResponse } from './response-schema'

const call = {
  protocol: { id: 'check-in', version: '1.0.0' },
  id: 'c1',
  family: 'F1',
  date: '2020-04-17',
  situation: { children: [{ id: 'sami' }] },
  answers: { parentGrade: 6.5, childMood: { sami: 'good' } },
}

describe('a call from a file', () => {
  test('comes in as it was written, with the document it was held with', () => {
    const { protocol: _, ...response } = call
    expect(parseResponse(call, [checkIn])).toEqual({ ok: true, response, protocol: checkIn })
  })

  test('is read with its own version when there are several, and never with another', () => {
    const newer = { ...checkIn, version: '1.1.0' }
    expect(parseResponse(call, [newer, checkIn])).toMatchObject({ ok: true, protocol: { version: '1.0.0' } })
    expect(told(parseResponse(call, [newer]))).toEqual([['GIB401', 'protocol']])
  })

  test('does not come in with an answer that does not fit', () => {
    const answers = { ...call.answers, parentGrade: 65 }
    expect(told(parseResponse({ ...call, answers }, [checkIn]))).toEqual([['GIB305', 'answers > parentGrade']])
  })

  test('loses no answer about a child it does not know: it is refused', () => {
    const answers = { childMood: { samy: 'good' } }
    const parsed = parseResponse({ ...call, answers }, [checkIn])
    expect(told(parsed)).toEqual([['GIB402', 'answers > childMood > samy']])
    expect(parsed).toMatchObject({ problems: [{ nearest: 'sami' }] })
  })

  test('does not come in with an answer of the call before that does not fit', () => {
    const previous = { date: '2020-04-01', answers: { parentGrade: 65, weather: 'rain', childMood: { noor: 'good' } } }
    const parsed = parseResponse({ ...call, situation: { ...call.situation, previous } }, [checkIn])
    expect(told(parsed)).toEqual([
      ['GIB305', 'situation > previous > answers > parentGrade'],
      ['GIB301', 'situation > previous > answers > weather'],
    ])
    expect(parsed).toMatchObject({
      problems: [{ pointer: ['situation', 'previous', 'answers', 'parentGrade'] }, { code: 'GIB301' }],
    })
  })

  test('may say of the call before what was told about a child that has left the family', () => {
    const previous = { date: '2020-04-01', answers: { childMood: { noor: 'good' } } }
    expect(parseResponse({ ...call, situation: { ...call.situation, previous } }, [checkIn]).ok).toBe(true)
  })

  test('has each child once', () => {
    const situation = { children: [{ id: 'sami' }, { id: 'sami' }] }
    expect(told(parseResponse({ ...call, situation }, [checkIn]))).toEqual([['GIB403', 'situation > sami']])
  })

  test.each([
    ['a misspelt key', { ...call, famliy: 'F1' }, 'GIB103'],
    ['no family', { ...call, family: undefined }, 'GIB102'],
    ['a day that is not on the calendar', { ...call, date: '2020-02-30' }, 'GIB107'],
    ['anything else', 'a call', 'GIB101'],
  ])('is refused with %s', (_, json, code) => {
    expect(told(parseResponse(json, [checkIn])).map(([first]) => first)).toContain(code)
  })
})

test('the 219 calls of April 2020 come through a file unchanged', () => {
  const protocol = { id: gezinInBeeld.id, version: gezinInBeeld.version }
  for (const response of aprilCalls()) {
    const line = JSON.stringify({ protocol, ...response })
    expect(parseResponse(JSON.parse(line), [gezinInBeeld])).toMatchObject({ ok: true, response })
  }
})

test('what came in can be counted', () => {
  const parsed = parseResponse(call, [checkIn])
  const calls: Response[] = parsed.ok ? [parsed.response] : []
  expect(countedIn('family', calls)).toHaveLength(1)
})

describe('a scenario', () => {
  test('that expects something of a misspelt question is refused: it would come out for ever', () => {
    const scenario = { name: 'low', answers: { parentGrade: 4 }, expect: { doesNotAsk: ['parentHevy'] } }
    expect(parseScenarios(checkIn, { scenarios: [scenario] })).toMatchObject({
      ok: false,
      problems: [{ code: 'GIB404', nearest: 'parentHeavy', pointer: ['scenarios', 0, 'expect', 'doesNotAsk', 0] }],
    })
  })

  test.each([
    { next: 'parentGrad' },
    { asks: ['childMod@sami'] },
    { scores: { draaglst: 1 } },
    { bands: { draaglst: 'low' } },
    { balance: 'kwetsbar' },
    { signals: ['insuficient'] },
  ])('that expects %o of something that does not exist is refused', (expected) => {
    const parsed = parseScenarios(checkIn, { scenarios: [{ name: 'low', answers: {}, expect: expected }] })
    expect(told(parsed).map(([code]) => code)).toEqual(['GIB404'])
  })

  test('with an answer about a child it does not know is refused', () => {
    const scenario = { name: 'low', answers: { childMood: { sami: 'good' } }, expect: { signals: [] } }
    expect(told(parseScenarios(checkIn, { scenarios: [scenario] }))).toEqual([
      ['GIB402', 'low > answers > childMood > sami'],
    ])
  })

  const situated = (situation: object) => {
    const attributes = [
      { id: 'housing', of: 'family', title: { nl: 'Woning' } },
      { id: 'school', of: 'child', title: { nl: 'School' } },
    ] as const
    const scenario = { name: 'low', situation, answers: {}, expect: { signals: [] } }
    const parsed = parseScenarios({ ...checkIn, attributes }, { scenarios: [scenario] })
    return parsed.ok ? [] : parsed.problems.map(({ code, path, pointer, nearest }) => [code, path, pointer, nearest])
  }

  test('of which a fact of the family or a child is misspelt is refused: no condition would look at it', () => {
    const child = { id: 'sami', facts: { housing: 'small', schol: 'De Zwaluw' } }
    const at = ['scenarios', 0, 'situation']
    expect(situated({ family: { housng: 'large', childcount: 2, school: 'De Zwaluw' }, children: [child] })).toEqual([
      ['GIB404', 'low > situation > family > housng', [...at, 'family', 'housng'], 'housing'],
      ['GIB404', 'low > situation > family > childcount', [...at, 'family', 'childcount'], 'childCount'],
      ['GIB404', 'low > situation > family > school', [...at, 'family', 'school'], undefined],
      ['GIB404', 'low > situation > sami > facts > housing', [...at, 'children', 0, 'facts', 'housing'], undefined],
      ['GIB404', 'low > situation > sami > facts > schol', [...at, 'children', 0, 'facts', 'schol'], 'school'],
    ])
    expect(situated({ children: [{ id: 'sami', facts: { age: 8 } }] }).map(([code]) => code)).toEqual(['GIB404'])
  })

  test('may tell of the family what the document declares, and how many children it has', () => {
    const child = { id: 'sami', age: 8, facts: { school: 'De Zwaluw' } }
    expect(situated({ family: { housing: 'large', childCount: 2 }, children: [child] })).toEqual([])
  })

  test('asks more of its family than a response, of which the record may hold more than a document reads', () => {
    const situation = { family: { housng: 'large' } }
    const body = { protocol: { id: 'check-in', version: '1.0.0' }, id: 'c1', family: 'F1', date: '2020-04-17' }
    expect(parseResponse({ ...body, situation, answers: {} }, [checkIn]).ok).toBe(true)
  })
})

function told(parsed: { ok: true } | { ok: false; problems: readonly { code: string; path: string }[] }) {
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [code, path])
}
