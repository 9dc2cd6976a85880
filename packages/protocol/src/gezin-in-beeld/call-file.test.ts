import { describe, expect, test } from 'vitest'
import { aprilCalls } from '../../test/april-2020'
import { countedAnswers } from '../call/counted'
import { type FileRow, readCallRows } from './call-file'
import { describeCallFileProblem } from './call-file-problem'
import { gezinInBeeld } from './protocol'

const family: { readonly [title: string]: string } = {
  call_id: 'C001',
  family_id: 'F016',
  iso_week: '2020-W16',
  date: '2020-04-14',
  call_no: '1',
  single_mother: '1',
  n_children: '2',
  child_ages: '3 8',
  home_language: 'ti',
  dutch_at_home_none_or_little: '1',
  parent_grade: '6',
  children_grade: '7',
  money_worries: '1',
  computer_and_wifi: '1',
  homework_help_ok: 'ja',
}
const row = (changes: { readonly [title: string]: string } = {}, line = 2): FileRow => ({
  line,
  cells: { ...family, ...changes },
})
const read = (...rows: readonly FileRow[]) => {
  const file = readCallRows(rows)
  if (!file.ok) throw new Error(file.problems.map((problem) => describeCallFileProblem(problem, 'en')).join('\n'))
  return file.responses
}
const sentences = (rows: readonly FileRow[], titles?: readonly string[]) => {
  const file = readCallRows(rows, titles)
  return file.ok ? [] : file.problems.map((problem) => describeCallFileProblem(problem, 'nl'))
}

describe('a row becomes a call', () => {
  test('with the facts of the family in its situation and what was heard in its answers', () => {
    expect(read(row())).toEqual([
      {
        id: 'C001',
        family: 'F016',
        date: '2020-04-14',
        number: 1,
        round: 'april-2020',
        situation: {
          date: '2020-04-14',
          round: 'april-2020',
          family: { childCount: 2, parents: 'moeder_alleen', homeLanguages: ['ti'], dutchAtHome: 'weinig' },
          children: [
            { id: 'F016-1', age: 3 },
            { id: 'F016-2', age: 8 },
          ],
          asked: [
            'ouder.cijfer',
            'kinderen.cijfer',
            'geld.zorgen',
            'digi.apparaat',
            'digi.wifi',
            'school.huiswerk_lukt',
          ],
        },
        answers: {
          'ouder.cijfer': 6,
          'kinderen.cijfer': 7,
          'geld.zorgen': 'soms',
          'digi.apparaat': 'ja',
          'digi.wifi': 'ja',
          'school.huiswerk_lukt': 'ja',
        },
      },
    ])
  })

  test('that says no more than the file does', () => {
    const [call] = read(
      row({ single_mother: '0', dutch_at_home_none_or_little: '0', money_worries: '0', computer_and_wifi: '0' }),
    )
    expect(call!.situation.family).toMatchObject({ parents: 'anders', dutchAtHome: 'helft' })
    expect(call!.answers).toMatchObject({ 'geld.zorgen': 'nee', 'digi.apparaat': 'nee' })
    expect(call!.answers).not.toHaveProperty('digi.wifi')
  })

  test('in which an empty cell was not asked', () => {
    const asked = ['call_id', 'family_id', 'iso_week', 'date', 'call_no']
    const empty = Object.keys(family).filter((title) => !asked.includes(title))
    const [call] = read(row(Object.fromEntries(empty.map((title) => [title, '']))))
    expect(call!.answers).toEqual({})
    expect(call!.situation).toEqual({ date: '2020-04-14', round: 'april-2020', family: {}, asked: [] })
  })

  test('in which what has an answer was asked, whatever our routing would have done', () => {
    const [call] = read(row({ n_children: '1', child_ages: '2', homework_help_ok: 'ja' }))
    const counted = countedAnswers(gezinInBeeld, call!.answers, call!.situation)
    expect(counted['school.huiswerk_lukt']).toBe('ja')
    const routed = countedAnswers(gezinInBeeld, call!.answers, { ...call!.situation, asked: [] })
    expect(routed['school.huiswerk_lukt']).toEqual({ absent: 'not-applicable' })
  })

  test('with grades as people write them: with a comma or a point, and 0 is a grade', () => {
    const [first, second] = read(
      row({ parent_grade: '6,5', children_grade: '5.45' }),
      row({ call_id: 'C002', parent_grade: '0', children_grade: '10' }, 3),
    )
    expect(first!.answers).toMatchObject({ 'ouder.cijfer': 6.5, 'kinderen.cijfer': 5.45 })
    expect(second!.answers).toMatchObject({ 'ouder.cijfer': 0, 'kinderen.cijfer': 10 })
  })

  test('with a baby of a year and a half, and a family without children', () => {
    const [baby, none] = read(
      row({ child_ages: '1,5 8' }),
      row({ call_id: 'C002', n_children: '0', child_ages: '' }, 3),
    )
    expect(baby!.situation.children?.[0]).toEqual({ id: 'F016-1', age: 1.5 })
    expect(none!.situation.children).toEqual([])
  })

  test('with homework in the words of the protocol too', () => {
    expect(read(row({ homework_help_ok: 'meestal' }))[0]!.answers['school.huiswerk_lukt']).toBe('meestal')
  })
})

