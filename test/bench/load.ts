import { parentPort, Worker, workerData } from 'node:worker_threads'
import { Pool } from 'undici'

type Task = { origin: string; path: string; seconds: number; connections: number }

/** Requests per second of one path, asked by a thread of its own over kept-alive connections. Bounded in time. */
export const requestsPerSecond = (task: Task) =>
  new Promise<number>((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task })
    worker.once('message', done)
    worker.once('error', failed)
  })

async function load({ origin, path, seconds, connections }: Task): Promise<number> {
  const pool = new Pool(origin, { connections })
  const end = performance.now() + seconds * 1000
  let answered = 0
  const client = async () => {
    while (performance.now() < end) {
      const { statusCode, body } = await pool.request({ path, method: 'GET' })
      await body.text()
      if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  await pool.close()
  return answered / seconds
}

if (parentPort) parentPort.postMessage(await load(workerData as Task))
