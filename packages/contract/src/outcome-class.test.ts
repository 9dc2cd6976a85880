import { outcomes as classes, outcomeOfEnding } from '@gib/protocol'
import { expect, test } from 'vitest'
import { endings, outcomes } from './words'

test('every outcome and every ending of a call has its class in survey research', () => {
  for (const outcome of outcomes.filter((one) => one !== 'reached')) expect(classes).toHaveProperty(outcome)
  for (const ending of endings) expect(classes).toHaveProperty(outcomeOfEnding(ending))
})
