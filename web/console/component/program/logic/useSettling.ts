import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'
import type { SettlingView } from '../../../../../shared/console/program.ts'
import { useProgramApi } from './programApi.ts'

const LOOK_EVERY_MS = 2000

/** How far members are being put into their levels, looked at every two seconds while it goes on. `onEnd`: it has ended while the page was open. */
export function useSettling(first: SettlingView | undefined, onEnd: () => void) {
  const api = useProgramApi()
  const settling: ShallowRef<SettlingView | undefined> = shallowRef(first)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false

  const isGoingOn = (view: SettlingView | undefined) =>
    view !== undefined && (view.endedAt === undefined || view.untold > 0)

  async function look() {
    const answer = await api.settling()
    if (isGone) return
    const wasSettling = settling.value?.endedAt === undefined
    if (answer.ok) settling.value = answer.value.settling
    if (answer.ok && wasSettling && settling.value?.endedAt !== undefined) onEnd()
    if (!answer.ok || isGoingOn(settling.value)) plan()
  }
  const plan = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), LOOK_EVERY_MS)
  }
  if (isGoingOn(first)) plan()
  onBeforeUnmount(() => {
    isGone = true
    clearTimeout(timer)
  })
  /** Something has begun: look at once. */
  return { settling, look }
}
