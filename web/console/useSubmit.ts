import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { ConsoleAnswer, ConsoleRefusal } from '../api/consoleClient.ts'

export type Submit = {
  isBusy: ShallowRef<boolean>
  /** The server's sentences by field, for `FormField`. */
  fields: Ref<Record<string, string>>
  /** What the form as a whole says; nothing while every fault has a field of its own. */
  problem: ShallowRef<ConsoleRefusal | undefined>
  /** Sends once: a second click meanwhile does nothing. Answers the value, or nothing where it was refused. */
  run: <T>(send: () => Promise<ConsoleAnswer<T>>) => Promise<T | undefined>
  /** Somebody changes the field: what was said of it is over. */
  forget: (path: string) => void
  reset: () => void
}

/** One form, or one button, that is sent to the server. */
export function useSubmit(): Submit {
  const isBusy = shallowRef(false)
  const fields = ref<Record<string, string>>({})
  const problem = shallowRef<ConsoleRefusal>()
  const reset = () => {
    fields.value = {}
    problem.value = undefined
  }
  return {
    isBusy,
    fields,
    problem,
    reset,
    forget(path) {
      if (!(path in fields.value)) return
      const { [path]: _gone, ...rest } = fields.value
      fields.value = rest
    },
    async run(send) {
      if (isBusy.value) return undefined
      isBusy.value = true
      reset()
      const answer = await send()
      isBusy.value = false
      if (answer.ok) return answer.value
      fields.value = answer.fields ?? {}
      if (Object.keys(fields.value).length === 0) problem.value = answer
      return undefined
    },
  }
}
