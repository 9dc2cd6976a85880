/** What was agreed in this call: the list, one tap for what was asked for, and a form for the rest. The same during and after the call. */
import type { OperationOf } from '@gib/contract'
import { type AskedFor, inLanguage } from '@gib/protocol'
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
import { dueDay, kindsOf, offers } from './agreements-of'
import { useMomentWords } from './moment-words'
import { childName } from './slot-values'

type Action = OperationOf<'action'>

export function Agreements({ call }: { call: Call }) {
  const t = useTranslations('agreements')
  const words = useMomentWords()
  const { agree, change, remove, offered, editing, setEditing, children, kinds } = useAgreements(call)
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
                kinds={kinds}
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
          kinds={kinds}
          onSave={(draft) => change(null, draft)}
          onCancel={() => setEditing(null)}
          // biome-ignore lint/correctness/noChildrenProp: these are the children of the family
          children={children}
        />
      ) : (
        kinds.length > 0 && (
          <Button size="small" onClick={() => setEditing('new')}>
            {t('agree.add')}
          </Button>
        )
      )}
    </div>
  )
}

function AgreementLine(props: { call: Call; action: Action; onChange: () => void; onRemove: () => void }) {
  const { call, action, onChange, onRemove } = props
  const t = useTranslations('agreements')
  const { language, format } = useLocale()
  const { data: people = [] } = useRemote('people')
  const { me } = useMe()
  const owner = people.find(({ id }) => id === action.ownerId)?.name ?? me?.person.name ?? ''
  const child = action.childId ? childName(call, action.childId) : undefined
  const kind = kindsOf(call.protocol).find(({ id }) => id === action.kind)
  // Where the kind says nothing by itself, her own words stand in its place.
  const own = !kind || kind.needsWords ? action.what : undefined
  const what = [own ?? (kind ? inLanguage(kind.title, language) : action.kind), child].filter(Boolean).join(', ')
  return (
    <li className={styles.line}>
      <p>
        <bdi>{what}</bdi> {!action.consent && <Tag tone="warning">{t('agree.noConsent')}</Tag>}
      </p>
      {action.what && !own && <p className={styles.soft}>{action.what}</p>}
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
  const { language } = useLocale()
  const { me } = useMe()
  const [editing, setEditing] = useState<string | null>(null)
  const today = dayOf(new Date())
  const kinds = kindsOf(call.protocol)
  const make = (draft: Draft & { kind: string; dueOn: string }) => {
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
    kinds,
    children: (call.family?.children ?? []).map(({ id, name }) => ({ id, name })),
    offered: (call.protocol ? offers(call.protocol, call.folded.answers, call.situation, call.actions) : []).map(
      (offer) => ({
        offer,
        label: [inLanguage(offer.title, language), offer.child && childName(call, offer.child)]
          .filter(Boolean)
          .join(', '),
      }),
    ),
    agree: ({ kind, child, consent }: AskedFor) =>
      make({
        kind,
        what: '',
        ownerId: me?.person.id ?? '',
        due: '',
        dueOn: dueDay(kinds.find(({ id }) => id === kind) ?? { workingDays: 1 }, today),
        childId: child ?? '',
        consent,
      }),
    change: (action: Action | null, draft: Draft & { kind: string; dueOn: string }) => {
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
