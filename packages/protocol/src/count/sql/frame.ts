/** Where an expression stands: in the row of a call, or within one of its children. */
import type { Compiled } from '../../call/compile'
import type { Names } from '../../call/names'
import { Layers } from './layers'
import type { Sql } from './literal'

export interface Frame {
  readonly compiled: Compiled
  /** How questions and scales look from the condition at hand: within a circle some cannot be known. */
  readonly names: Names
  /** The row of the call, `r`. */
  readonly call: Layers
  /** The row of the child, `k`; `null` outside a child. */
  readonly child: Layers | null
}

export function frameOf(compiled: Compiled): Frame {
  let columns = 0
  const next = () => `c${++columns}`
  return { compiled, names: compiled.names, call: new Layers('r', next), child: null }
}

export function outside(frame: Frame): Frame {
  return { ...frame, child: null }
}

export function seenBy(frame: Frame, kind: 'question' | 'indicator', number: number): Frame {
  return { ...frame, names: frame.compiled.namesAt(kind === 'question' ? number : frame.compiled.family + number) }
}

/** The children of the situation, as a list; empty where nobody knows them. */
export function childrenIn(frame: Frame): Sql {
  return frame.call.column(
    `CASE jsonb_typeof(r.situation -> 'children') WHEN 'array' THEN r.situation -> 'children' ELSE '[]'::jsonb END`,
  )
}

export function childrenAreKnown(frame: Frame): Sql {
  return frame.call.column(`coalesce(jsonb_typeof(r.situation -> 'children') = 'array', false)`)
}

/**
 * What comes out over all children.
 *
 * @param select what is asked of them, with `one` for what `each` gives for a child, and `k.place` for its place
 */
export function overChildren(frame: Frame, each: (inside: Frame) => Sql, select: (one: Sql) => Sql): Sql {
  const child = new Layers('k', frame.call.next)
  const one = child.column(each({ ...frame, child }))
  const children = `(SELECT e.child, e.place FROM jsonb_array_elements(${childrenIn(frame)}) WITH ORDINALITY AS e(child, place))`
  return `(SELECT ${select(one)} FROM ${child.over(children)} AS k)`
}
