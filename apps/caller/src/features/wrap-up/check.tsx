/** A last look: what was not asked, whose words were kept, what still lies in the scratchpad. Nothing here has to be done. */
import { answerAt, inLanguage, type Place, placeFromKey, placeKey, placesOf, questionOf } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { Said } from '../../call/said'
import { useSlotValues } from '../../call/slot-values'
import type { Call } from '../../lib/call'
import { useLocale } from '../../lib/locale'
import { follow, hrefOf } from '../../lib/router'
import styles from './wrap-up.module.css'

export function Check({ call }: { call: Call }) {
  const t = useTranslations('wrapUp.check')
  const { protocol, folded, situation } = call
  if (!protocol) return null
  const notAsked = placesOf(protocol, folded.answers, situation)
    .filter(({ state, section, place }) => {
      const spoken = (section.voice ?? 'parent') === 'parent'
      return spoken && state === 'core' && answerAt(folded.answers, place) === undefined
    })
    .map(({ place }) => place)
  const quotes = Object.entries(folded.quotes)
  return (
    <section className={styles.part} aria-labelledby="check">
      <h2 id="check">{t('title')}</h2>
      <div>
        <h3>{t('notAsked')}</h3>
        {notAsked.length === 0 ? (
          <p>{t('allAsked')}</p>
        ) : (
          <details open={notAsked.length <= 8}>
            <summary className={styles.summary}>{t('notAskedCount', { count: notAsked.length })}</summary>
            <ul className={styles.lines}>
              {notAsked.map((place) => (
                <li key={placeKey(place)} className={styles.line}>
                  <PlaceText call={call} place={place} />
                  <ToQuestion call={call} place={place} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {quotes.length > 0 && (
        <div>
          <h3>{t('quotes')}</h3>
          <p className={styles.soft}>{t('quotesConsent')}</p>
          <ul className={styles.lines}>
            {quotes.map(([key, quote]) => (
              <li key={key} className={styles.line}>
                <blockquote className={styles.quote}>
                  <bdi>“{quote}”</bdi>
                </blockquote>
                <ToQuestion call={call} place={placeFromKey(key)} change />
              </li>
            ))}
          </ul>
        </div>
      )}
      {folded.scratch.length > 0 && (
        <div>
          <h3>{t('scratch')}</h3>
          <p className={styles.soft}>{t('scratchHint')}</p>
          <ul className={styles.lines}>
            {folded.scratch.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function PlaceText({ call, place }: { call: Call; place: Place }) {
  const { language } = useLocale()
  const values = useSlotValues(call)(place)
  const question = call.protocol && questionOf(call.protocol, place.question)?.question
  return (
    <span id={`check-${placeKey(place)}`}>
      {question && <Said values={values}>{inLanguage(question.text, language)}</Said>}
    </span>
  )
}

/** Back into the conversation at this question. */
function ToQuestion({ call, place, change = false }: { call: Call; place: Place; change?: boolean }) {
  const t = useTranslations('wrapUp.check')
  const key = placeKey(place)
  const href = `${hrefOf({ to: '/calls/$callId', params: { callId: call.callId } })}#${encodeURIComponent(key)}`
  return (
    <a href={href} onClick={(event) => follow(event, href)} {...(change ? {} : { 'aria-describedby': `check-${key}` })}>
      {t(change ? 'change' : 'askStill')}
    </a>
  )
}
