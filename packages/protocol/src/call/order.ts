/** In which order can things be worked out that depend on each other, and which of them go round in a circle? */

/** What `node` needs, by number. */
export type Needs = (node: number) => Iterable<number>

/**
 * Groups of nodes, each after all that it needs. A group of more than one node is a circle: its nodes need each other. So is a group of
 * one node that needs itself. (Tarjan's strongly connected components, 1972.)
 */
export function inOrderOfNeed(count: number, needs: Needs): number[][] {
  const found = new Array<number>(count).fill(-1)
  const lowest: number[] = []
  const waiting: number[] = []
  const isWaiting = new Set<number>()
  const groups: number[][] = []
  let next = 0

  const enter = (node: number) => {
    found[node] = lowest[node] = next++
    waiting.push(node)
    isWaiting.add(node)
    return { node, needed: needs(node)[Symbol.iterator]() }
  }
  const leave = (node: number) => {
    if (lowest[node] !== found[node]) return
    const group = waiting.splice(waiting.lastIndexOf(node))
    for (const member of group) isWaiting.delete(member)
    groups.push(group)
  }
  // By hand and not by recursion: a document may hold a longer chain of questions than a stack can.
  for (let start = 0; start < count; start++) {
    const path = found[start] === -1 ? [enter(start)] : []
    while (path.length > 0) {
      const { node, needed } = path[path.length - 1]!
      const { done, value: other } = needed.next()
      if (done) {
        path.pop()
        leave(node)
        const above = path[path.length - 1]?.node
        if (above !== undefined) lowest[above] = Math.min(lowest[above]!, lowest[node]!)
      } else if (found[other] === -1) path.push(enter(other))
      else if (isWaiting.has(other)) lowest[node] = Math.min(lowest[node]!, found[other]!)
    }
  }
  return groups
}
