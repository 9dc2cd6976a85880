/** The numbers of the article of 2020 in one fixed shape, so that any file of calls can be laid beside it. */
import type { Mean, Share } from '../count/figure'
import type { Response, Unit } from '../count/response'
import { summarise } from '../count/summary'
import { weeksOf } from '../count/weeks'
import { gezinInBeeld } from './protocol'

/** `k` of `n`, with the Wilson interval of 95%; `null` where nobody gave an answer. */
export interface ArticleShare {
  readonly k: number
  readonly n: number
  readonly share: number | null
  readonly wilson95: readonly [low: number, high: number] | null
}

/** The standard deviation `sd` is divided by n − 1. */
export interface ArticleMean {
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
}

export interface ArticleWeek {
  readonly calls: number
  readonly families: number
  readonly homeworkHelp: ArticleShare
}

/** The figures of one unit, in the order of the article. */
export interface ArticleFigures {
  readonly n: number
  readonly singleMother: ArticleShare
  readonly oneChild: ArticleShare
  readonly twoChildren: ArticleShare
  readonly threeChildren: ArticleShare
  readonly fourOrMoreChildren: ArticleShare
  readonly primarySchoolAge: ArticleShare
  readonly underTwo: ArticleShare
  readonly noOrLittleDutch: ArticleShare
  readonly parentInsufficient: ArticleShare
  readonly parentGrade: ArticleMean
  readonly childrenInsufficient: ArticleShare
  readonly childrenGrade: ArticleMean
  readonly largeFamilyChildrenGrade: ArticleMean
  readonly moneyWorries: ArticleShare
  readonly largeFamilyMoneyWorries: ArticleShare
  readonly computerAndWifi: ArticleShare
  /** By ISO week, `2020-W16`. */
  readonly perWeek: { readonly [week: string]: ArticleWeek }
}

/** The same calls counted in two ways: every call, and every family once by its latest call. */
export interface ArticleReport {
  readonly unitCall: ArticleFigures
  readonly unitFamilyLatestCall: ArticleFigures
}

/**
 * Counts the figures of the article; shares, means and intervals are rounded to six decimals.
 *
 * @example
 * articleReport([]).unitCall.parentInsufficient   //=> { k: 0, n: 0, share: null, wilson95: null }
 */
export function articleReport(responses: readonly Response[]): ArticleReport {
  return { unitCall: figuresOf(responses, 'call'), unitFamilyLatestCall: figuresOf(responses, 'family') }
}

function figuresOf(responses: readonly Response[], unit: Unit): ArticleFigures {
  const { n, figures } = summarise(gezinInBeeld, responses, { unit })
  const figure = (id: FigureId) => figures.find((one) => one.id === id)!
  const share = (id: FigureId) => shareOf(figure(id))
  const mean = (id: FigureId) => meanOf(figure(id))
  const homework = figure('homeworkHelp').weeks ?? {}
  return {
    n,
    singleMother: share('singleMother'),
    oneChild: share('oneChild'),
    twoChildren: share('twoChildren'),
    threeChildren: share('threeChildren'),
    fourOrMoreChildren: share('fourOrMoreChildren'),
    primarySchoolAge: share('primarySchoolAge'),
    underTwo: share('underTwo'),
    noOrLittleDutch: share('noOrLittleDutch'),
    parentInsufficient: share('parentInsufficient'),
    parentGrade: mean('parentGrade'),
    childrenInsufficient: share('childrenInsufficient'),
    childrenGrade: mean('childrenGrade'),
    largeFamilyChildrenGrade: mean('largeFamilyChildrenGrade'),
    moneyWorries: share('moneyWorries'),
    largeFamilyMoneyWorries: share('largeFamilyMoneyWorries'),
    computerAndWifi: share('computerAndWifi'),
    perWeek: Object.fromEntries(
      weeksOf(responses, unit).map(({ week, calls, families }) => [
        week,
        { calls, families, homeworkHelp: shareOf(homework[week]!) },
      ]),
    ),
  }
}

// Which figure is a share and which a mean is fixed in figures.ts.
type FigureId = (typeof gezinInBeeld.figures)[number]['id']

function shareOf(figure: Share | Mean): ArticleShare {
  const { k, n, share, interval } = figure as Share
  return { k, n, share: rounded(share), wilson95: interval && [rounded(interval[0]), rounded(interval[1])] }
}

function meanOf(figure: Share | Mean): ArticleMean {
  const { n, mean, sd } = figure as Mean
  return { n, mean: rounded(mean), sd: rounded(sd) }
}

function rounded<N extends number | null>(value: N): N {
  return (value === null ? null : Math.round(value * 1e6) / 1e6) as N
}
