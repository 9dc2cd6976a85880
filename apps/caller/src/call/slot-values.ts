/** What fills the slots of a sentence in this call: names from the device, the previous answer, whom to phone with a concern. */
import { answerAt, isAbsent, type Place, questionOf } from '@gib/protocol'
import type { Call } from '../lib/call'
import { useLocale } from '../lib/locale'
import { showPhone } from '../lib/phone'
import { useMe } from '../lib/session'
import { useAnswerWords } from './answer-words'
import type { SlotValues } from './said'

/** The name of a child as this device knows it; data about the call holds no names. */
export function childName(call: Pick<Call, 'family' | 'situation'>, child: string): string | undefined {
  return (
    call.family?.children.find(({ id }) => id === child)?.name ??
    call.situation.children?.find(({ id }) => id === child)?.name
  )
}

/** Values for the sentences at a place. */
export function useSlotValues(call: Call): (place?: Place) => SlotValues {
  const { language } = useLocale()
  const words = useAnswerWords()
  const { me } = useMe()
  const names = (call.situation.children ?? [])
    .map(({ id }) => childName(call, id))
    .filter((name) => name !== undefined)
  const phone = me?.organisation.contact?.phone
  const always: SlotValues = {
    caller: me?.person.name,
    ...(names.length > 0 ? { children: new Intl.ListFormat(language).format(names) } : {}),
    ...(phone ? { phone: showPhone(phone) } : {}),
  }
  return (place) => {
    const child = place?.child === undefined ? undefined : childName(call, place.child)
    const asked = place && call.protocol ? questionOf(call.protocol, place.question) : undefined
    const before = place && asked ? answerAt(call.situation.previous?.answers ?? {}, place) : undefined
    return {
      ...always,
      ...(child ? { child } : {}),
      ...(asked && before !== undefined && !isAbsent(before) ? { previous: words(asked.question, before) } : {}),
    }
  }
}
