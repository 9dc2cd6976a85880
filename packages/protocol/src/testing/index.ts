/** For tests of protocols: calls told as stories, and random families, answers and protocols. Needs fast-check. */

export { type CallStory, call, type Heard } from './call'
export { answersFor, answerTo, families } from './families'
export { protocols } from './protocols'
