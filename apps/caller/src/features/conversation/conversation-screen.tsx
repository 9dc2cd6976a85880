/** The three columns of the conversation, and the sheets that come over it. */
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { navigate } from '../../lib/router'
import { announce } from '../../ui/announce'
import { useBeside } from './beside'
import { BottomBar } from './bottom-bar'
import styles from './conversation-screen.module.css'
import { TopBar } from './top-bar'
import { TopicView } from './topic-view'
import { TopicsList } from './topics-list'
import type { Conversation } from './use-conversation'
import { lastOpened } from './use-place'
import { useWakeLock } from './use-wake-lock'

type Over = 'search' | 'keys' | 'concern' | 'end' | 'topics' | 'side' | null

export function ConversationScreen({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversation')
  const { call, progress } = conversation
  const { family } = call
  const screen = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState<Over>(null)
  const [ended, setEnded] = useState(false)
  const [before] = useState(() => ({ folded: call.folded, lastAt: lastOpened(call.callId) }))
  const close = () => setOver(null)
  const open = (what: Over) => () => setOver(what)
  const beside = useBeside()
  useWakeLock(call.finishedAt === null && !ended)
  useSearchKey(open('search'))

  if (ended && beside) return <beside.Ended conversation={conversation} onResume={() => setEnded(false)} />

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
          {beside && untouched && <beside.BeforeNotice call={call} lastAt={before.lastAt} />}
          <TopicView conversation={conversation} onSearch={open('search')} onKeys={open('keys')} onLast={last} />
        </div>
        <aside className={styles.side} aria-label={t('side.title')}>
          {beside && <beside.SidePanel call={call} />}
        </aside>
      </div>
      <BottomBar onTopics={open('topics')} onSide={open('side')} onEnd={open('end')} />

      {over === 'search' && beside && (
        <beside.SearchSheet
          conversation={conversation}
          onClose={close}
          onGo={(place) => {
            close()
            conversation.go(place)
          }}
        />
      )}
      {over === 'keys' && beside && <beside.KeysSheet onClose={close} />}
      {over === 'concern' && beside && <beside.ConcernSheet onClose={close} />}
      {over === 'end' && beside && (
        <beside.EndSheet
          conversation={conversation}
          onClose={close}
          onEnded={(ending) => {
            close()
            if (ending === 'complete') navigate({ to: '/calls/$callId/wrap-up', params: { callId: call.callId } })
            else setEnded(true)
          }}
        />
      )}
      {beside && (
        <beside.Sheet open={over === 'topics'} title={t('topics.title')} closeLabel={t('side.close')} onClose={close}>
          <TopicsList conversation={conversation} onChosen={close} />
        </beside.Sheet>
      )}
      {beside && (
        <beside.Sheet open={over === 'side'} title={t('side.title')} closeLabel={t('side.close')} onClose={close}>
          <beside.SidePanel call={call} />
        </beside.Sheet>
      )}
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
