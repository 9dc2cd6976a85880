// Compiles the neutral conditions to closures over a flat array of values: top questions first, then rows of row questions.
import { rowQuestions, topQuestions } from './protocol.mjs'
export const T = topQuestions.length,
  R = rowQuestions.length
export const slot = new Map(topQuestions.map((q, i) => [q.id, i]))
export const rslot = new Map(rowQuestions.map((q, i) => [q.id, i]))

const at = (id) => {
  if (slot.has(id)) {
    const i = slot.get(id)
    return (v) => v[i]
  }
  const i = rslot.get(id)
  return (v, base) => v[base + i]
}
export function cond(c) {
  switch (c[0]) {
    case 'lt': {
      const g = at(c[1]),
        n = c[2]
      return (v, b) => g(v, b) < n
    }
    case 'gte': {
      const g = at(c[1]),
        n = c[2]
      return (v, b) => g(v, b) >= n
    }
    case 'eq': {
      const g = at(c[1]),
        n = c[2]
      return (v, b) => g(v, b) === n
    }
    case 'yes': {
      const g = at(c[1])
      return (v, b) => g(v, b) === true
    }
    case 'no': {
      const g = at(c[1])
      return (v, b) => g(v, b) === false
    }
    case 'ltmul': {
      const g = at(c[1]),
        k = c[2],
        h = at(c[3])
      return (v, b) => g(v, b) < k * h(v, b)
    }
    case 'and': {
      const fs = c.slice(1).map(cond)
      return (v, b) => {
        for (let i = 0; i < fs.length; i++) if (!fs[i](v, b)) return false
        return true
      }
    }
    case 'or': {
      const fs = c.slice(1).map(cond)
      return (v, b) => {
        for (let i = 0; i < fs.length; i++) if (fs[i](v, b)) return true
        return false
      }
    }
  }
}
