import { test } from 'vitest'
import { gezinInBeeld } from '/work/main/packages/protocol/src/gezin-in-beeld'
import { textsIn } from '/work/main/packages/protocol/src/document/walk'
test('x', () => {
  const rows: [number, string][] = []
  for (const {value, pointer} of textsIn(gezinInBeeld)) {
    if (['title','hint','keywords','article'].includes(String(pointer.at(-1)))) continue
    for (const s of Object.values(value)) for (const one of s.split(/(?<=[.!?…])\s+/)) rows.push([one.split(/\s+/).length, one])
  }
  rows.sort((a,b)=>b[0]-a[0]); console.log(rows.slice(0,14))
  const q = rows.filter(([,s])=> /\b(en|of|and|or)\s+(hoe|wat|wie|waar|wanneer|waarom|welke?|hoeveel|how|what|who|where|when|why|which|als|if)\b/i.test(s) && s.endsWith('?')); console.log(q)
})
