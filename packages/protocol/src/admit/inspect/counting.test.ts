import { describe, expect, test } from 'vitest'
import { checkIn } from '../../../test/check-in'
import { gezinInBeeld } from '../../gezin-in-beeld'
import { ouderenInBeeld } from '../../ouderen-in-beeld'
import { inspect } from '../inspect'

const title = { nl: 'Iets' }
const low = { question: 'parentGrade', operator: '<', answer: 5.5 } as const
const large = { family: 'size', operator: '=', answer: 'large' } as const
const small = { family: 'size', operator: '=', answer: 'small' } as const
const sad = { question: 'childMood', operator: '=', answer: 'sad' } as const
const young = { child: 'age', operator: '<', answer: 4 } as const

describe('a figure counts what was said, of whom it is about', () => {
  const told = (figure: object) =>
    inspect({
      ...checkIn,
      attributes: [{ id: 'size', of: 'family', title }],
      figures: [{ id: 'f', title, ...figure }] as never,
    }).map(({ code, path }) => `${code} ${path}`)

  test.each<[what: string, figure: object, found: string[]]>([
    [
      'an answer together with a fact is told',
      { share: { all: [low, large] } },
      ['GIB296 figures > f > share > all > 1 > family'],
    ],
    [
      'so is one or the other, once',
      { share: { any: [{ not: large }, small, low] } },
      ['GIB296 figures > f > share > any > 0 > not > family'],
    ],
    [
      'also of a child',
      { share: { someChild: { all: [sad, young] } } },
      ['GIB296 figures > f > share > someChild > all > 1 > child'],
    ],
    [
      'and an answer of before',
      { share: { all: [low, { previous: 'parentGrade', operator: '<', answer: 5.5 }] } },
      ['GIB296 figures > f > share > all > 1 > previous'],
    ],
    ['the fact under among is not', { share: low, among: large }, []],
    [
      'nor a fact that also chooses who it is about',
      { share: { someChild: { all: [sad, young] } }, among: { someChild: young } },
      [],
    ],
    ['nor facts alone', { share: { any: [large, small] } }, []],
    ['nor answers alone', { share: { any: [low, { someChild: sad }] } }, []],
    ['nor how much a grade changed', { share: { change: 'parentGrade', operator: '>', answer: 0 } }, []],
  ])('%s', (_, figure, found) => {
    expect(told(figure)).toEqual(found)
  })

  test('our own documents do', () => {
    for (const protocol of [gezinInBeeld, ouderenInBeeld])
      expect(inspect(protocol).map(({ code }) => code)).not.toContain('GIB296')
  })
})
