import { computed, onBeforeUnmount } from 'vue'
import type { Reconciliation } from '../../../../../shared/console/reconciliation.ts'
import { useAsync } from '../../../useAsync.ts'
import { useSubmit } from '../../../useSubmit.ts'
import { useInboxApi } from './inboxApi.ts'

const POLL_MS = 2000

/** How far it is, 0 to 1. */
export const partOf = ({ checked, total }: Reconciliation) => (total === 0 ? 1 : checked / total)

/** About how many minutes are left, at the pace so far; nothing before there is a pace. */
export function minutesLeft({ startedAt, checked, total }: Reconciliation, now: number): number | undefined {
  const soFar = now - Date.parse(startedAt)
  if (checked < 50 || soFar <= 0) return undefined
  return Math.ceil(((total - checked) * soFar) / checked / 60_000)
}

/** How long it took, in whole minutes. */
export const minutesTaken = ({ startedAt, endedAt }: Reconciliation) =>
  Math.round((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 60_000)

/** The comparisons with WeChat: read again every two seconds while one is under way and the page is seen. */
export function useComparison() {
  const api = useInboxApi()
  const answer = useAsync(() => api.comparisons())
  const submit = useSubmit()
  const items = computed(() => answer.value.value?.items ?? [])
  const running = computed(() => items.value.find(({ endedAt }) => endedAt === undefined))
  const timer = window.setInterval(() => {
    if (running.value && !document.hidden) void answer.reload()
  }, POLL_MS)
  onBeforeUnmount(() => window.clearInterval(timer))

  async function start(): Promise<boolean> {
    const begun = await submit.run(() => api.compare())
    if (begun) answer.value.value = begun
    return begun !== undefined
  }
  return {
    state: answer.state,
    problem: answer.problem,
    reload: answer.reload,
    submit,
    start,
    running,
    ended: computed(() => items.value.filter(({ endedAt }) => endedAt !== undefined)),
  }
}
