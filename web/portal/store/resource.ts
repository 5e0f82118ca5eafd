import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Answer } from '../../api/ask.ts'

export type Why = Extract<Answer<never>, { ok: false }>['why']

/** Something of hers that is asked for: nothing yet, what was last answered, and why the newest question brought nothing. */
export type Resource<T> = {
  value: Readonly<ShallowRef<T | undefined>>
  why: Ref<Why | undefined>
  asking: Ref<boolean>
  /** True when the server answered. A failure leaves what is there. */
  refresh(): Promise<boolean>
  set(value: T): void
}

/** One question at a time: who asks meanwhile waits for the same answer. */
export function createResource<T>(ask: () => Promise<Answer<T>>): Resource<T> {
  const value = shallowRef<T>()
  const why = ref<Why>()
  const asking = ref(false)
  let running: Promise<boolean> | undefined

  async function once(): Promise<boolean> {
    asking.value = true
    const answer = await ask()
    asking.value = false
    running = undefined
    why.value = answer.ok ? undefined : answer.why
    if (answer.ok) value.value = answer.value
    return answer.ok
  }

  return {
    value,
    why,
    asking,
    refresh: () => (running ??= once()),
    set(next) {
      value.value = next
      why.value = undefined
    },
  }
}
