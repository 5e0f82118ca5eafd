import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { ROWS_TOTAL_HEADER, type ExportKind } from '../../../../../shared/console/transfer.ts'
import type { ConsoleRefusal } from '../../../../api/consoleClient.ts'
import { fileNameIn, readCsvFile } from './readCsvFile.ts'
import { useTransferApi } from './transferApi.ts'

export type ExportState = 'idle' | 'starting' | 'writing' | 'done' | 'broken' | 'stopped' | 'refused'

export type Exporter = {
  state: ShallowRef<ExportState>
  rows: ShallowRef<number>
  total: ShallowRef<number>
  problem: ShallowRef<ConsoleRefusal | undefined>
  run: (kind: ExportKind, query: string) => Promise<void>
  stop: () => void
  /** Gives the finished file to the browser once more. */
  save: () => void
  reset: () => void
}

function give(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken what it needs by the next turn.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** An export that is read while it is written. Only a file that came whole is saved. */
export function useExport(): Exporter {
  const api = useTransferApi()
  const state = shallowRef<ExportState>('idle')
  const rows = shallowRef(0)
  const total = shallowRef(0)
  const problem = shallowRef<ConsoleRefusal>()
  let finished: { file: Blob; name: string } | undefined
  let ending = new AbortController()

  function reset() {
    state.value = 'idle'
    rows.value = 0
    total.value = 0
    problem.value = undefined
    finished = undefined
  }

  async function run(kind: ExportKind, query: string) {
    reset()
    ending = new AbortController()
    const mine = ending
    state.value = 'starting'
    const answer = await api.openExport(kind, query, mine.signal)
    if (mine.signal.aborted) return
    if (!answer.ok) {
      problem.value = answer
      state.value = 'refused'
      return
    }
    const { headers, body } = answer.value
    total.value = Number(headers.get(ROWS_TOTAL_HEADER) ?? 0)
    state.value = 'writing'
    const read = body
      ? await readCsvFile(body, (count) => (rows.value = count))
      : { isWhole: false as const, rows: 0 }
    if (mine.signal.aborted) return
    rows.value = read.rows
    state.value = read.isWhole ? 'done' : 'broken'
    if (!read.isWhole) return
    finished = { file: read.file, name: fileNameIn(headers.get('content-disposition'), `${kind}.csv`) }
    save()
  }

  function stop() {
    if (state.value !== 'starting' && state.value !== 'writing') return
    ending.abort()
    state.value = 'stopped'
  }

  const save = () => finished && give(finished.file, finished.name)
  onScopeDispose(() => ending.abort())
  return { state, rows, total, problem, run, stop, save, reset }
}
