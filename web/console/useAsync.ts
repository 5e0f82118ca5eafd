import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import type { ConsoleAnswer, ConsoleRefusal } from '../api/consoleClient.ts'
import { usePreferences } from './parts.ts'

export type AsyncState = 'waiting' | 'failed' | 'full'

/** Something that a page reads: its state for `AsyncView`, its value, and a way to read it again. */
export type Async<T> = {
  state: ShallowRef<AsyncState>
  /** What was read last; it stays while it is read again, so that nothing jumps. */
  value: ShallowRef<T | undefined>
  problem: ShallowRef<ConsoleRefusal | undefined>
  /** True while it is read again over a value that is shown. */
  isReloading: ShallowRef<boolean>
  reload: () => Promise<void>
}

/** Reads at once, in a component's setup. Of several readings at the same time the latest counts. */
export function useAsync<T>(read: () => Promise<ConsoleAnswer<T>>): Async<T> {
  const state = shallowRef<AsyncState>('waiting')
  const value = shallowRef<T>()
  const problem = shallowRef<ConsoleRefusal>()
  const isReloading = shallowRef(false)
  let latest = 0

  async function reload() {
    const mine = (latest += 1)
    if (state.value === 'failed') state.value = 'waiting'
    isReloading.value = state.value === 'full'
    const answer = await read()
    if (mine !== latest) return
    isReloading.value = false
    problem.value = answer.ok ? undefined : answer
    if (answer.ok) value.value = answer.value
    if (answer.ok) state.value = 'full'
    else if (value.value === undefined) state.value = 'failed'
  }

  // The server's sentences come in the language that was asked in.
  watch(usePreferences().locale, () => void reload())
  onBeforeUnmount(() => (latest += 1))
  void reload()
  return { state, value, problem, isReloading, reload }
}
