import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { steps, type Funnel, type StepCounts } from '../../../../../shared/console/funnel.ts'
import { useAsync } from '../../../useAsync.ts'
import { useFunnelApi, type FunnelFilter } from './funnelApi.ts'
import type { DayRange } from './ranges.ts'

const POLL_MS = 15_000
const NEWS_MS = 6_000

/** How many came at each station since the last look; stations without any are left out. */
export function newsOf(before: StepCounts, now: StepCounts): Partial<StepCounts> {
  const came = steps
    .filter((step) => now[step] > before[step])
    .map((step) => [step, now[step] - before[step]])
  return Object.fromEntries(came) as Partial<StepCounts>
}

/** The funnel while somebody looks: asked again every 15 s as long as the page is seen, and at once when it is seen again. */
export function useLiveFunnel(range: Ref<DayRange>, filter: Ref<FunnelFilter>) {
  const api = useFunnelApi()
  const answer = useAsync(() => api.read(range.value, filter.value))
  /** Another question was asked, and what is shown still answers the old one. */
  const isChanging = ref(false)
  const news = shallowRef<Partial<StepCounts>>({})
  let readAt = Date.now()
  let fading = 0

  async function change() {
    isChanging.value = true
    news.value = {}
    await answer.reload()
    isChanging.value = false
    readAt = Date.now()
  }
  watch([range, filter], () => void change())

  function tell(before: Funnel | undefined) {
    const now = answer.value.value
    if (!before || !now || before === now) return
    const came = newsOf(before.total, now.total)
    if (Object.keys(came).length === 0) return
    news.value = came
    window.clearTimeout(fading)
    fading = window.setTimeout(() => (news.value = {}), NEWS_MS)
  }

  async function look() {
    if (document.hidden || isChanging.value) return
    readAt = Date.now()
    const asked = [range.value, filter.value]
    const before = answer.value.value
    await answer.reload()
    if (asked[0] === range.value && asked[1] === filter.value) tell(before)
  }

  const timer = window.setInterval(() => void look(), POLL_MS)
  const seen = () => {
    if (!document.hidden && Date.now() - readAt > POLL_MS) void look()
  }
  document.addEventListener('visibilitychange', seen)
  onBeforeUnmount(() => {
    window.clearInterval(timer)
    window.clearTimeout(fading)
    document.removeEventListener('visibilitychange', seen)
  })

  return {
    state: answer.state,
    problem: answer.problem,
    funnel: computed(() => answer.value.value),
    isPaused: computed(() => answer.problem.value !== undefined && answer.value.value !== undefined),
    isChanging,
    news,
    reload: change,
  }
}
