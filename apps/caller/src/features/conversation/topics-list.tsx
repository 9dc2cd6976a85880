/** The topics with how far each is. All of them at once, in any order; talking with a child itself is opened by choice. */
import { inLanguage, placeKey, type Topic } from '@gib/protocol'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocale } from '../../lib/locale'
import { classNames } from '../../ui/class-names'
import styles from './topics-list.module.css'
import type { Conversation } from './use-conversation'

interface Props {
  conversation: Conversation
  /** A row that scrolls sideways, on a phone. */
  row?: boolean
  onChosen?: (() => void) | undefined
}

export function TopicsList({ conversation, row = false, onChosen }: Props) {
  const t = useTranslations('conversation.topics')
  const { topics, topic } = conversation
  const child = topics.filter(({ section }) => section.voice === 'child')
  const inChild = topic.section.voice === 'child'
  const [opened, setOpened] = useState(false)
  const current = useRef<HTMLElement>(null)

  // The row follows the conversation.
  const here = topic.section.id
  useEffect(() => {
    const button = row && current.current?.querySelector<HTMLElement>('[aria-current]')
    if (button && here) current.current?.scrollTo({ left: button.offsetLeft - 24 })
  }, [row, here])

  // What opens at the end of a full column would open out of sight.
  useEffect(() => {
    if (opened) current.current?.querySelector('[data-child] li:last-child')?.scrollIntoView({ block: 'nearest' })
  }, [opened])

  const item = (one: Topic) => (
    <TopicItem key={one.section.id} topic={one} conversation={conversation} onChosen={onChosen} />
  )
  return (
    <nav ref={current} className={classNames(styles.topics, row && styles.row)} aria-label={t('title')}>
      <ol>{topics.filter(({ section }) => section.voice !== 'child').map(item)}</ol>
      {child.length > 0 && (
        <div className={styles.child} data-child="">
          <button
            type="button"
            className={styles.opener}
            aria-expanded={opened || inChild}
            onClick={() => setOpened(!opened)}
          >
            {t('child')}
          </button>
          {(opened || inChild) && (
            <>
              {!row && <p className={styles.when}>{t('childWhen')}</p>}
              <ol>{child.map(item)}</ol>
            </>
          )}
        </div>
      )}
    </nav>
  )
}

function TopicItem({ topic, conversation, onChosen }: Props & { topic: Topic }) {
  const t = useTranslations('conversation.topics')
  const { language } = useLocale()
  const { call, go } = conversation
  const { section, places, open, answered, of } = topic
  const title = inLanguage(section.title, language)
  const later = places.some((place) => call.folded.later.includes(placeKey(place)))
  const isHere = conversation.topic.section.id === section.id
  return (
    <li>
      <button
        type="button"
        className={styles.topic}
        aria-current={isHere ? 'step' : undefined}
        aria-label={`${t('countSpoken', { title, answered, of })}${later ? `, ${t('later')}` : ''}`}
        onClick={() => {
          const to = open[0] ?? places[0]
          if (to) go(to)
          onChosen?.()
        }}
      >
        <span>{title}</span>
        {later && <span className={styles.later} title={t('later')} />}
        <span className={classNames(styles.count, answered === of && of > 0 && styles.full)}>
          {answered}/{of}
        </span>
      </button>
    </li>
  )
}
