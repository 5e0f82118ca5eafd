import { Worker } from 'node:worker_threads'
import type { PosterJob } from './drawPosters.ts'

/** A thread is given up after this many sheets: the glyphs and pictures it has kept go with it. */
const SHEETS_MAX = 4000

type Waiting = { done: (bytes: Uint8Array) => void; failed: (error: Error) => void }
type Answer = { id: number; bytes?: Uint8Array; failure?: string }
type Thread = { worker: Worker; waiting: Map<number, Waiting>; sheets: number; jobs: number }

let current: Thread | undefined

/**
 * Draw posters on a thread of their own: fonts, layout and pixels take a tenth of a second each, in which nobody else
 * would be served. The thread starts with the first poster and does not keep the process alive. Rejects where a poster
 * cannot be drawn; a thread that breaks takes its own posters with it and the next call begins a new one.
 */
export function drawInStudio(job: PosterJob): Promise<Uint8Array> {
  const thread = openThread()
  thread.sheets += job.sheets.length
  thread.jobs += 1
  const id = thread.jobs
  return new Promise((done, failed) => {
    thread.waiting.set(id, { done, failed })
    thread.worker.ref()
    thread.worker.postMessage({ id, job }, [])
  })
}

function openThread(): Thread {
  if (current && current.sheets < SHEETS_MAX) return current
  // The one that is given up finishes what it has.
  const worker = new Worker(new URL('./studioWorker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const thread: Thread = { worker, waiting: new Map(), sheets: 0, jobs: 0 }
  const end = (error: Error) => {
    if (current === thread) current = undefined
    for (const { failed } of thread.waiting.values()) failed(error)
    thread.waiting.clear()
  }
  worker.on('message', (answer: Answer) => receive(thread, answer))
  worker.on('error', (error) => end(error instanceof Error ? error : new Error('the studio broke')))
  worker.on('exit', () => end(new Error('the studio was closed')))
  worker.unref()
  current = thread
  return thread
}

function receive(thread: Thread, { id, bytes, failure }: Answer): void {
  const waiting = thread.waiting.get(id)
  thread.waiting.delete(id)
  if (bytes) waiting?.done(bytes)
  else waiting?.failed(new Error(failure ?? 'the poster could not be drawn'))
  if (thread.waiting.size > 0) return
  thread.worker.unref()
  if (thread !== current || thread.sheets >= SHEETS_MAX) void thread.worker.terminate()
}
