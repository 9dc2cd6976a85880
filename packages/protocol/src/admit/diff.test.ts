import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inSections, option, text } from '../../test/small'
import type { Protocol } from '../document/protocol'
import type { Question, Section } from '../document/question'
import { gezinInBeeld } from '../gezin-in-beeld'
import { describeChange } from './change'
import { diff } from './diff'
import { changeLevels } from './version'

const low = { question: 'grade', operator: '<', answer: 5.5 } as const

const older: Protocol = inSections(
  [
    {
      id: 'parent',
      title: text,
      questions: [
        { id: 'grade', type: 'grade', text: { nl: 'Hoe gaat het met u?' }, locked: true },
        { id: 'heavy', type: 'text', text: { nl: 'Wat is zwaar?' }, level: 'additional', enableWhen: low },
        {
          id: 'money',
          type: 'choice',
          text: { nl: 'Zorgen om geld?' },
          options: [option('no'), option('often'), option('always')],
        },
        { id: 'devices', type: 'count', text: { nl: 'Hoeveel laptops?' }, maximum: 20 },
      ],
    },
    {
      id: 'child',
      title: text,
      each: 'children',
      questions: [{ id: 'mood', type: 'grade', text: { nl: 'En uw kind?' } }],
    },
  ],
  {
    attributes: [{ id: 'rent', of: 'family', title: text, askedBy: 'money' }],
    scores: [{ id: 'load', title: text, items: [{ question: 'money', points: { often: 1 } }] }],
    figures: [
      { id: 'insufficient', title: text, share: low },
      { id: 'worried', title: text, share: { question: 'money', operator: '=', answer: 'often' } },
      { id: 'loaded', title: text, share: { score: 'load', operator: '>', answer: 50 } },
      { id: 'story', title: text, share: { length: 'heavy', operator: '>', answer: 20 } },
    ],
  },
)

type Draft = { -readonly [key in keyof Protocol]: Protocol[key] }

/** The same protocol with one thing changed. */
function edited(edit: (document: Draft) => void): Protocol {
  const copy = structuredClone(older) as Draft
  edit(copy)
  return copy
}
const question = (document: Protocol, section: number, index: number) =>
  document.sections[section]!.questions[index] as unknown as { [key: string]: unknown }

const changed = (edit: Parameters<typeof edited>[0]) =>
  diff(older, edited(edit)).changes.map(({ kind, level, path, facts }) =>
    [kind, level, path, facts.field].filter((part) => part !== undefined).join(' '),
  )

describe('the difference with itself', () => {
  test('is nothing', () => {
    expect(diff(older, older)).toMatchObject({
      changes: [],
      level: null,
      version: '1.0.0',
      versionIsEnough: true,
      needMigration: [],
    })
    expect(diff(gezinInBeeld, JSON.parse(JSON.stringify(gezinInBeeld))).changes).toEqual([])
    expect(diff(gezinInBeeld, gezinInBeeld).comparable.length).toBe(gezinInBeeld.figures.length)
  })
})

