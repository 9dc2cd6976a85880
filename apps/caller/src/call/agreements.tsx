/** What was agreed in this call: the list, one tap for what was asked for, and a form for the rest. The same during and after the call. */
import type { ActionKind, OperationOf } from '@gib/contract'
import { inLanguage, questionOf } from '@gib/protocol'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Call } from '../lib/call'
import { dayOf, useLocale } from '../lib/locale'
import { useRemote } from '../lib/remote'
import { useMe } from '../lib/session'
import { Button } from '../ui/button'
import { Tag } from '../ui/tag'
import { AgreementForm, type Draft } from './agreement-form'
import styles from './agreements.module.css'
import { dueDay, type Offer, offers } from './agreements-of'
import { useMomentWords } from './moment-words'
import { childName } from './slot-values'

type Action = OperationOf<'action'>

export function Agreements({ call }: { call: Call }) {
  const t = useTranslations('call')
  const words = useMomentWords()
  const { agree, change, remove, offered, editing, setEditing, children } = useAgreements(call)
  const nothing = call.actions.length === 0 && !call.appointment
  return (
    <div className={styles.agreements}>
      {nothing && !editing && <p className={styles.none}>{t('agree.none')}</p>}
      <ul className={styles.list}>
        {call.appointment && (
          <li className={styles.line}>{t('agree.callBack', { moment: words.short(call.appointment.when) })}</li>
        )}
        {call.actions.map((action) =>
          editing === action.actionId ? (
            <li key={action.actionId}>
              <AgreementForm
                begin={draftOf(action)}
                onSave={(draft) => change(action, draft)}
                onCancel={() => setEditing(null)}
                // biome-ignore lint/correctness/noChildrenProp: these are the children of the family
                children={children}
              />
            </li>
          ) : (
            <AgreementLine
              key={action.actionId}
              call={call}
              action={action}
              onChange={() => setEditing(action.actionId)}
              onRemove={() => remove(action)}
            />
          ),
        )}
      </ul>
      {offered.length > 0 && (
        <fieldset className={styles.offers}>
          <legend>{t('agree.askedFor')}</legend>
          {offered.map(({ offer, label }) => (
            <Button key={label} size="small" onClick={() => agree(offer)}>
              + {label}
            </Button>
          ))}
        </fieldset>
      )}
      {editing === 'new' ? (
        <AgreementForm
          begin={{}}
          onSave={(draft) => change(null, draft)}
          onCancel={() => setEditing(null)}
          // biome-ignore lint/correctness/noChildrenProp: these are the children of the family
          children={children}
        />
      ) : (
        <Button size="small" onClick={() => setEditing('new')}>
          {t('agree.add')}
        </Button>
      )}
    </div>
  )
}

function AgreementLine(props: { call: Call; action: Action; onChange: () => void; onRemove: () => void }) {
  const { call, action, onChange, onRemove } = props
  const t = useTranslations('call')
  const { format } = useLocale()
  const { data: people = [] } = useRemote('people')
  const { me } = useMe()
  const owner = people.find(({ id }) => id === action.ownerId)?.name ?? me?.person.name ?? ''
  const child = action.childId ? childName(call, action.childId) : undefined
  const what = [action.kind === 'anders' && action.what ? action.what : t(`kind.${action.kind}`), child]
    .filter(Boolean)
    .join(', ')
  return (
    <li className={styles.line}>
      <p>
        <bdi>{what}</bdi> {!action.consent && <Tag tone="warning">{t('agree.noConsent')}</Tag>}
      </p>
      {action.what && action.kind !== 'anders' && <p className={styles.soft}>{action.what}</p>}
      <p className={styles.soft}>{t('agree.line', { owner, day: format.shortWeekday(action.dueOn) })}</p>
      <p className={styles.deeds}>
        <Button tone="plain" size="small" aria-label={t('agree.changeThis', { what })} onClick={onChange}>
          {t('agree.change')}
        </Button>
        <Button tone="plain" size="small" aria-label={t('agree.removeThis', { what })} onClick={onRemove}>
          {t('agree.remove')}
        </Button>
      </p>
    </li>
  )
}

/** An agreement never changes: a correction drops it and makes another. */
function useAgreements(call: Call) {
  const t = useTranslations('call')
  const { language } = useLocale()
  const { me } = useMe()
  const [editing, setEditing] = useState<string | null>(null)
  const today = dayOf(new Date())
  const needs = call.protocol && questionOf(call.protocol, 'nodig.wat')?.question
  const wordsOf = (offer: Offer) => {
    const option = needs && 'options' in needs ? needs.options.find(({ code }) => code === offer.option) : undefined
    return option ? inLanguage(option.text, language) : undefined
  }
  const make = (draft: Draft & { kind: ActionKind; dueOn: string }) => {
    const { kind, what, ownerId, dueOn, childId, consent } = draft
    const words = what.trim()
    void call.perform({
      type: 'action',
      kind,
      ownerId,
      dueOn,
      consent,
      ...(words ? { what: words } : {}),
      ...(childId ? { childId } : {}),
    })
  }
  const remove = (action: Action) => void call.perform({ type: 'drop-action', actionId: action.actionId })
  return {
    editing,
    setEditing,
    children: (call.family?.children ?? []).map(({ id, name }) => ({ id, name })),
    offered: (call.protocol ? offers(call.protocol, call.folded.answers, call.actions) : []).map((offer) => ({
      offer,
      label: [wordsOf(offer) ?? t(`kind.${offer.kind}`), offer.childId && childName(call, offer.childId)]
        .filter(Boolean)
        .join(', '),
    })),
    agree: (offer: Offer) =>
      make({
        kind: offer.kind,
        what: wordsOf(offer) ?? '',
        ownerId: me?.person.id ?? '',
        due: '',
        dueOn: dueDay(offer.kind, today),
        childId: offer.childId ?? '',
        consent: offer.consent,
      }),
    change: (action: Action | null, draft: Draft & { kind: ActionKind; dueOn: string }) => {
      if (action) remove(action)
      make(draft)
      setEditing(null)
    },
    remove,
  }
}

function draftOf({ kind, what, ownerId, dueOn, childId, consent }: Action): Partial<Draft> {
  return { kind, what: what ?? '', ownerId, due: dueOn, childId: childId ?? '', consent }
}
