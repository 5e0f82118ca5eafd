import { parentPort } from 'node:worker_threads'
import { drawPosters, type PosterJob } from './drawPosters.ts'

/** The thread that draws; see studio.ts. Nothing is handed over for good, hence the empty lists. */
parentPort?.on('message', async ({ id, job }: { id: number; job: PosterJob }) => {
  try {
    parentPort?.postMessage({ id, bytes: await drawPosters(job) }, [])
  } catch (error) {
    const failure = error instanceof Error ? `${error.name}: ${error.message}` : 'failed'
    parentPort?.postMessage({ id, failure }, [])
  }
})
