/** The grades of an earlier conversation. */
import type { FamilyRecord } from '@gib/contract'

type Conversation = FamilyRecord['conversations'][number]

/** None in a copy that this device kept from before the grades stood in a list. */
export function gradesOf(conversation: Partial<Pick<Conversation, 'grades'>>): Conversation['grades'] {
  return conversation.grades ?? []
}
