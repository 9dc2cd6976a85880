/** All keys, and the switch that turns the letters off. */
import { useTranslations } from 'use-intl'
import { useLetterKeys } from '../../call/use-letter-keys'
import { useLocale } from '../../lib/locale'
import { ChoiceGroup } from '../../ui/choice-group'
import { Sheet } from '../../ui/sheet'
import styles from './keys-sheet.module.css'

const lines = [
  ['0 - 9', 'digits'],
  [',', 'half'],
  ['1 0', 'ten'],
  ['yesNo', 'yesNo'],
  ['w', 'unknown'],
  ['g', 'declined'],
  ['Enter', 'next'],
  ['Shift Enter', 'back'],
  ['l', 'later'],
  ['c', 'quote'],
  ['t', 'note'],
  ['p', 'probe'],
  ['v', 'same'],
  ['Delete', 'clear'],
  ['/  Ctrl K', 'search'],
  ['?', 'keys'],
  ['Ctrl Enter', 'leave'],
  ['Esc', 'escape'],
] as const

export function KeysSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('beside.keys')
  const { language } = useLocale()
  const [on, setOn] = useLetterKeys()
  return (
    <Sheet open title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <ChoiceGroup
        legend={t('switch')}
        hint={t('switchHint')}
        choices={[
          { value: 'on', label: t('on') },
          { value: 'off', label: t('off') },
        ]}
        value={on ? 'on' : 'off'}
        onChange={(value) => setOn(value === 'on')}
      />
      <dl className={styles.keys}>
        {lines.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key === 'yesNo' ? (language === 'en' ? 'y  n' : 'j  n') : key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