describe('a wrong cell is named with its line and column, what belongs there, and what stands there', () => {
  const grade = 'een cijfer van 0 tot en met 10, zoals 7 of 6,5'
  const ages = 'leeftijden van 0 tot en met 25, met een spatie ertussen'
  const tag = 'een taalcode van 2 of 3 letters, zoals nl of rif'
  test.each([
    ['call_id', '', 'een naam of nummer', 'niets'],
    ['family_id', '  ', 'een naam of nummer', 'niets'],
    ['date', '14-04-2020', 'een dag als 2020-04-17', '"14-04-2020"'],
    ['date', '2020-02-30', 'een dag als 2020-04-17', '"2020-02-30"'],
    ['iso_week', '2020-W60', 'een week als 2020-W16', '"2020-W60"'],
    ['iso_week', '2020-W17', '2020-W16, de week van 2020-04-14', '"2020-W17"'],
    ['call_no', '0', 'een heel getal vanaf 1', '"0"'],
    ['call_no', '1.5', 'een heel getal vanaf 1', '"1.5"'],
    ['single_mother', 'ja', '0, 1 of niets', '"ja"'],
    ['n_children', '3', '2, het aantal leeftijden', '"3"'],
    ['n_children', '', '2, het aantal leeftijden', 'niets'],
    ['n_children', 'twee', 'een heel getal vanaf 0', '"twee"'],
    ['child_ages', '3 acht', ages, '"3 acht"'],
    ['child_ages', '3 26', ages, '"3 26"'],
    ['home_language', 'Dutch', tag, '"Dutch"'],
    ['parent_grade', '65', grade, '"65"'],
    ['parent_grade', '10.5', grade, '"10.5"'],
    ['children_grade', '-1', grade, '"-1"'],
    ['children_grade', '6.555', grade, '"6.555"'],
    ['money_worries', '2', '0, 1 of niets', '"2"'],
    ['computer_and_wifi', 'true', '0, 1 of niets', '"true"'],
    ['homework_help_ok', 'yes', 'ja, meestal, soms, nee, zelf of niets', '"yes"'],
  ])('%s %j', (column, cell, expected, found) => {
    expect(sentences([row({ [column]: cell })])).toEqual([
      `Regel 2, kolom ${column}: hier hoort ${expected}; er staat ${found}.`,
    ])
  })

  test('in English too', () => {
    const file = readCallRows([row({ parent_grade: '11' })])
    expect(file.ok || describeCallFileProblem(file.problems[0]!, 'en')).toBe(
      'Line 2, column parent_grade: expected a grade from 0 to 10, such as 7 or 6.5, found "11".',
    )
  })

  test('all of them at once, over the whole file', () => {
    const rows = [row({ parent_grade: '65', money_worries: 'x' }), row({ date: 'gisteren' }, 3)]
    expect(sentences(rows).map((sentence) => sentence.slice(0, sentence.indexOf(':')))).toEqual([
      'Regel 2, kolom parent_grade',
      'Regel 2, kolom money_worries',
      'Regel 3, kolom date',
      'Regel 3, kolom call_id',
    ])
  })

  test('a call that comes twice, with the line it was on before', () => {
    expect(sentences([row(), row({}, 3)])).toEqual([
      'Regel 3, kolom call_id: hier hoort een nummer dat niet op regel 2 staat; er staat "C001".',
    ])
  })

  test('a long or strange cell does not flood the screen', () => {
    expect(sentences([row({ parent_grade: `\u001b[31m${'9'.repeat(500)}` })])[0]).toMatch(/"\\u001b\[31m9{35}…"\.$/)
  })
})

describe('the titles', () => {
  test('a missing, an unknown and a double title are named once, and not again in every row', () => {
    const { date, ...rest } = family
    const rows = [2, 3].map((line) => ({ line, cells: { ...rest, call_id: `C${line}`, datum: date! } }))
    expect(sentences(rows, [...Object.keys(rest), 'datum', 'call_no'])).toEqual([
      'Regel 1, kolom date: hier hoort een kolom met deze naam; er staat geen.',
      'Regel 1, kolom datum: hier hoort geen kolom met deze naam; er staat er een.',
      'Regel 1, kolom call_no: hier hoort één kolom met deze naam; er staat meer dan één.',
    ])
  })

  test('their order does not matter', () => {
    const turned = Object.fromEntries(Object.entries(family).reverse())
    expect(read({ line: 2, cells: turned })).toEqual(read(row()))
  })
})

test('the file of April 2020 has 219 calls of 169 families, and its children keep their ids', () => {
  const calls = aprilCalls()
  expect(calls).toHaveLength(219)
  expect(new Set(calls.map((call) => call.family)).size).toBe(169)
  const twice = calls.filter((call) => call.family === 'F030').map((call) => call.situation.children)
  expect(twice).toHaveLength(2)
  expect(twice[0]).toEqual(twice[1])
})

test('a table of something else is told once, and not column by column', () => {
  const read = readCallRows([{ line: 2, cells: { naam: 'Jan', cijfer: '7' } }])
  expect(read.ok ? [] : read.problems.map((problem) => describeCallFileProblem(problem, 'en'))).toEqual([
    expect.stringMatching(
      /^Line 1, column titles: expected the columns of April 2020 \(call_id, .*, homework_help_ok\), found none of these\.$/,
    ),
  ])
})
