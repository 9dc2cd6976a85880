/** Everything that belongs to the call itself: what to know before, the number, the start, and what happened when nobody could talk. */
import type { FamilyRecord, Outcome, RoundRecord } from '@gib/contract'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { openCallHere } from '../../lib/begin-call'
import { languageName } from '../../lib/language-name'
import { useLocale } from '../../lib/locale'
import { phoneHref, showPhone } from '../../lib/phone'
import { Button, LinkButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { Appointment } from './appointment'
import styles from './panel.module.css'

/** Most often first. */
const outcomes = [
  'no-answer',
  'voicemail',
  'busy',
  'not-now',
  'someone-else',
  'cannot-talk-freely',
  'language',
  'wrong-number',
  'unable',
  'refused',
  'stop-calling',
] as const satisfies readonly Outcome[]

interface Props {
  family: FamilyRecord
  round: RoundRecord | null
  onStart: () => void
  onOutcome: (outcome: Outcome) => void
}

export function Panel({ family, round, onStart, onOutcome }: Props) {
  const t = useTranslations('family')
  if (family.stopCalling) return <Notice tone="problem" title={t('panel.stop')} />
  return (
    <section className={styles.panel} aria-label={t('panel.title')}>
      <Beforehand family={family} />
      <Calling family={family} round={round} onStart={onStart} />
      {round && (
        <div className={styles.outcomes}>
          <h2 className={styles.title}>{t('outcomes.title')}</h2>
          <p className={styles.hint}>{t('outcomes.hint')}</p>
          <div className={styles.buttons}>
            {outcomes.map((outcome) => (
              <Button key={outcome} className={styles.outcome} onClick={() => onOutcome(outcome)}>
                {t(`outcomes.${outcome}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

function Beforehand({ family }: { family: FamilyRecord }) {
  const t = useTranslations('family.panel')
  const { language } = useLocale()
  const { remark, interpreter, appointments } = family
  return (
    <>
      {remark && <Notice tone="warning">{remark}</Notice>}
      {(family.language !== 'nl' || interpreter) && (
        <p className={styles.fact}>
          <Icon name="speech" />
          <span>
            {family.language !== 'nl' && (
              <strong className={styles.block}>
                {t('language', { language: languageName(family.language, language) })}
              </strong>
            )}
            {interpreter && (
              <>
                <strong className={styles.block}>{t('interpreter')}</strong>
                <span className={styles.hint}>{t('tip')}</span>
              </>
            )}
          </span>
        </p>
      )}
      {appointments.map((appointment) => (
        <Appointment key={appointment.id} appointment={appointment} />
      ))}
    </>
  )
}

function Calling({ family, round, onStart }: Pick<Props, 'family' | 'round' | 'onStart'>) {
  const t = useTranslations('family.panel')
  const openHere = useOpenCallHere(family.id)
  const [first, ...others] = family.phones
  const open = openHere !== null || family.openCall !== null
  return (
    <>
      <OpenCall family={family} here={openHere !== null} />
      <div className={styles.call}>
        {first && (
          <LinkButton tone={open ? 'quiet' : 'primary'} href={phoneHref(first.number)} icon={<Icon name="phone" />}>
            {t('call', { number: showPhone(first.number) })}
            <span className={styles.whose}>{whose(first, t)}</span>
          </LinkButton>
        )}
        {round && (
          <Button tone={open ? 'primary' : 'quiet'} keys="b" onClick={onStart}>
            {open ? t('goOn') : t('start')}
          </Button>
        )}
      </div>
      {!first && <Notice tone="warning">{t('noPhone')}</Notice>}
      {!round && <Notice>{t('noRound')}</Notice>}
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map((phone) => (
            <li key={phone.number}>
              <a href={phoneHref(phone.number)}>{showPhone(phone.number)}</a>{' '}
              <span className={styles.hint}>{whose(phone, t)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function OpenCall({ family, here }: { family: FamilyRecord; here: boolean }) {
  const t = useTranslations('family.panel')
  const { format } = useLocale()
  if (here) return <Notice>{t('openCallHere')}</Notice>
  if (!family.openCall) return null
  const { callerName, startedAt } = family.openCall
  return (
    <Notice>{t('openCall', { who: callerName, day: format.shortDay(startedAt), time: format.time(startedAt) })}</Notice>
  )
}

/** A conversation that was started on this device and is not finished; also one the server has not heard of. */
function useOpenCallHere(familyId: string): string | null {
  const [open, setOpen] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void openCallHere(familyId).then((callId) => {
      if (!gone) setOpen(callId)
    })
    return () => {
      gone = true
    }
  }, [familyId])
  return open
}

function whose(
  { whose, when }: FamilyRecord['phones'][number],
  t: ReturnType<typeof useTranslations<'family.panel'>>,
): string {
  return when ? t('whoseWhen', { whose, when }) : t('whose', { whose })
}
