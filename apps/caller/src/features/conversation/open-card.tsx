/** The open question: what to say, what was answered, what to ask further, and what to write down. */
import { answerAt, bandOf, inLanguage, isAnswered, type Place, placeKey, probesFor, type Question } from '@gib/protocol'
import { type MouseEvent, useId } from 'react'
import { useTranslations } from 'use-intl'
import { AbsentChoice } from '../../call/absent-choice'
import { AnswerControl } from '../../call/answer-control'
import { ForYou, LeadIn, QuestionHelp, QuestionText } from '../../call/question-text'
import { childName, useSlotValues } from '../../call/slot-values'
import { useLocale } from '../../lib/locale'
import { Button } from '../../ui/button'
import { useBeside } from './beside'
import { followUps } from './course'
import styles from './open-card.module.css'
import { sameAs } from './same'
import { useCard } from './use-card'
import type { Conversation } from './use-conversation'

interface Props {
  conversation: Conversation
  question: Question
  onSearch: () => void
  onKeys: () => void
  onLast: () => void
}

export function OpenCard({ conversation, question, onSearch, onKeys, onLast }: Props) {
  const t = useTranslations('conversation.card')
  const { language } = useLocale()
  const { call, protocol, place } = conversation
  const beside = useBeside()
  const id = useId()
  const key = placeKey(place)
  const values = useSlotValues(call)(place)
  const answer = answerAt(call.folded.answers, place)
  const probes = probesFor(protocol, call.folded.answers, call.situation, place)
  const same = sameAs(conversation, question, place)
  // In a text a letter is a letter, so the buttons do not promise a key.
  const typed = question.type === 'text' || question.type === 'number' || question.type === 'date'
  const keys = (key: string) => (typed ? {} : { keys: key })
  const card = useCard({ conversation, question, answer, probes, same, onSearch, onKeys, onLast })
  return (
    <section ref={card.ref} className={styles.card} aria-labelledby={id} data-open={key} onKeyDown={card.onKeyDown}>
      <ChildHeading conversation={conversation} place={place} />
      {question.leadIn && <LeadIn text={inLanguage(question.leadIn, language)} values={values} />}
      <AnswerControl
        question={question}
        answer={answer}
        onAnswer={conversation.answer}
        labelId={id}
        legend={<QuestionText question={question} values={values} id={id} />}
        hint={<QuestionHelp question={question} values={values} spoken={call.family?.language} />}
      />
      <div className={styles.row}>
        <AbsentChoice answer={answer} onAnswer={conversation.answer} />
        {answer !== undefined && (
          <Button tone="plain" size="small" onClick={() => conversation.answer(null)}>
            {t('clear')}
          </Button>
        )}
        <FollowUps conversation={conversation} />
        <BandName conversation={conversation} question={question} />
      </div>
      {question.hint && <ForYou text={inLanguage(question.hint, language)} values={values} />}
      {beside && <beside.PreviousAnswer conversation={conversation} question={question} same={same} />}
      {beside && <beside.ConflictNotice conversation={conversation} question={question} />}
      {beside && (
        <beside.Probes
          conversation={conversation}
          question={question}
          probes={probes}
          asked={call.folded.probes[key] ?? []}
          values={values}
        />
      )}
      {beside && card.open.quote && (
        <beside.Written kind="quote" call={call} place={place} text={call.folded.quotes[key] ?? ''} />
      )}
      {beside && card.open.note && (
        <beside.Written kind="note" call={call} place={place} text={call.folded.notes[key] ?? ''} />
      )}
      <div className={styles.actions}>
        <Button
          tone="primary"
          keys={question.type === 'text' ? 'Ctrl Enter' : 'Enter'}
          onMouseDown={stayInText}
          onClick={card.next}
        >
          {t('next')}
        </Button>
        <Button {...keys('c')} onMouseDown={stayInText} onClick={() => card.write('quote')}>
          {t('quote')}
        </Button>
        <Button {...keys('t')} onMouseDown={stayInText} onClick={() => card.write('note')}>
          {t('note')}
        </Button>
        <Button {...keys('l')} onMouseDown={stayInText} onClick={card.later}>
          {call.folded.later.includes(key) ? t('notLater') : t('later')}
        </Button>
      </div>
    </section>
  )
}

/**
 * Leaving a text keeps it and may make the card longer. That must not happen between press and release: the button would slip away
 * from under the finger, and the press would do nothing.
 */
function stayInText(event: MouseEvent): void {
  event.preventDefault()
}

/** Whom the question is about, above it, with the age. */
function ChildHeading({ conversation, place }: { conversation: Conversation; place: Place }) {
  const t = useTranslations('call')
  if (place.child === undefined) return null
  const { call } = conversation
  const age = call.situation.children?.find(({ id }) => id === place.child)?.age
  return (
    <p className={styles.child}>
      <bdi>{childName(call, place.child)}</bdi>
      {age !== undefined && <span className={styles.age}>{t('age', { years: Math.floor(age) })}</span>}
    </p>
  )
}

/** What the organisation calls this grade; for the caller, after the answer, in no colour. */
function BandName({ conversation, question }: { conversation: Conversation; question: Question }) {
  const t = useTranslations('call.grade')
  const { language } = useLocale()
  const { call, protocol, place } = conversation
  const answer = answerAt(call.folded.answers, place)
  if (question.type !== 'grade' || !isAnswered(answer) || typeof answer !== 'number') return null
  const set = protocol.bandSets?.find(({ id }) => id === question.bands) ?? protocol.bandSets?.[0]
  return set ? (
    <p className={styles.band}>{t('band', { band: inLanguage(bandOf(set, answer).title, language) })}</p>
  ) : null
}

/** How many questions this answer calls for. It is there before it has words, so that it is heard when they come. */
function FollowUps({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversation.card')
  const { call, protocol, place } = conversation
  const count = followUps(protocol, call.folded.answers, call.situation, place).length
  return (
    <p role="status" className={styles.followUps}>
      {count > 0 ? t('followUps', { count }) : null}
    </p>
  )
}
