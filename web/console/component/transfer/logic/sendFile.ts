import { importLimits } from '../../../../../shared/console/transfer.ts'
import type { ConsoleAnswer } from '../../../../api/consoleClient.ts'
import type { TransferApi } from './transferApi.ts'

/** How often a part is sent before it is given up: a phone's network comes and goes. */
const TRIES = 4

export type Sending = {
  api: Pick<TransferApi, 'sendPart'>
  file: Blob
  id: string
  /** The first part that is still to be sent. */
  from: number
  onPart: (next: number) => void
  wait: (ms: number) => Promise<void>
}

/**
 * Sends a file part by part, so that no proxy finds it too large and a broken connection costs one part. Answers the first
 * refusal that another try does not help; then `onPart` has told how far it came.
 */
export async function sendFile({
  api,
  file,
  id,
  from,
  onPart,
  wait,
}: Sending): Promise<ConsoleAnswer<unknown>> {
  const { partBytes } = importLimits
  for (let no = from; no * partBytes < file.size; no += 1) {
    const part = file.slice(no * partBytes, (no + 1) * partBytes)
    // In order: the answer to each is waited for.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await sendPart()
    if (!answer.ok) return answer
    onPart(no + 1)

    async function sendPart(tries = 1): Promise<ConsoleAnswer<unknown>> {
      const sent = await api.sendPart(id, no, part)
      const isPassing = !sent.ok && (sent.status === 0 || sent.status >= 500)
      if (!isPassing || tries === TRIES) return sent
      await wait(tries * 1000)
      return sendPart(tries + 1)
    }
  }
  return { ok: true, value: {} }
}
