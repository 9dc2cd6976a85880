/** Answering a whole call by keyboard, whatever the protocol asks. */
import type { Page } from '@playwright/test'
import { address, tabTo } from './caller'

export interface Question {
  id: string
  type: string
  level?: 'core' | 'additional'
  enableWhen?: unknown
  each?: 'children'
}

/** Answers the open question with one or two keys, and goes on. */
export async function answerByKey(page: Page, type: string, then: readonly string[] = []): Promise<void> {
  if (type === 'text') {
    const box = page.locator('[data-open] textarea, [data-open] input[type=text]').first()
    await tabTo(page, box)
    await page.keyboard.type('We staan vroeg op, ontbijten en maken dan huiswerk.')
    await page.keyboard.press('Control+Enter')
    return
  }
  await page.keyboard.press(type === 'grade' ? '7' : type === 'boolean' ? 'j' : '1')
  for (const key of then) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
}

/** What is asked aloud by the protocol of the round, by id. */
export async function protocolQuestions(page: Page): Promise<Map<string, Question>> {
  const me = await (await page.request.get(`${address()}/api/me`)).json()
  const { id, version } = me.round.protocol
  const protocol = await (await page.request.get(`${address()}/api/protocols/${id}/${version}`)).json()
  return new Map(
    protocol.sections
      .filter(({ voice }: { voice?: string }) => (voice ?? 'parent') === 'parent')
      .flatMap(({ questions }: { questions: Question[] }) => questions)
      .map((question: Question) => [question.id, question]),
  )
}
