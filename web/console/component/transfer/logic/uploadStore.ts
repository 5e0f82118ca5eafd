import { defineStore } from 'pinia'
import { markRaw, ref } from 'vue'
import { importLimits } from '../../../../../shared/console/transfer.ts'
import type { ConsoleAnswer, ConsoleRefusal } from '../../../../api/consoleClient.ts'
import { sendFile } from './sendFile.ts'
import { useTransferApi } from './transferApi.ts'

/** A file that this window sends. */
export type Upload = {
  fileName: string
  sent: number
  total: number
  state: 'sending' | 'sent' | 'broken'
  problem?: ConsoleRefusal
}

type Kept = { file: File; next: number }

const wait = (ms: number) => new Promise<void>((done) => window.setTimeout(done, ms))

/** Files on their way to the server: they go on while pages are changed, and end with the window. */
export const useUploads = defineStore('importUploads', () => {
  const api = useTransferApi()
  const uploads = ref<Record<string, Upload>>({})
  const kept = new Map<string, Kept>()

  // Who closes the window loses what is on its way: the browser asks.
  window.addEventListener('beforeunload', (event) => {
    if (Object.values(uploads.value).some(({ state }) => state === 'sending')) event.preventDefault()
  })

  async function send(id: string): Promise<void> {
    const mine = kept.get(id)
    const upload = uploads.value[id]
    if (!mine || !upload) return
    upload.state = 'sending'
    delete upload.problem
    const onPart = (next: number) => {
      mine.next = next
      upload.sent = Math.min(upload.total, next * importLimits.partBytes)
    }
    const sent = await sendFile({ api, file: mine.file, id, from: mine.next, onPart, wait })
    const ended = sent.ok ? await api.read(id) : sent
    if (ended.ok) kept.delete(id)
    upload.state = ended.ok ? 'sent' : 'broken'
    if (!ended.ok) upload.problem = ended
  }

  /** Announces a file and sends it; the answer comes with its id, before it is sent. */
  async function begin(file: File): Promise<ConsoleAnswer<{ id: string }>> {
    const answer = await api.announce({ fileName: file.name.slice(-200), bytes: file.size })
    if (!answer.ok) return answer
    const { id } = answer.value
    kept.set(id, markRaw({ file, next: 0 }))
    uploads.value[id] = { fileName: file.name, sent: 0, total: file.size, state: 'sending' }
    void send(id)
    return answer
  }

  return { uploads, begin, goOn: send }
})
