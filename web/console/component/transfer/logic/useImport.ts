import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { ImportState, ImportView } from '../../../../../shared/console/transfer.ts'
import type { ConsoleRefusal } from '../../../../api/consoleClient.ts'
import { usePreferences } from '../../../parts.ts'
import { useTransferApi } from './transferApi.ts'

const POLL_MS = 1000
/** While a task, or this window, is at work on it. */
const isMoving = (state: ImportState) => ['uploading', 'reading', 'checking', 'running'].includes(state)

export type FollowedImport = {
  state: ShallowRef<'waiting' | 'failed' | 'full'>
  value: ShallowRef<ImportView | undefined>
  problem: ShallowRef<ConsoleRefusal | undefined>
  /** What is shown is not the newest: the server does not answer. */
  isStale: ShallowRef<boolean>
  look: () => Promise<void>
}

/** An import, looked at again every second while it moves; what was seen last stays while the server does not answer. */
export function useImport(id: string): FollowedImport {
  const api = useTransferApi()
  const state = shallowRef<'waiting' | 'failed' | 'full'>('waiting')
  const value = shallowRef<ImportView>()
  const problem = shallowRef<ConsoleRefusal>()
  const isStale = shallowRef(false)
  let timer = 0
  let isOver = false

  async function look() {
    window.clearTimeout(timer)
    const answer = await api.view(id)
    if (isOver) return
    isStale.value = !answer.ok && value.value !== undefined
    problem.value = answer.ok ? undefined : answer
    if (answer.ok) value.value = answer.value
    state.value = value.value ? 'full' : 'failed'
    const goesOn = value.value === undefined ? false : isMoving(value.value.state)
    if (goesOn) timer = window.setTimeout(() => void look(), POLL_MS)
  }

  // The server's sentences come in the language that was asked in.
  watch(usePreferences().locale, () => void look())
  onScopeDispose(() => {
    isOver = true
    window.clearTimeout(timer)
  })
  void look()
  return { state, value, problem, isStale, look }
}
