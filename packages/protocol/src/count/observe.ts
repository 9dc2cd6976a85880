/** What does one call say to each figure? Made ready once, asked of every call. */
import type { Compiled } from '../call/compile'
import type { Heard } from '../call/heard'
import { type Answer, isAbsent } from '../document/answer'
import type { FigureRule } from '../document/rules'
import type { Said } from './figure-count'
import { answerTo, judgeOf, tellerOf } from './verdict'

/** `child` is always that of no child: a figure is about the whole call. */
export type Observer = (heard: Heard, child: number) => Said

/** Nothing when the call is not definitely among those the figure is about. */
export function observerOf(rule: FigureRule, compiled: Compiled): Observer {
  const observe = 'mean' in rule ? numbersOf(rule.mean, compiled) : judgeOf(rule.share, compiled)
  if (rule.among === undefined) return observe
  const among = judgeOf(rule.among, compiled)
  return (heard, child) => (among(heard, child) === true ? observe(heard, child) : undefined)
}

/** Of what is no number nothing can be the mean: it is neither counted nor missing. */
function numbersOf(question: string, compiled: Compiled): Observer {
  if (compiled.byId.get(question)?.perChild) {
    const tell = tellerOf(question, compiled)
    return (heard) => tell(heard).filter(isNumberOrAbsent)
  }
  const tell = answerTo(question, compiled)
  return (heard, child) => {
    const answer = tell(heard, child)
    return isNumberOrAbsent(answer) ? answer : undefined
  }
}

function isNumberOrAbsent(answer: Answer): boolean {
  return Number.isFinite(answer) || isAbsent(answer)
}
