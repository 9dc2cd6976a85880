/** After the call: the caller's own part, her estimate, what was agreed, a last look, and on to the next family. */
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Agreements } from '../../call/agreements'
import { type Call, useCall } from '../../lib/call'
import { Link, useParams } from '../../lib/router'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { AfterCall } from './after-call'
import { CallBackWish } from './call-back-wish'
import { Check } from './check'
import { Done } from './done'
import { Estimate } from './estimate'
import { useFinish } from './use-finish'
import styles from './wrap-up.module.css'

export default function WrapUpPage() {
  const t = useTranslations('wrapUp')
  const { callId } = useParams('/calls/$callId/wrap-up')
  const call = useCall(callId)
  if (call.protocol && call.status === 'ready') return <WrapUp call={call} />
  const missing = call.status === 'missing' || call.trouble !== null
  return (
    <Page title={missing ? t('missing') : t('loading')} width="reading">
      {missing && <Link to="/">{t('toToday')}</Link>}
    </Page>
  )
}

function WrapUp({ call }: { call: Call }) {
  const t = useTranslations('wrapUp')
  const agreed = useTranslations('agreements.agree')
  const [done, setDone] = useState(false)
  const finish = useFinish(call)
  const { callId } = call
  if (done) return <Done call={call} onLook={() => setDone(false)} />
  return (
    <Page
      title={t('title', { family: call.family?.name ?? '' })}
      width="reading"
      focusHeading={false}
      above={
        <Link to="/calls/$callId" params={{ callId }} className={styles.back}>
          {t('back')}
        </Link>
      }
    >
      <AfterCall call={call} />
      <Estimate call={call} />
      <section className={styles.part} aria-labelledby="agreed">
        <h2 id="agreed">{agreed('title')}</h2>
        <CallBackWish call={call} />
        <Agreements call={call} />
      </section>
      <Check call={call} />
      <div className={styles.finish}>
        <Button
          tone="primary"
          onClick={() => {
            finish()
            setDone(true)
          }}
        >
          {t('finish')}
        </Button>
        <p className={styles.soft}>{t('finishHint')}</p>
      </div>
    </Page>
  )
}
