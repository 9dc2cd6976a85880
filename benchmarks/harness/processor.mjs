// Time of the processor and not of the clock on the wall, so that what else runs on this machine counts as little as possible.

/** Milliseconds that this process has used. */
export function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Does it again and again for so many milliseconds, at least three times, and gives how many times and how long. */
export function repeated(milliseconds, work) {
  const started = processorMs()
  let [times, spent] = [0, 0]
  do {
    work(times++)
    spent = processorMs() - started
  } while (spent < milliseconds || times < 3)
  return { times, spent }
}
