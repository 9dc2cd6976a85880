/** Counts blocks of lines on a thread of its own. What it is sent are blocks; at the end it tells what it counted. */
import { parentPort, workerData } from 'node:worker_threads'
import { CallCount } from './call-count'
import { blockReader, type CountWork, type WorkerTask } from './count-lines'

const { protocols, wanted } = workerData as CountWork
const count = new CallCount(protocols, wanted)
const read = blockReader(count)

parentPort?.on('message', (task: WorkerTask) => {
  if (task === 'end') {
    parentPort?.postMessage(count.toJSON())
    parentPort?.close()
    return
  }
  const { bytes, ...block } = task
  const told = read({ ...block, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })
  parentPort?.postMessage(told, [told.marks.buffer])
})