test.each<[string, Parameters<typeof edited>[0], string[]]>([
  [
    'other words are a patch',
    (it) => {
      question(it, 0, 1).text = { nl: 'Wat maakt het zwaar?' }
    },
    ['reworded patch heavy text'],
  ],
  [
    'a translation is a patch',
    (it) => {
      question(it, 0, 1).text = { nl: 'Wat is zwaar?', en: 'What is hard?' }
    },
    ['reworded patch heavy text'],
  ],
  [
    'other words of what is locked are major',
    (it) => {
      question(it, 0, 0).text = { nl: 'Hoe is het?' }
    },
    ['reworded major grade text'],
  ],
  ['taking a lock away is major', (it) => void delete question(it, 0, 0).locked, ['unlocked major grade']],
  [
    'another hint is a patch, also where the wording is locked',
    (it) => {
      question(it, 0, 0).hint = text
    },
    ['reworded patch grade hint'],
  ],
  [
    'another type is major',
    (it) => {
      question(it, 0, 1).type = 'date'
    },
    ['changed major heavy type'],
  ],
  ['another condition is major', (it) => void delete question(it, 0, 1).enableWhen, ['changed major heavy enableWhen']],
  [
    'asking it per child is major',
    (it) => {
      question(it, 0, 1).each = 'children'
    },
    ['changed major heavy each'],
  ],
  ['making up the call is minor', (it) => void delete question(it, 0, 1).level, ['changed minor heavy level']],
  [
    'a follow-up sentence is a patch',
    (it) => {
      question(it, 0, 1).probes = []
    },
    ['changed patch heavy probes'],
  ],
  [
    'less room is major',
    (it) => {
      question(it, 0, 3).maximum = 10
    },
    ['changed major devices maximum'],
  ],
  ['more room is minor', (it) => void delete question(it, 0, 3).maximum, ['changed minor devices maximum']],
  [
    'a new answer is minor',
    (it) => {
      question(it, 0, 2).options = [option('no'), option('often'), option('always'), option('soms')]
    },
    ['added minor money > soms'],
  ],
  [
    'an answer that is gone is major',
    (it) => {
      question(it, 0, 2).options = [option('no'), option('often')]
    },
    ['removed major money > always'],
  ],
  [
    'an answer that excludes others is minor',
    (it) => {
      question(it, 0, 2).options = [option('no', true), option('often'), option('always')]
    },
    ['changed minor money > no alone'],
  ],
  [
    'another order of answers is minor',
    (it) => {
      question(it, 0, 2).options = [option('always'), option('no'), option('often')]
    },
    ['moved minor money > always'],
  ],
  [
    'other words for an answer are a patch',
    (it) => {
      question(it, 0, 2).options = [option('no'), option('often'), { code: 'always', text: { nl: 'Altijd' } }]
    },
    ['reworded patch money > always text'],
  ],
  [
    'a figure counted otherwise is major',
    (it) => {
      it.figures = [{ ...older.figures![0]!, among: low }, ...older.figures!.slice(1)]
    },
    ['changed major insufficient among'],
  ],
  [
    'a figure that is gone is major',
    (it) => {
      it.figures = older.figures!.slice(1)
    },
    ['removed major insufficient'],
  ],
  [
    'other weights are major',
    (it) => {
      it.scores = [{ ...older.scores![0]!, items: [{ question: 'money', points: { often: 2 } }] }]
    },
    ['changed major load items'],
  ],
  [
    'what an item is called is words only',
    (it) => {
      it.scores = [{ ...older.scores![0]!, items: [{ ...older.scores![0]!.items[0]!, title: text } as never] }]
    },
    ['changed patch load items > title'],
  ],
  [
    'a sub-scale and one more way to name points are minor',
    (it) => {
      const set = { id: 'other', title: text, bands: [{ id: 'low', from: 0 }] }
      it.scores = [
        { ...older.scores![0]!, bandSets: [set], subscales: [{ id: 'part', title: text, items: ['money'] }] },
      ]
    },
    ['added minor part', 'added minor load > other'],
  ],
  [
    'a lock and a seal are a patch',
    (it) => {
      Object.assign(question(it, 0, 2), { locked: true, seal: 'abc' })
    },
    ['changed patch money locked', 'changed patch money seal'],
  ],
  [
    'codes that may not be used again are a patch',
    (it) => {
      question(it, 0, 2).retired = ['soms']
    },
    ['changed patch money retired'],
  ],
  [
    'a migration alone is a patch',
    (it) => {
      it.migrations = [{ from: '0.9.0', questions: { cash: 'money' } }]
    },
    ['changed patch small migrations'],
  ],
  [
    'another first language is minor',
    (it) => {
      it.languages = ['en', 'nl']
    },
    ['language-added minor small', 'changed minor small languages'],
  ],
  [
    'a new score is minor',
    (it) => {
      it.scores = [...older.scores!, { id: 'other', title: text, items: [] }]
    },
    ['added minor other'],
  ],
  [
    'another fact behind a question is major',
    (it) => {
      it.attributes = [{ ...older.attributes![0]!, askedBy: 'devices' }]
    },
    ['changed major rent askedBy'],
  ],
  [
    'a new language is minor',
    (it) => {
      it.languages = ['nl', 'en']
    },
    ['language-added minor small'],
  ],
  [
    'a language that is gone is major',
    (it) => {
      it.languages = []
    },
    ['language-removed major small'],
  ],
  [
    'another subject is major',
    (it) => {
      it.subject = 'person'
    },
    ['changed major small subject'],
  ],
  [
    'a new topic is minor',
    (it) => {
      it.sections = [...older.sections, { id: 'end', title: text, questions: [] }]
    },
    ['added minor end'],
  ],
  [
    'another voice is minor',
    (it) => {
      ;(it.sections[0] as { voice?: string }).voice = 'caller'
    },
    ['changed minor parent voice'],
  ],
])('%s', (_, edit, changes) => {
  expect(changed(edit)).toEqual(changes)
})

