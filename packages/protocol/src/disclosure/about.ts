/** What does a figure or a division look at, and which readers may see all of that? */
import type { Condition, Operand } from '../document/condition'
import { questionOf } from '../document/place'
import type { Protocol } from '../document/protocol'
import { type Audience, audiences, type Question, type Sensitivity } from '../document/question'
import type { CohortRule, FigureRule } from '../document/rules'
import { testsIn } from '../document/walk'

export interface About {
  /** Readers who may see every answer it looks at. */
  readonly readers: readonly Audience[]
  /** All that asks for care in what it looks at. */
  readonly sensitive: readonly Sensitivity[]
}

const nothing: About = { readers: audiences, sensitive: [] }

/** What looks at all of these may be seen by whom may see each. */
export function aboutBoth(...parts: readonly About[]): About {
  return parts.reduce(
    (both, one) => ({
      readers: both.readers.filter((reader) => one.readers.includes(reader)),
      sensitive: [...new Set([...both.sensitive, ...one.sensitive])],
    }),
    nothing,
  )
}

export function aboutFigure(protocol: Protocol, rule: FigureRule): About {
  const counted: About = 'mean' in rule ? aboutQuestion(protocol, rule.mean) : aboutCondition(protocol, rule.share)
  return rule.among === undefined ? counted : aboutBoth(counted, aboutCondition(protocol, rule.among))
}

export function aboutCohort(protocol: Protocol, cohort: string): About {
  const rule = protocol.cohorts?.find(({ id }) => id === cohort)
  return rule === undefined ? nothing : aboutRule(protocol, rule)
}

function aboutRule(protocol: Protocol, rule: CohortRule): About {
  if ('groups' in rule) return aboutBoth(...rule.groups.map(({ when }) => aboutCondition(protocol, when)))
  return typeof rule.by === 'string' ? nothing : aboutOperand(protocol, rule.by)
}

function aboutCondition(protocol: Protocol, condition: Condition): About {
  return aboutBoth(...testsIn({ value: condition, pointer: [] }).map(({ value }) => aboutOperand(protocol, value)))
}

function aboutOperand(protocol: Protocol, operand: Operand): About {
  const asked = (id: string) => aboutQuestion(protocol, id)
  if ('question' in operand) return asked(operand.question)
  if ('previous' in operand) return asked(operand.previous)
  if ('change' in operand) return asked(operand.change)
  if ('difference' in operand) return aboutBoth(...operand.difference.map(asked))
  if ('chosen' in operand) return asked(operand.chosen)
  if ('length' in operand) return asked(operand.length)
  if ('family' in operand) return aboutFact(protocol, 'family', operand.family)
  if ('child' in operand) return aboutFact(protocol, 'child', operand.child)
  return aboutScore(protocol, 'score' in operand ? operand.score : operand.points)
}

/** A fact that no question of the call confirms is a matter of the records, and hides nothing that was said. */
function aboutFact(protocol: Protocol, of: 'family' | 'child', fact: string): About {
  const attribute = protocol.attributes?.find((one) => one.of === of && one.id === fact)
  return attribute?.askedBy === undefined ? nothing : aboutQuestion(protocol, attribute.askedBy)
}

/** The result of a score is for those whom the score names, and never for more than may see its questions. */
function aboutScore(protocol: Protocol, id: string): About {
  const rule = protocol.scores?.find((one) => one.id === id || one.subscales?.some((part) => part.id === id))
  if (rule === undefined) return nothing
  const questions = rule.items.flatMap((item) => ('points' in item ? [item.question] : item.questions))
  const own: About = { readers: rule.audience ?? withoutMention, sensitive: [] }
  return aboutBoth(own, ...questions.map((question) => aboutQuestion(protocol, question)))
}

function aboutQuestion(protocol: Protocol, id: string): About {
  const question = questionOf(protocol, id)?.question
  return question === undefined
    ? nothing
    : { readers: question.audience ?? withoutMention, sensitive: careFor(question) }
}

/** The language of a family tells where it comes from. */
function careFor({ type, sensitive = [] }: Question): readonly Sensitivity[] {
  return type === 'language' ? [...new Set([...sensitive, 'origin' as const])] : sensitive
}

/** Who may see an answer when the document names nobody. */
const withoutMention: readonly Audience[] = ['caller', 'coordinator']
