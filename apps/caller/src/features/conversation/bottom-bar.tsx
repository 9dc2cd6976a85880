/** On a phone, in reach of a thumb: the topics, the scratchpad and the way out. */
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button'
import styles from './bottom-bar.module.css'

interface Props {
  onTopics: () => void
  onSide: () => void
  onEnd: () => void
}

export function BottomBar({ onTopics, onSide, onEnd }: Props) {
  const t = useTranslations('conversation')
  return (
    <div className={styles.bar}>
      <Button tone="plain" onClick={onTopics}>
        {t('topics.title')}
      </Button>
      <Button tone="plain" onClick={onSide}>
        {t('side.scratch')}
      </Button>
      <Button tone="plain" onClick={onEnd} aria-label={t('bar.end')} data-end="">
        {t('bar.endShort')}
      </Button>
    </div>
  )
}
