/** One topic: what the caller says on the way in, and all its questions, the open one large. */
import {
  type Answers,
  answerAt,
  inLanguage,
  placeKey,
  placesOf,
  questionOf,
  type Section,
  samePlace,
} from '@gib/protocol'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { familyFirst } from '../../call/family-languages'
import { ForYou, LeadIn } from '../../call/question-text'
import { useSlotValues } from '../../call/slot-values'
import { useLocale } from '../../lib/locale'
import { ClosedCard } from './closed-card'
import { OpenCard } from './open-card'
import styles from './topic-view.module.css'
import type { Conversation } from './use-conversation'

interface Props {
  conversation: Conversation
  onSearch: () => void
  onKeys: () => void
  onLast: () => void
}

export function TopicView({ conversation, ...deeds }: Props) {
  const t = useTranslations('conversation')
  const { language } = useLocale()
  const { call, protocol, topic, place } = conversation
  const { section } = topic
  const { answers } = call.folded
  const values = useSlotValues(call)()
  const optional = useOptional(conversation, answers)
  return (
    <section className={styles.topic} aria-labelledby="topic-title">
      <h2 id="topic-title">{inLanguage(section.title, language)}</h2>
      {section.leadIn && <LeadIn text={inLanguage(section.leadIn, language)} values={values} />}
      {section.hint && <ForYou text={inLanguage(section.hint, language)} values={values} />}
      <div className={styles.cards}>
        {topic.places.map((one) => {
          const question = questionOf(protocol, one.question)?.question
          const key = placeKey(one)
          if (question && samePlace(one, place)) {
            const own = familyFirst(question, call.family ? [call.family.language] : [], call.situation)
            return <OpenCard key={key} conversation={conversation} question={own} {...deeds} />
          }
          return (
            <ClosedCard
              key={key}
              conversation={conversation}
              place={one}
              answer={answerAt(answers, one)}
              optional={optional.has(key)}
            />
          )
        })}
      </div>
      {citesIn(section).map((cite) => (
        <p key={cite} className={styles.cite}>
          {t('source', { cite })}
        </p>
      ))}
    </section>
  )
}

/** Whose instruments stand in this topic. Who made them asks to be named. */
function citesIn({ questions }: Section): string[] {
  return [...new Set(questions.flatMap(({ source }) => (source?.kind === 'instrument' ? [source.cite] : [])))]
}

/** What may be asked, and need not. */
function useOptional({ protocol, call }: Conversation, answers: Answers): ReadonlySet<string> {
  const { situation } = call
  return useMemo(() => {
    const all = placesOf(protocol, answers, situation)
    return new Set(all.filter(({ state }) => state === 'optional').map((one) => placeKey(one.place)))
  }, [protocol, answers, situation])
}
