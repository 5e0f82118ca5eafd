import { inject, onBeforeUnmount, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { ProblemCount } from '../../../../../shared/console/problem.ts'
import { useSession } from '../../../parts.ts'
import { useInboxApi } from './inboxApi.ts'

const POLL_MS = 30_000

/** How many problems are open, for the navigation and whatever shows them; nothing where the role may not know. */
export type OpenProblems = { count: ShallowRef<ProblemCount | undefined>; refresh: () => Promise<void> }

const key: InjectionKey<OpenProblems> = Symbol('open problems')

/** Asks at once, every half minute while the page is seen, and when it is seen again. Once, around all pages. */
export function provideProblemCount(): OpenProblems {
  const { may } = useSession()
  const api = useInboxApi()
  const count = shallowRef<ProblemCount>()
  let askedAt = 0

  async function refresh() {
    if (!may('problem.view')) return
    askedAt = Date.now()
    const answer = await api.count()
    // A failure changes nothing: the next one comes soon.
    if (answer.ok) count.value = answer.value
  }

  const look = () => {
    if (!document.hidden && Date.now() - askedAt >= POLL_MS - 1000) void refresh()
  }
  const timer = window.setInterval(look, POLL_MS)
  document.addEventListener('visibilitychange', look)
  onBeforeUnmount(() => {
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
  void refresh()
  const open = { count, refresh }
  provide(key, open)
  return open
}

/** The same for a page; outside the shell nothing is known. */
export const useProblemCount = (): OpenProblems =>
  inject(key, () => ({ count: shallowRef(), refresh: async () => undefined }), true)
