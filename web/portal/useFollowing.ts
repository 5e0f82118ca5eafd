import { onBeforeUnmount, onMounted, watch } from 'vue'
import { useParts } from './parts.ts'
import { useJoining } from './store/joining.ts'
import { isWithoutCard, useMembership } from './store/membership.ts'
import { usePortal } from './store/portal.ts'

/**
 * Keeps the page true while it is looked at: waits for news while a membership is on its way, asks anew when she comes back,
 * and asks WeChat once, quietly, whether someone unknown to us holds the card already.
 */
export function useFollowing(): void {
  const { first, browser, wechat } = useParts()
  const portal = usePortal()
  const membership = useMembership()
  const joining = useJoining()
  const stops: (() => void)[] = []
  let waiting: AbortController | undefined

  const rest = () => waiting?.abort()
  const follow = () => {
    rest()
    waiting = new AbortController()
    void membership.follow(waiting.signal)
    void membership.watchPatience(waiting.signal)
  }

  async function comeBack(): Promise<void> {
    joining.settle()
    await portal.correctPlace()
    if (portal.place === 'outside' || first.problem !== undefined) return
    const asksWechat = joining.begun && membership.me !== undefined && isWithoutCard(membership.me)
    await (asksWechat ? membership.sync() : membership.refresh())
    follow()
  }

  async function start(): Promise<void> {
    await portal.correctPlace()
    if (portal.place === 'outside' || first.problem !== undefined) return
    void wechat.ready()
    if (membership.me === undefined) await membership.refresh()
    if (membership.me?.state === 'none') await membership.sync()
    follow()
  }

  onMounted(() => {
    membership.remember()
    portal.takeLink()
    browser.afterPaint(() => void start())
    stops.push(
      browser.onReturn(() => void comeBack()),
      browser.onLeave(rest),
    )
    stops.push(watch(() => membership.me?.state, follow))
  })
  onBeforeUnmount(() => {
    rest()
    for (const stop of stops) stop()
  })
}
