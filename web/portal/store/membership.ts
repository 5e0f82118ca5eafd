import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Me } from '../../../shared/portal.ts'
import type { Answer } from '../../api/ask.ts'
import { useParts } from '../parts.ts'
import { keep, recall, type Keepsake } from './keepsake.ts'

const SLOW_SECONDS = 10
/** A membership this young is greeted, also when the page was loaded again meanwhile. */
const FRESH_MS = 120_000
/** The next question after that many failures in a row. */
const BACKOFF_MS = [1000, 2000, 4000, 8000, 15_000]
/** An answer without news that did not wait: the server would not hold it, so the page must. */
const QUICK_MS = 2000

const isFresh = (me: Me | undefined): boolean =>
  me?.state === 'active' &&
  me.joinedAt !== undefined &&
  Date.parse(me.asOf) - Date.parse(me.joinedAt) < FRESH_MS

/** Whether news is to be expected without anything done on this page: a membership on its way, or points at the till. */
const isMoving = (me: Me | undefined): boolean =>
  me?.state === 'activating' || me?.state === 'received' || me?.state === 'active'

/** She holds no card that counts: she may take one. */
export const isWithoutCard = ({ state }: Pick<Me, 'state'>): boolean =>
  state === 'none' || state === 'deleted' || state === 'left'

/** Her membership: what the server says, how fresh that is, and how to learn more. */
export const useMembership = defineStore('membership', () => {
  const { first, api, browser } = useParts()
  const me = shallowRef<Me | undefined>(first.me)
  /** How the last request went; anything but `fine` and the figures are not of now. */
  const reach = ref<'fine' | Extract<Answer<never>, { ok: false }>['why']>('fine')
  const asking = ref(false)
  const keepsake = shallowRef<Keepsake>()
  const welcoming = ref(isFresh(first.me))
  /** She took the card on this page: whatever a late answer says, she is not asked to join again. */
  const taken = ref(false)
  const slow = ref((first.me?.waitedSeconds ?? 0) >= SLOW_SECONDS)
  const cardId = computed(() => me.value?.cardId ?? first.card?.cardId)

  function accept(answer: Me): void {
    const before = me.value
    if (before && Date.parse(answer.asOf) < Date.parse(before.asOf)) return
    const late = taken.value && isWithoutCard(answer)
    const state = late ? 'received' : answer.state
    // From "received" at once to "active" is as good a reason: the stations between may be passed within one request.
    const isNews = before !== undefined && before.state !== 'active' && isFresh(answer)
    if (state === 'active' && (before?.state === 'activating' || isNews)) welcoming.value = true
    if (state === 'activating') slow.value = (answer.waitedSeconds ?? 0) >= SLOW_SECONDS
    me.value = { ...answer, state }
    if (cardId.value !== undefined) keep(browser.local, cardId.value, me.value)
  }

  function learn(answer: Answer<Me>): boolean {
    reach.value = answer.ok ? 'fine' : answer.why
    if (answer.ok) accept(answer.value)
    return answer.ok
  }

  const query = () => (cardId.value === undefined ? {} : { cardId: cardId.value })

  /** Ask once. True when the server answered. */
  async function refresh(): Promise<boolean> {
    asking.value = true
    const answered = learn(await api.me(query()))
    asking.value = false
    return answered
  }

  /** Have the server ask WeChat. A failure leaves the page as it is. */
  async function sync(): Promise<boolean> {
    if (cardId.value === undefined) return false
    const answer = await api.sync({ cardId: cardId.value })
    if (answer.ok) learn(answer)
    return answer.ok
  }

  /** Wait for news until her state is another one, where there is any to expect; slower and slower while nobody answers. */
  async function follow(signal: AbortSignal): Promise<void> {
    let failures = 0
    const { state } = me.value ?? {}
    for (let now = me.value; !signal.aborted && now && now.state === state && isMoving(now); now = me.value) {
      const since = now.version
      const askedAt = browser.now()
      const answer = await api.me({ ...query(), since }, signal)
      if (signal.aborted) return
      if (learn(answer)) {
        failures = 0
        const idle = me.value?.version === since && browser.now() - askedAt < QUICK_MS
        if (idle) await browser.pause(QUICK_MS, signal)
      } else {
        await browser.pause(BACKOFF_MS[Math.min(failures++, BACKOFF_MS.length - 1)] ?? 0, signal)
      }
    }
  }

  /** Say so when it takes longer than people like to wait in silence. */
  async function watchPatience(signal: AbortSignal): Promise<void> {
    if (me.value?.state !== 'activating' || slow.value) return
    await browser.pause((SLOW_SECONDS - (me.value.waitedSeconds ?? 0)) * 1000, signal)
    if (!signal.aborted && me.value?.state === 'activating') slow.value = true
  }

  /** She took the card just now. */
  function hold(): void {
    taken.value = true
    const now = me.value
    if (now && !isWithoutCard(now)) return
    me.value = { ...(now ?? { version: '', asOf: new Date(browser.now()).toISOString() }), state: 'received' }
  }

  /** What the phone remembers; only after the first view, which the server drew without it. */
  function remember(): void {
    if (first.me && cardId.value !== undefined) keep(browser.local, cardId.value, first.me)
    keepsake.value = recall(browser.local, cardId.value)
    if (welcoming.value && browser.session.get('welcomed') === me.value?.memberNo) welcoming.value = false
  }

  function goOn(): void {
    welcoming.value = false
    if (me.value?.memberNo !== undefined) browser.session.set('welcomed', me.value.memberNo)
  }

  return {
    me,
    reach,
    asking,
    keepsake,
    welcoming,
    taken,
    slow,
    cardId,
    refresh,
    sync,
    follow,
    watchPatience,
    hold,
    remember,
    goOn,
  }
})
