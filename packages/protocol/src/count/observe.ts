/** What does one call say to each figure? Made ready once, asked of every call. */
import type { Compiled } from '../call/compile'
import { type Heard, noChild } from '../call/heard'
import { type Answer, isAbsent } from '../document/answer'
import type { FigureRule } from '../document/rules'
import type { Said } from './figure-count'
import { judgeOf, tellerOf } from './verdict'

export type Observer = (heard: Heard) => Said

/** Nothing when the call is not definitely among those the figure is about. */
export function observerOf(rule: FigureRule, compiled: Compiled): Observer {
  const observe = 'mean' in rule ? numbersOf(rule.mean, compiled) : judged(judgeOf(rule.share, compiled))
  if (rule.among === undefined) return observe
  const among = judgeOf(rule.among, compiled)
  return (heard) => (among(heard, noChild) === true ? observe(heard) : undefined)
}

function judged(judge: ReturnType<typeof judgeOf>): Observer {
  return (heard) => judge(heard, noChild)
}

/** Of what is no number nothing can be the mean: it is neither counted nor missing. */
function numbersOf(question: string, compiled: Compiled): Observer {
  const tell = tellerOf(question, compiled)
  const isNumberOrAbsent = (answer: Answer) => typeof answer === 'number' || isAbsent(answer)
  if (compiled.byId.get(question)?.perChild) return (heard) => tell(heard).filter(isNumberOrAbsent)
  return (heard) => {
    const [answer] = tell(heard)
    return answer !== undefined && isNumberOrAbsent(answer) ? answer : undefined
  }
}
