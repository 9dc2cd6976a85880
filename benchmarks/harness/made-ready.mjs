// Ours has no function of its own that makes a document ready: opening its first call does. What was made is kept in a WeakMap by the document,
// and the moment that it is put there tells how much of that time it took.

/** @returns stops watching; gives when the last thing was made of this document, by `performance.now()` */
export function watchMadeReady(document) {
  const { set } = WeakMap.prototype
  let ready = Number.NaN
  WeakMap.prototype.set = function (key, value) {
    if (key === document) ready = performance.now()
    return set.call(this, key, value)
  }
  return () => {
    WeakMap.prototype.set = set
    return ready
  }
}
