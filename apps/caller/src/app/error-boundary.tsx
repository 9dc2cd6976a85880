/** When a screen breaks: say that nothing was lost and what to do, instead of a white page. */
import { Component, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '../ui/button'
import { Notice } from '../ui/notice'
import { Page } from '../ui/page'

interface Props {
  children: ReactNode
  /** What breaks inside is left out, and the rest of the page stays. */
  quiet?: boolean
}

/** What was heard is on the disk of the device before any screen shows it, so starting the screen again is always safe. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return this.props.quiet ? null : <Broken />
  }
}

function Broken() {
  const t = useTranslations('app')
  return (
    <Page title={t('broken.title')} width="reading">
      <Notice
        tone="problem"
        actions={
          <>
            <Button tone="primary" onClick={() => window.location.reload()}>
              {t('broken.again')}
            </Button>
            <LinkButton href="/">{t('broken.toToday')}</LinkButton>
          </>
        }
      >
        {t('broken.what')}
      </Notice>
    </Page>
  )
}
