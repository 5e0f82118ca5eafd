import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { TillPost, TillPosted } from '../../../../../shared/console/till.ts'
import { useSubmit, type Submit } from '../../../useSubmit.ts'
import { newKey } from '../../card/logic/newKey.ts'
import type { TillApi } from './tillApi.ts'

export type Posting = Pick<Submit, 'isBusy' | 'fields' | 'problem' | 'forget'> & {
  /** No answer came: it may have been posted. Until that is known nothing else is sent. */
  isUnsure: ComputedRef<boolean>
  send: (asked: Omit<TillPost, 'key'>) => Promise<TillPosted | undefined>
  /** The same request, with the same key: posted once, however often it is sent. */
  again: () => Promise<TillPosted | undefined>
}

/** One posting: a double tap sends it once, and a lost answer can be asked for again. */
export function usePosting(api: Pick<TillApi, 'post'>): Posting {
  const { isBusy, fields, problem, forget, run } = useSubmit()
  const unanswered: ShallowRef<TillPost | undefined> = shallowRef()

  async function post(asked: TillPost) {
    const posted = await run(() => api.post(asked))
    const status = problem.value?.status
    const isLost = posted === undefined && status !== undefined && (status === 0 || status >= 500)
    unanswered.value = isLost ? asked : undefined
    return posted
  }

  return {
    isBusy,
    fields,
    problem,
    forget,
    isUnsure: computed(() => unanswered.value !== undefined),
    // Somebody who taps twice is still busy with the first: `run` sends it once.
    send: async (asked) => (isBusy.value ? undefined : post({ ...asked, key: newKey() })),
    again: async () => (unanswered.value && !isBusy.value ? post(unanswered.value) : undefined),
  }
}
