/** Gesprek: the screen of somebody who has a parent on the line. */
import { useTranslations } from 'use-intl'
import { useCall } from '../../lib/call'
import { navigate, useParams } from '../../lib/router'
import { LinkButton } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { ConversationScreen } from './conversation-screen'
import { useConversation } from './use-conversation'

export default function ConversationPage() {
  const t = useTranslations('conversation')
  const { callId } = useParams('/calls/$callId')
  const call = useCall(callId)
  const conversation = useConversation(call)
  if (conversation) return <ConversationScreen key={callId} conversation={conversation} />
  const noQuestions = call.status === 'ready' && call.trouble !== null
  if (call.status !== 'missing' && !noQuestions) {
    return (
      <p role="status" style={{ padding: 'var(--space-6)' }}>
        {t('loading')}
      </p>
    )
  }
  return (
    <Page title={t('missing.title')} width="reading">
      <Notice
        tone="warning"
        actions={
          <LinkButton
            href="/"
            onClick={(event) => {
              event.preventDefault()
              navigate({ to: '/' })
            }}
          >
            {t('missing.toToday')}
          </LinkButton>
        }
      >
        {t(
          noQuestions
            ? 'missing.noQuestions'
            : call.trouble === 'unreachable'
              ? 'missing.unreachable'
              : 'missing.other',
        )}
      </Notice>
    </Page>
  )
}
