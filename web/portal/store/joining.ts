import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Answer } from '../../api/ask.ts'
import { useParts } from '../parts.ts'
import { useMembership } from './membership.ts'

type Why = Extract<Answer<never>, { ok: false }>['why']

/** How far a tap on the one big button has come. */
export type Step =
  | { at: 'idle' }
  | { at: 'busy' }
  /** WeChat's own page is opening; it replaces this one. */
  | { at: 'leaving' }
  /** The last way: a code to long-press. */
  | { at: 'claim'; url: string }
  | { at: 'failed'; why: Why }

const IDLE: Step = { at: 'idle' }
const LEAVING_MS = 8000

/** Taking the card and going on to WeChat's form, by the best way that this WeChat offers. */
export const useJoining = defineStore('joining', () => {
  const { first, api, wechat, browser } = useParts()
  const membership = useMembership()
  const step = shallowRef<Step>(IDLE)
  /** Something was begun that may end outside this page, so coming back is a reason to ask WeChat. */
  const begun = ref(false)
  /** WeChat would not open the card; there is a sentence about where to find it. */
  const notOpened = ref(false)
  const busy = computed(() => step.value.at === 'busy' || step.value.at === 'leaving')

  const asked = () => ({
    cardId: membership.cardId ?? '',
    ...(first.channel !== undefined && { channel: first.channel }),
  })

  /** Whether another way may work where this one did not: not without a network, nor without a session. */
  const hopeless = (why: Why) => why === 'offline' || why === 'timeout' || why === 'session'

  /** WeChat's component takes card and form in one go; and where even that is missing, a code to long-press. */
  async function otherWays(): Promise<Step> {
    const component = await api.activationUrl(asked())
    if (component.ok) {
      browser.assign(component.value.url)
      return { at: 'leaving' }
    }
    if (hopeless(component.why)) return { at: 'failed', why: component.why }
    const code = await api.claimQrcode(asked())
    return code.ok ? { at: 'claim', url: code.value.url } : { at: 'failed', why: code.why }
  }

  /** She holds the card: open it, for its own button leads to the form. */
  async function openHeld(): Promise<Step> {
    const code = membership.me?.code
    if (code === undefined || membership.cardId === undefined) return otherWays()
    const opened = await wechat.openCard({ cardId: membership.cardId, code })
    return opened.outcome === 'unavailable' ? otherWays() : IDLE
  }

  async function take(): Promise<Step> {
    if ((await wechat.ready()) === 'unavailable') return otherWays()
    const ext = await api.cardExt(asked())
    if (!ext.ok) return hopeless(ext.why) ? { at: 'failed', why: ext.why } : otherWays()
    const taken = await wechat.addCard(ext.value)
    if (taken.outcome === 'cancelled') return IDLE
    if (taken.outcome === 'unavailable') return otherWays()
    membership.hold()
    await membership.sync()
    // Without a code yet (WeChat may be slow to tell), the page now offers to go on; with one, on we go.
    const received = membership.me?.state === 'received' && membership.me.code !== undefined
    return received ? openHeld() : IDLE
  }

  async function goOnToForm(): Promise<Step> {
    if (membership.me?.code === undefined) await membership.sync()
    const state = membership.me?.state
    return state === 'received' || state === 'refused' ? openHeld() : IDLE
  }

  /** One tap, one thing: a second tap meanwhile does nothing. */
  async function once(act: () => Promise<Step>): Promise<void> {
    if (busy.value) return
    step.value = { at: 'busy' }
    begun.value = true
    step.value = await act()
    if (step.value.at !== 'leaving') return
    const leaving = step.value
    await browser.pause(LEAVING_MS)
    if (step.value === leaving) step.value = IDLE
  }

  const join = () => once(take)
  const resume = () => once(goOnToForm)

  /** My card, in WeChat's own card pack. */
  async function open(): Promise<void> {
    const { code, state } = membership.me ?? {}
    if (busy.value || state !== 'active' || code === undefined || membership.cardId === undefined) return
    step.value = { at: 'busy' }
    const opened = await wechat.openCard({ cardId: membership.cardId, code })
    notOpened.value = opened.outcome === 'unavailable'
    step.value = IDLE
  }

  function dismiss(): void {
    if (!busy.value) step.value = IDLE
  }

  /** Back on the page: whatever was opening has been opened or is gone. */
  function settle(): void {
    if (step.value.at === 'leaving') step.value = IDLE
  }

  return { step, busy, begun, notOpened, join, resume, open, dismiss, settle }
})
