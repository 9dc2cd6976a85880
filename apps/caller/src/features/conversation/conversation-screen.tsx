/** The three columns of the conversation, and the sheets that come over it. */
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { navigate } from '../../lib/router'
import { announce } from '../../ui/announce'
import { Sheet } from '../../ui/sheet'
import { BeforeNotice } from './before-notice'
import { BottomBar } from './bottom-bar'
import { ConcernSheet } from './concern-sheet'
import styles from './conversation-screen.module.css'
import { EndSheet } from './end-sheet'
import { Ended } from './ended'
import { KeysSheet } from './keys-sheet'
import { SearchSheet } from './search-sheet'
import { SidePanel } from './side-panel'
import { TopBar } from './top-bar'
import { TopicView } from './topic-view'
import { TopicsList } from './topics-list'
import type { Conversation } from './use-conversation'
import { useWakeLock } from './use-wake-lock'

type Over = 'search' | 'keys' | 'concern' | 'end' | 'topics' | 'side' | null

export function ConversationScreen({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversation')
  const { call, progress } = conversation
  const { family } = call
  const screen = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState<Over>(null)
  const [ended, setEnded] = useState(false)
  const [before] = useState(() => call)
  const close = () => setOver(null)
  const open = (what: Over) => () => setOver(what)
  useWakeLock(call.finishedAt === null && !ended)
  useSearchKey(open('search'))

  if (ended) return <Ended conversation={conversation} onResume={() => setEnded(false)} />

  const left = progress.coreOf - progress.coreAnswered
  const last = () => {
    announce(left > 0 ? t('card.stillOpen', { count: left }) : t('card.allDone'))
    const ends = [...(screen.current?.querySelectorAll<HTMLElement>('[data-end]') ?? [])]
    ends.find((button) => button.offsetParent !== null)?.focus()
  }
  const untouched = before.folded === call.folded
  return (
    <div ref={screen} className={styles.screen}>
      <title>{`${t('title', { family: family?.name ?? '' })} - Gezin in Beeld`}</title>
      <TopBar call={call} family={family} onSearch={open('search')} onConcern={open('concern')} onEnd={open('end')} />
      <div className={styles.row}>
        <TopicsList conversation={conversation} row />
      </div>
      <div className={styles.columns}>
        <div className={styles.topics}>
          <TopicsList conversation={conversation} />
        </div>
        <div className={styles.centre}>
          {untouched && <BeforeNotice call={call} lastAt={lastHeard(before.folded, call.startedAt)} />}
          <TopicView conversation={conversation} onSearch={open('search')} onKeys={open('keys')} onLast={last} />
        </div>
        <aside className={styles.side} aria-label={t('side.title')}>
          <SidePanel call={call} />
        </aside>
      </div>
      <BottomBar onTopics={open('topics')} onSide={open('side')} onEnd={open('end')} />

      {over === 'search' && (
        <SearchSheet
          conversation={conversation}
          onClose={close}
          onGo={(place) => {
            close()
            conversation.go(place)
          }}
        />
      )}
      {over === 'keys' && <KeysSheet onClose={close} />}
      {over === 'concern' && <ConcernSheet onClose={close} />}
      {over === 'end' && (
        <EndSheet
          conversation={conversation}
          onClose={close}
          onEnded={(ending) => {
            close()
            if (ending === 'complete') navigate({ to: '/calls/$callId/wrap-up', params: { callId: call.callId } })
            else setEnded(true)
          }}
        />
      )}
      <Sheet open={over === 'topics'} title={t('topics.title')} closeLabel={t('side.close')} onClose={close}>
        <TopicsList conversation={conversation} onChosen={close} />
      </Sheet>
      <Sheet open={over === 'side'} title={t('side.title')} closeLabel={t('side.close')} onClose={close}>
        <SidePanel call={call} />
      </Sheet>
    </div>
  )
}

/** Ctrl K and ⌘K search from anywhere on this screen. */
function useSearchKey(search: () => void): void {
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

/** When something was last written; the scratchpad and the start tell. */
function lastHeard(folded: Conversation['call']['folded'], startedAt: Date | null): Date | null {
  const line = folded.scratch.at(-1)?.at
  const at = line ? new Date(line) : null
  return at && startedAt && at > startedAt ? at : startedAt
}
