/** What might be published: one figure of one group, with who said what. It never leaves the house as it is; {@link release} decides. */
import { answered } from '../call/answered'
import { compiled } from '../call/compile'
import { type Heard, noChild } from '../call/heard'
import { type CohortGroup, cohortNamed, groupsMet, placerOf } from '../count/cohort'
import { figuresIn } from '../count/figure'
import type { Said } from '../count/figure-count'
import { observerOf } from '../count/observe'
import { countedIn, mustBeResponse, type Response, type Unit } from '../count/response'
import type { Among, CohortIdOf, FigureIdOf } from '../document/infer'
import { mustBe, mustKnow } from '../document/misuse'
import { questionOf, questionsOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import type { FigureRule } from '../document/rules'
import type { Text } from '../document/text'
import { testsIn } from '../document/walk'
import { type About, aboutBoth, aboutCohort, aboutFigure } from './about'
import { askingOf, type LeftOpen, together } from './left-open'
import { questionsOfFigure } from './looks-at'

/** What one call gave to a figure: a yes is 1 and a no is 0. Of a figure that is asked per child one value for each child. */
export interface Contribution {
  readonly family: string
  /** Id of the call; another call of the same family may say something else. */
  readonly call: string
  readonly values: readonly number[]
}

/** The group in each division that a cell is cut by, by the id of the division; empty for all. */
export type Groups = { readonly [cohort: string]: string }

/** What a reader who knows the facts of each family hears in a figure that looks at both facts and answers. */
export interface Behind {
  /** That of the cell, and which of the figures in it this is. */
  readonly figure: string
  /** What is left to be asked of the answers, in words that are the same where it is the same. */
  readonly asks: string
  readonly kind: 'share' | 'mean'
  readonly least: number
  readonly most: number
  readonly cuts: readonly number[]
  readonly questions: readonly string[]
  /** Only of those for whom the facts do not settle it. */
  readonly said: readonly Contribution[]
}

export interface Cell {
  readonly figure: string
  readonly title: Text
  readonly kind: 'share' | 'mean'
  readonly of: Groups
  /** The names of those groups, in the same order. */
  readonly groups: readonly CohortGroup[]
  /** Between what one value lies. Of a number without bounds: what was met. */
  readonly least: number
  readonly most: number
  /** Where other figures of this protocol part the same answers: the grade below which one is insufficient. In rising order. */
  readonly cuts: readonly number[]
  /** Ids of the questions that decide what is counted, and whether it is. */
  readonly questions: readonly string[]
  /** Who is in it, with a valid answer. */
  readonly said: readonly Contribution[]
  /** What is asked of the answers, where that is the same for all of them. */
  readonly asks?: string
  /** Where it is not: every figure that who knows the facts hears in it. They are told with it, so they have to meet the same. */
  readonly behind?: readonly Behind[]
  /** Where who it is about is a matter of what they said: of all who could be among them, whether they are. */
  readonly among?: Behind
  /** What it looks at, and who may see that. */
  readonly about: About
}

/** Which cells are made of a round of calls. */
export interface CellOptions<
  P extends Protocol = Protocol,
  Figure extends string = string,
  Cohort extends string = string,
> {
  readonly unit: Unit
  /** Ids of figures; without it, all of the protocol. */
  readonly figures?: readonly Among<Figure, FigureIdOf<P>>[]
  /** Ids of divisions; each gives a cell for each of its groups, beside the one for all. */
  readonly cohorts?: readonly Among<Cohort, CohortIdOf<P>>[]
  /** The divisions are also cut by each other. */
  readonly crossed?: boolean
}

/**
 * The cells of some figures: for all, for each group of each division, and where asked for, for each crossing of them.
 *
 * The answers are believed; {@link parseAnswers} is the door for those that come from elsewhere.
 *
 * @example
 * const cells = cellsOf(gezinInBeeld, calls, { unit: 'call', figures: ['parentInsufficient'], cohorts: ['family-size'] })
 * cells.map(({ of, said }) => [of['family-size'] ?? 'all', said.length])
 * //=> [['all', 219], ['k1', 54], ['k2', 72], ['k3', 54], ['k4plus', 39]]
 */
export function cellsOf<const P extends Protocol, Figure extends string, Cohort extends string>(
  protocol: P,
  responses: readonly Response[],
  options: CellOptions<P, Figure, Cohort>,
): Cell[]
export function cellsOf(protocol: Protocol, responses: readonly Response[], options: CellOptions): Cell[] {
  questionsOf(protocol)
  mustKnow(options, ['unit', 'figures', 'cohorts', 'crossed'], 'options')
  if (options.cohorts !== undefined) mustBe('list', options.cohorts, 'cohorts')
  if (options.crossed !== undefined) mustBe('true or false', options.crossed, 'crossed')
  for (const [index, cohort] of (options.cohorts ?? []).entries()) cohortNamed(protocol, cohort, 'cohorts', index)
  const ready = compiled(protocol)
  const heard = observed(protocol, responses, options)
  const cuts = cutsOf(protocol, options, heard)
  return heard.rules.flatMap((rule, figure) => {
    const { mixes, ofSome, of: leftOpen } = askingOf(rule, ready)
    const among = ofSome && !mixes ? heard.calls.flatMap((one) => amongIn(one, leftOpen(one.heard))) : []
    const asked = heard.calls.flatMap(({ family, call, heard, said, groups }) => {
      const values = valuesOf(said[figure])
      const left = mixes ? leftOpen(heard) : null
      return values.length === 0 && left === null ? [] : [{ family, call, values, groups, heard, left }]
    })
    const counted = mixes ? asked.filter(({ values }) => values.length > 0) : asked
    const heading = headingOf(protocol, rule, counted)
    const asks = mixes || counted.length === 0 ? null : leftOpen(counted[0]!.heard).counted
    return cuts.map(({ of, groups, about }): Cell => {
      const cohorts = Object.entries(of)
      const isInside = ({ groups }: Pick<(typeof asked)[number], 'groups'>) =>
        cohorts.every(([cohort, id]) => groups[cohort]!.includes(id))
      return {
        ...heading,
        ...(mixes ? behindOf(asked.filter(isInside), heading) : typeof asks === 'string' ? { asks } : {}),
        ...(among.length > 0 && { among: membershipOf(among.filter(isInside), heading) }),
        of,
        groups,
        about: aboutBoth(heading.about, about),
        said: counted.filter(isInside).map(({ family, call, values }) => ({ family, call, values })),
      }
    })
  })
}

interface Observed {
  readonly rules: readonly FigureRule[]
  readonly calls: readonly {
    readonly family: string
    readonly call: string
    readonly heard: Heard
    readonly said: readonly Said[]
    readonly groups: { readonly [cohort: string]: readonly string[] }
  }[]
}

function observed(
  protocol: Protocol,
  responses: readonly Response[],
  { unit, figures, cohorts = [] }: CellOptions,
): Observed {
  const rules = figuresIn(protocol, figures)
  const ready = compiled(protocol)
  const observers = rules.map((rule) => observerOf(rule, ready))
  const placers = cohorts.map((cohort) => [cohort, placerOf(cohort, ready)] as const)
  const calls = countedIn(unit, responses).map((response) => {
    mustBeResponse(response)
    const heard = answered(protocol, response.answers, response.situation)
    return {
      family: response.family,
      call: response.id,
      heard,
      said: observers.map((observe) => observe(heard, noChild)),
      groups: Object.fromEntries(placers.map(([cohort, place]) => [cohort, [...place(heard, response)]])),
    }
  })
  return { rules, calls }
}

type Inside = Contribution & { readonly groups: Observed['calls'][number]['groups']; readonly asks: string }

/** Of who could be among those a figure is about, whether they are; of whom nobody can say, nothing. */
function amongIn({ family, call, groups }: Observed['calls'][number], { among, asked, inside }: LeftOpen): Inside[] {
  const asks = together([among, asked])
  return inside === null || typeof asks !== 'string' ? [] : [{ family, call, groups, asks, values: [Number(inside)] }]
}

function membershipOf(all: readonly Inside[], { figure, questions }: Pick<Behind, 'figure' | 'questions'>): Behind {
  const asks = [...new Set(all.map((one) => one.asks))].sort().join(' or ')
  const said = all.map(({ family, call, values }) => ({ family, call, values }))
  return { figure: `${figure}, among`, asks, kind: 'share', least: 0, most: 1, cuts: [], questions, said }
}

/**
 * Two figures can be heard in one: of how many families it is true, and how many it is about. Each comes apart where the facts leave
 * something else open.
 */
function behindOf(
  calls: readonly (Contribution & { readonly left: LeftOpen | null })[],
  { figure, kind, least, most, cuts, questions }: Omit<Behind, 'asks' | 'said'>,
): Pick<Cell, 'asks' | 'behind'> {
  const found = new Map<string, Omit<Behind, 'said'> & { readonly said: Contribution[] }>()
  const add = (key: string, behind: Omit<Behind, 'figure' | 'said' | 'questions'>, one: Contribution) => {
    const known = found.get(key) ?? { figure: `${figure}, ${key}`, ...behind, questions, said: [] }
    found.set(key, known)
    known.said.push(one)
  }
  // That some are asked further is a matter of what they said, unless others are asked without having said it.
  const asked = new Set(calls.flatMap(({ left }) => (left!.asked ? [left!.asked] : [])))
  const isByAnswers = asked.size > 1
  let n = 0
  for (const { family, call, values, left } of calls) {
    const { among, asked, counted, inside } = left!
    if (values.length > 0) n++
    // Who is counted because of what was said tells something else than who is counted whatever was said.
    const by = typeof among === 'string' ? ` by ${among}` : ''
    if (typeof counted === 'string' && values.length > 0)
      add(`counted ${counted}${by}`, { asks: counted, kind, least, most, cuts }, { family, call, values })
    if (inside === null || counted === null || counted === undefined) continue
    const who = together(isByAnswers ? [among, asked] : [among])
    if (typeof who !== 'string') continue
    const key = `among ${who} ${typeof counted === 'string' ? 'open' : counted}`
    add(key, { asks: who, kind: 'share', least: 0, most: 1, cuts: [] }, { family, call, values: [Number(inside)] })
  }
  const [[key, only] = [], ...others] = [...found]
  if (only === undefined) return {}
  const isWhole = others.length === 0 && key?.startsWith('counted') && only.said.length === n
  return isWhole ? { asks: only.asks } : { behind: [...found.values()] }
}

interface Cut {
  readonly of: Groups
  readonly groups: readonly CohortGroup[]
  readonly about: About
}

/** For all, for each group of each division, and crossed where asked. */
function cutsOf(protocol: Protocol, { cohorts = [], crossed = false }: CellOptions, { calls }: Observed): Cut[] {
  let cuts: Cut[] = [{ of: {}, groups: [], about: aboutBoth() }]
  for (const cohort of cohorts) {
    const met = new Set(calls.flatMap(({ groups }) => groups[cohort]!))
    const about = aboutCohort(protocol, cohort)
    const groups = groupsMet(protocol, cohort, met)
    const cutFrom = crossed ? cuts : cuts.slice(0, 1)
    cuts = [
      ...cuts,
      ...cutFrom.flatMap((cut) =>
        groups.map((group) => ({
          of: { ...cut.of, [cohort]: group.id },
          groups: [...cut.groups, group],
          about: aboutBoth(cut.about, about),
        })),
      ),
    ]
  }
  return cuts
}

function valuesOf(said: Said): readonly number[] {
  if (typeof said === 'boolean') return [said ? 1 : 0]
  if (typeof said === 'number') return [said]
  return Array.isArray(said) ? said.flatMap((one) => valuesOf(one)) : []
}

function headingOf(protocol: Protocol, rule: FigureRule, said: readonly Contribution[]) {
  const { id: figure, title } = rule
  const [about, questions] = [aboutFigure(protocol, rule), questionsOfFigure(protocol, rule)]
  if (!('mean' in rule)) return { figure, title, kind: 'share', least: 0, most: 1, cuts: [], questions, about } as const
  const [least, most] = boundsOf(protocol, rule.mean, said)
  return { figure, title, kind: 'mean', least, most, cuts: cutsIn(protocol, rule.mean), questions, about } as const
}

/** A share that looks at the same question tells on which side of a cut an answer lies. */
function cutsIn({ figures = [] }: Protocol, question: string): number[] {
  const cuts = figures.flatMap((rule) => ('share' in rule ? testsIn({ value: rule.share, pointer: [] }) : []))
  const met = cuts.flatMap(({ value: test }) => ('question' in test && test.question === question ? [test.answer] : []))
  return [...new Set(met.flat().filter((answer) => typeof answer === 'number'))].sort((a, b) => a - b)
}

function boundsOf(protocol: Protocol, id: string, said: readonly Contribution[]): [number, number] {
  const question = questionOf(protocol, id)?.question
  if (question?.type === 'grade') return [0, 10]
  const met = said.flatMap(({ values }) => values)
  const [lowest, highest] = [met.reduce((a, b) => Math.min(a, b), 0), met.reduce((a, b) => Math.max(a, b), 0)]
  if (question?.type === 'count') return [0, question.maximum ?? highest]
  if (question?.type === 'number') return [question.minimum ?? lowest, question.maximum ?? highest]
  return [lowest, highest]
}