test('a code that gets the words of another is major: what was stored as no would read as often', () => {
  const saying = (...texts: string[]) =>
    edited((it) => {
      question(it, 0, 2).options = texts.map((nl, index) => ({ code: `code${index}`, text: { nl } }))
    })
  const levels = (...texts: string[]) =>
    diff(saying('Nee', 'Soms', 'Vaak'), saying(...texts)).changes.map(({ level }) => level)
  expect(levels('Vaak', 'Soms', 'Nee')).toEqual(['major', 'major'])
  expect(levels('Nooit', 'Soms', 'Vaak')).toEqual(['patch'])
})

describe('a question that goes to another topic', () => {
  const topics = (first: Partial<Section>, second: Partial<Section>, moves: boolean) => {
    const [grade, money]: Question[] = [
      { id: 'grade', type: 'grade', text },
      { id: 'money', type: 'grade', text },
    ]
    return inSections(
      [
        { id: 'first', title: text, ...first, questions: moves ? [grade!] : [grade!, money!] },
        {
          id: 'second',
          title: text,
          ...second,
          questions: [{ id: 'end', type: 'text', text }, ...(moves ? [money!] : [])],
        },
      ],
      { figures: [{ id: 'mean', title: text, mean: 'money' }] },
    )
  }
  const withChildren = { enableWhen: { family: 'childCount', operator: '>', answer: 0 } } as const
  const found = (first: Partial<Section>, second: Partial<Section>) => {
    const { level, changes, comparable } = diff(topics(first, second, false), topics(first, second, true))
    return {
      level,
      fields: changes.map(({ kind, path, facts }) => `${kind} ${path} ${facts.field ?? ''}`.trim()),
      comparable,
    }
  }

  test('and is asked of the same families as before stays comparable', () => {
    const same = { level: 'minor', fields: ['moved money'], comparable: ['mean'] }
    expect(found({}, {})).toEqual(same)
    expect(found(withChildren, withChildren)).toEqual(same)
  })

  test('and is asked of others there counts others: that is major', () => {
    const other = { level: 'major', fields: ['changed money enableWhen', 'moved money'], comparable: [] }
    expect(found({}, withChildren)).toEqual(other)
    expect(found(withChildren, {})).toEqual(other)
  })
})

test('who could choose two answers together and cannot any more has answers that fit no longer: that is major', () => {
  const choices = (alone?: true) =>
    inSections([
      {
        id: 'help',
        title: text,
        questions: [{ id: 'who', type: 'choices', text, options: [option('nobody', alone), option('partner')] }],
      },
    ])
  expect(diff(choices(), choices(true)).level).toBe('major')
  expect(diff(choices(true), choices()).level).toBe('minor')
})

describe('what is locked', () => {
  const grade = (id: string, locked: boolean) => ({ id, type: 'grade', text, ...(locked && { locked }) }) as const
  const asked = (...questions: ReturnType<typeof grade>[]) =>
    inSections([{ id: 'parent', title: text, questions }], { figures: [{ id: 'mean', title: text, mean: 'a' }] })
  const found = (before: Protocol, now: Protocol) => {
    const { changes, comparable } = diff(before, now)
    return { changes: changes.map(({ kind, level, path }) => `${kind} ${level} ${path}`), comparable }
  }
  const [a, b, free] = [grade('a', true), grade('b', true), grade('free', false)]

  test('in another order is answered otherwise: that is major', () => {
    const { changes, comparable } = found(asked(a, b, free), asked(b, a, free))
    expect([changes, comparable]).toEqual([['moved major a'], []])
  })

  test('stays in order where something else comes before or between', () => {
    expect(found(asked(a, b, free), asked(a, free, b))).toEqual({ changes: ['moved minor b'], comparable: ['mean'] })
    expect(found(asked(free, a), asked(a, free)).comparable).toEqual(['mean'])
  })
})

test('topics in another order are one change', () => {
  expect(
    changed((it) => {
      it.sections = [...older.sections].reverse()
    }),
  ).toContain('moved minor parent')
})

