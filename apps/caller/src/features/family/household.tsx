/** The children at home: who, how old, which school. */
import type { FamilyRecord } from '@gib/contract'
import { useTranslations } from 'use-intl'
import styles from './family.module.css'

export function Household({ family: { children } }: { family: FamilyRecord }) {
  const t = useTranslations('family.children')
  return (
    <section className={styles.section} aria-labelledby="children">
      <h2 id="children">{t('title')}</h2>
      {children.length === 0 ? (
        <p className={styles.soft}>{t('none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('age')}</th>
              <th scope="col">{t('school')}</th>
              <th scope="col">{t('group')}</th>
            </tr>
          </thead>
          <tbody>
            {children.map(({ id, name, age, school, group }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className={styles.short}>{age === null ? t('unknown') : t('years', { age: Math.floor(age) })}</td>
                <td>{school ?? '–'}</td>
                <td className={styles.short}>{group ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
