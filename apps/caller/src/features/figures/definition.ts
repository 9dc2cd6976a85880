/** What a figure counts, in words, read from the protocol itself. */
import type { Comparison, Condition, FigureRule, Operand, Protocol, Question, Test } from '@gib/protocol'
import { inLanguage, questionOf } from '@gib/protocol'
import type { useTranslations } from 'use-intl'
import type { Formats } from '../../lib/locale'

interface Words {
  readonly protocol: Protocol
  readonly language: string
  readonly format: Formats
  readonly t: ReturnType<typeof useTranslations<'figures'>>
}

export interface Definition {
  readonly kind: 'share' | 'mean'
  readonly counted: string
  readonly among: string | null
}

/** Null when this protocol does not have the figure. */
export function definitionOf(figure: string, words: Words): Definition | null {
  const rule: FigureRule | undefined = words.protocol.figures?.find(({ id }) => id === figure)
  if (!rule) return null
  const among = rule.among ? say(rule.among, words) : null
  if ('mean' in rule) return { kind: 'mean', counted: nameOf({ question: rule.mean }, words), among }
  return { kind: 'share', counted: say(rule.share, words), among }
}

function say(condition: Condition, words: Words): string {
  const { t } = words
  if ('all' in condition)
    return condition.all.map((one) => say(one, words)).reduce((a, b) => t('condition.and', { a, b }))
  if ('any' in condition)
    return condition.any.map((one) => say(one, words)).reduce((a, b) => t('condition.or', { a, b }))
  if ('not' in condition) return t('condition.not', { a: say(condition.not, words) })
  if ('someChild' in condition) return t('condition.someChild', { a: say(condition.someChild, words) })
  if ('everyChild' in condition) return t('condition.everyChild', { a: say(condition.everyChild, words) })
  return sayTest(condition, words)
}

function sayTest(test: Test, words: Words): string {
  const { t } = words
  const what = nameOf(test, words)
  const value = valueIn(test, optionsOf(test, words.protocol), words)
  switch (test.operator) {
    case '=':
    case 'in':
      return t('condition.is', { what, value })
    case '!=':
      return t('condition.isNot', { what, value })
    case '<':
      return t('condition.below', { what, value })
    case '<=':
      return t('condition.atMost', { what, value })
    case '>':
      return t('condition.above', { what, value })
    case '>=':
      return t('condition.atLeast', { what, value })
    case 'exists':
      return test.answer ? t('condition.exists', { what }) : t('condition.existsNot', { what })
  }
}

function nameOf(operand: Operand, words: Words): string {
  const { t, protocol, language } = words
  const question = (id: string) => {
    const text = questionOf(protocol, id)?.question.text
    return text ? t('condition.quoted', { text: inLanguage(text, language) }) : id
  }
  if ('question' in operand) return question(operand.question)
  if ('previous' in operand) return t('condition.previous', { what: question(operand.previous) })
  if ('change' in operand) return t('condition.change', { what: question(operand.change) })
  if ('chosen' in operand) return t('condition.chosen', { what: question(operand.chosen) })
  if ('length' in operand) return t('condition.length', { what: question(operand.length) })
  if ('difference' in operand) {
    const [a, b] = operand.difference
    return t('condition.difference', { a: question(a), b: question(b) })
  }
  if ('score' in operand) return t('condition.score', { what: scaleName(operand.score, words) })
  if ('points' in operand) return t('condition.points', { what: scaleName(operand.points, words) })
  return attributeName('family' in operand ? operand.family : operand.child, words)
}

function scaleName(id: string, { protocol, language }: Words): string {
  const scales = protocol.scores?.flatMap((score) => [score, ...(score.subscales ?? [])])
  const title = scales?.find((scale) => scale.id === id)?.title
  return title ? inLanguage(title, language) : id
}

function attributeName(attribute: string, { t, protocol, language }: Words): string {
  if (attribute === 'childCount') return t('condition.childCount')
  if (attribute === 'age') return t('condition.age')
  const title = protocol.attributes?.find(({ id }) => id === attribute)?.title
  return title ? inLanguage(title, language) : attribute
}

function optionsOf(operand: Operand, protocol: Protocol): Question | undefined {
  const id = 'question' in operand ? operand.question : 'previous' in operand ? operand.previous : undefined
  const attribute = 'family' in operand ? operand.family : 'child' in operand ? operand.child : undefined
  const asked = id ?? protocol.attributes?.find((one) => one.id === attribute)?.askedBy
  return asked === undefined ? undefined : questionOf(protocol, asked)?.question
}

function valueIn(comparison: Comparison, question: Question | undefined, words: Words): string {
  const { t } = words
  const values = Array.isArray(comparison.answer) ? comparison.answer : [comparison.answer]
  const said = values.map((value: string | number | boolean) => {
    if (typeof value === 'number') return words.format.number(value, Number.isInteger(value) ? 0 : 1)
    if (typeof value === 'boolean') return value ? t('condition.yes') : t('condition.no')
    const option = question && 'options' in question ? question.options.find(({ code }) => code === value) : undefined
    return option ? t('condition.quoted', { text: inLanguage(option.text, words.language) }) : value
  })
  if (said.length < 2) return said[0] ?? ''
  return t('condition.list', { items: said.slice(0, -1).join(', '), last: said.at(-1)! })
}