test('balance rules come, change and go', () => {
  const balance = {
    id: 'b-1',
    load: 'load',
    capacity: 'load',
    minimumCoverage: 0.6,
    tooLittle: { id: 'little', title: text },
    classes: [{ id: 'ok', title: text }],
    floors: [],
  }
  const withRules = edited((it) => {
    it.balance = balance
  })
  expect(diff(older, withRules).changes.map(({ kind, level }) => [kind, level])).toEqual([['added', 'minor']])
  expect(diff(withRules, older).changes.map(({ kind, level }) => [kind, level])).toEqual([['removed', 'major']])
  const stricter = edited((it) => {
    it.balance = { ...balance, minimumCoverage: 0.8 }
  })
  expect(diff(withRules, stricter).changes.map(({ kind, level }) => [kind, level])).toEqual([['changed', 'major']])
})

describe('a name that changed', () => {
  const renamed = (migrations: Protocol['migrations']) => {
    const document = JSON.parse(
      JSON.stringify(older).replaceAll('"money"', '"geld"').replaceAll('"always"', '"often2"'),
    ) as Protocol
    return { ...document, version: '2.0.0', ...(migrations && { migrations }) } as Protocol
  }

  test('is no loss when the document says so, and all figures stay comparable', () => {
    const found = diff(
      older,
      renamed([{ from: '1.0.0', questions: { money: 'geld' }, codes: { geld: { always: 'often2' } } }]),
    )
    expect(found.changes.map(({ kind, level, path }) => `${kind} ${level} ${path}`)).toEqual([
      'renamed major geld',
      'renamed major geld > always',
    ])
    expect([found.needMigration, found.notComparable]).toEqual([[], []])
  })

  test('needs a migration when nothing says so', () => {
    const found = diff(older, renamed(undefined))
    expect(found.level).toBe('major')
    expect(found.needMigration).toEqual(['money'])
    expect(found.notComparable).toEqual(['worried', 'loaded'])
  })

  test('can join another: the two are merged', () => {
    const merged = edited((it) => {
      question(it, 0, 2).options = [option('no'), option('often')]
      it.migrations = [{ from: '1.0.0', codes: { money: { always: 'often', often: 'often' } } }]
    })
    expect(diff(older, merged).changes.map(({ kind, level, facts }) => [kind, level, facts.from, facts.id])).toEqual([
      ['merged', 'major', 'always', 'often'],
    ])
  })
})

describe('answers without a place', () => {
  const needed = (edit: Parameters<typeof edited>[0]) => diff(older, edited(edit)).needMigration

  test.each<[string, Parameters<typeof edited>[0], string[]]>([
    ['a code that is gone', (it) => (question(it, 0, 2).options = [option('no'), option('often')]), ['money > always']],
    ['another kind of answer', (it) => (question(it, 0, 1).type = 'date'), ['heavy']],
    ['each child for itself', (it) => (question(it, 0, 0).each = 'children'), ['grade']],
    ['a count is a number too', (it) => (question(it, 0, 3).type = 'number'), []],
    [
      'a code that became another',
      (it) => {
        question(it, 0, 2).options = [option('no'), option('often')]
        it.migrations = [{ from: '1.0.0', codes: { money: { always: 'often' } } }]
      },
      [],
    ],
    [
      'what the document says is no longer asked',
      (it) => {
        it.sections = [{ ...it.sections[0]!, questions: it.sections[0]!.questions.slice(0, 3) }, it.sections[1]!]
        it.migrations = [{ from: '1.0.0', questions: { devices: null } }]
      },
      [],
    ],
  ])('are told: %s', (_, edit, wanted) => {
    expect(needed(edit)).toEqual(wanted)
  })
})

describe('codes that were joined', () => {
  const figures = [
    { id: 'often', title: text, share: { question: 'money', operator: '=', answer: 'often' } },
    { id: 'both', title: text, share: { question: 'money', operator: 'in', answer: ['often', 'always'] } },
    { id: 'any', title: text, share: { question: 'money', operator: '!=', answer: 'no' } },
    { id: 'load', title: text, share: { points: 'load', operator: '>', answer: 1 } },
  ] as const satisfies Protocol['figures']
  const counted = (points: { [code: string]: number }) =>
    edited((it) => {
      it.figures = figures
      it.scores = [{ ...older.scores![0]!, items: [{ question: 'money', points }] }]
    })
  const joined = (points: { [code: string]: number }): Protocol => {
    const it = structuredClone(counted(points)) as Draft
    question(it, 0, 2).options = [option('no'), option('often')]
    it.figures = figures.map((figure) =>
      figure.id === 'both' ? { ...figure, share: { ...figure.share, answer: ['often'] } } : figure,
    )
    it.migrations = [{ from: '1.0.0', codes: { money: { always: 'often' } } }]
    return it as Protocol
  }

  test('are told as joined, also where the other kept its name', () => {
    const [change] = diff(counted({ no: 0, often: 2, always: 2 }), joined({ no: 0, often: 2 })).changes
    expect([change?.kind, change?.facts.from, change?.facts.id]).toEqual(['merged', 'always', 'often'])
  })

  test('leave figures comparable that never told them apart, and no others', () => {
    const found = diff(counted({ no: 0, often: 2, always: 2 }), joined({ no: 0, often: 2 }))
    expect([found.comparable, found.notComparable]).toEqual([['both', 'any', 'load'], ['often']])
  })

  test('that weighed differently make another score', () => {
    const found = diff(counted({ no: 0, often: 1, always: 2 }), joined({ no: 0, often: 1 }))
    expect([found.level, found.notComparable]).toEqual(['major', ['often', 'load']])
  })
})

