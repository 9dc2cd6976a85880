/** Doorvragen: the sentences that fit this answer, to be marked as asked; and those that always fit, one press away. */
import { inLanguage, type Probe, type Question } from '@gib/protocol'
import { useTranslations } from 'use-intl'
import { Said, type SlotValues } from '../../call/said'
import { useLocale } from '../../lib/locale'
import { classNames } from '../../ui/class-names'
import { Kbd } from '../../ui/kbd'
import styles from './probes.module.css'
import type { Conversation } from './use-conversation'

interface Props {
  conversation: Conversation
  question: Question
  probes: readonly Pick<Probe, 'id' | 'text'>[]
  asked: readonly string[]
  values: SlotValues
}

export function Probes({ conversation, question, probes, asked, values }: Props) {
  const t = useTranslations('beside.card')
  const { language } = useLocale()
  const { call, place, protocol } = conversation
  const nextOne = probes.find(({ id }) => !asked.includes(id))
  // The words of an instrument are read as they are: nothing is said around them.
  const general = question.source?.kind === 'instrument' ? [] : (protocol.generalProbes ?? [])
  return (
    <div className={styles.probes}>
      {probes.length > 0 && (
        <>
          <h4 className={styles.title}>{t('probes')}</h4>
          <ul className={styles.list}>
            {probes.map(({ id, text }) => (
              <li key={id}>
                <label className={classNames(styles.probe, asked.includes(id) && styles.asked)}>
                  <input
                    type="checkbox"
                    checked={asked.includes(id)}
                    disabled={asked.includes(id)}
                    onChange={() => void call.probeAsked(place, id)}
                  />
                  <span className={styles.sentence}>
                    <Said values={values}>{inLanguage(text, language)}</Said>
                  </span>
                  {asked.includes(id) && <span className={styles.done}>{t('asked')}</span>}
                  {nextOne?.id === id && <Kbd>p</Kbd>}
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      {general.length > 0 && (
        <details className={styles.general}>
          <summary>{t('general')}</summary>
          <ul className={styles.list}>
            {general.map((text) => (
              <li key={inLanguage(text, language)} className={styles.always}>
                <Said values={values}>{inLanguage(text, language)}</Said>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