describe('figures', () => {
  test('do not mind what stretches and parts of a score are called, nor how they are cut', () => {
    const bands = (from: number) => [
      { id: 'low', title: text, from: 0 },
      { id: 'high', title: text, from },
    ]
    const scored = (from: number, title: typeof text) =>
      edited((it) => {
        const subscales = [{ id: 'part', title, items: ['money'], bands: bands(from) }]
        it.scores = [{ ...older.scores![0]!, bands: bands(from), subscales }]
        it.figures = [
          ...older.figures!,
          { id: 'partly', title: text, share: { points: 'part', operator: '>', answer: 0 } },
        ]
      })
    expect(diff(scored(1, text), scored(2, { nl: 'Anders' }))).toMatchObject({ level: 'major', notComparable: [] })
    const without = edited((it) => {
      it.figures = scored(1, text).figures!
    })
    expect(diff(scored(1, text), without).notComparable).toEqual(['partly'])
  })

  test('rest on everything that decides who is asked', () => {
    const { comparable, notComparable } = diff(
      older,
      edited((it) => {
        question(it, 0, 0).text = { nl: 'Anders' }
      }),
    )
    expect(comparable).toEqual(['worried', 'loaded'])
    expect(notComparable).toEqual(['insufficient', 'story'])
  })

  test('stay comparable when only words or more answers were added elsewhere', () => {
    const { notComparable } = diff(
      older,
      edited((it) => {
        question(it, 0, 1).text = { nl: 'Vertel eens' }
      }),
    )
    expect(notComparable).toEqual([])
  })
})

test('the version must keep up with the change', () => {
  const major = edited((it) => {
    question(it, 0, 1).type = 'date'
  })
  expect(diff(older, major)).toMatchObject({ level: 'major', version: '2.0.0', versionIsEnough: false })
  expect(diff(older, { ...major, version: '2.0.0' }).versionIsEnough).toBe(true)
})

test('a change is told in words', () => {
  const { changes } = diff(
    older,
    edited((it) => {
      question(it, 0, 2).options = [option('no'), option('often'), option('always'), option('soms')]
    }),
  )
  expect(changes.map((change) => describeChange(change, 'nl'))).toEqual(['money > soms: Antwoord ‘soms’ is nieuw.'])
  expect(changes.map((change) => describeChange(change, 'en'))).toEqual(['money > soms: Option ‘soms’ is new.'])
})

test('leaving out any question is seen, and asks no less than what was left out', () => {
  const places = older.sections.flatMap((section, s) => section.questions.map((_, q) => [s, q] as const))
  fc.assert(
    fc.property(fc.subarray(places, { minLength: 1 }), fc.subarray(places, { minLength: 1 }), (few, more) => {
      const without = (out: typeof places) =>
        edited((it) => {
          it.sections = older.sections.map((section, s): Section => {
            return {
              ...section,
              questions: section.questions.filter((_, q) => !out.some(([a, b]) => a === s && b === q)) as Question[],
            }
          })
        })
      const [some, all] = [diff(older, without(few)), diff(older, without([...few, ...more]))]
      expect(some.changes.filter(({ kind }) => kind === 'removed').length).toBe(few.length)
      expect(changeLevels.indexOf(all.level!)).toBeGreaterThanOrEqual(changeLevels.indexOf(some.level!))
      expect(all.comparable.every((id) => some.comparable.includes(id))).toBe(true)
      expect(diff(without(few), older).changes.filter(({ kind }) => kind === 'added').length).toBe(few.length)
    }),
  )
})
