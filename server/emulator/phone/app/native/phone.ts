import { inject, reactive, type InjectionKey } from 'vue'
import type { ClaimResult, PhoneHolding, PhoneState, ScanResult } from '../../contract.ts'
import { labels } from '../labels.ts'
import { ask, Refused } from './ask.ts'
import { createNavigation } from './navigation.ts'
import { createPrompts } from './prompts.ts'
import { keptSettings } from './settings.ts'

export type Phone = ReturnType<typeof createPhone>
export const phoneKey: InjectionKey<Phone> = Symbol('phone')

/** The phone that the component is drawn in. */
export function usePhone(): Phone {
  const phone = inject(phoneKey)
  if (!phone) throw new Error('this part belongs inside the phone')
  return phone
}

/** The phone: what its customer sees, where she is, and what she is asked. */
export function createPhone() {
  const settings = keptSettings()
  const navigation = createNavigation()
  const prompts = createPrompts()
  const world: { state: PhoneState | undefined; problem: string; seen: Record<string, string> } = reactive({
    state: undefined,
    problem: '',
    seen: {},
  })

  const refresh = async () => {
    try {
      world.state = await ask<PhoneState>('/_emulator/phone/state')
      world.problem = ''
      if (settings.customer !== world.state.customer.openid) settings.customer = world.state.customer.openid
    } catch {
      world.problem = labels.offline
    }
  }
  const holdingOf = (cardId: string, code: string): PhoneHolding | undefined =>
    world.state?.holdings.find((holding) => holding.face.cardId === cardId && holding.code === code)

  const openUrl = (url: string) => navigation.push({ name: 'browser', url })
  const showCard = async (cardId: string, code: string) => {
    if (!holdingOf(cardId, code)) await refresh()
    navigation.push({ name: 'card', cardId, code })
  }
  const openCard = async (cardId: string, code: string) => {
    await showCard(cardId, code)
    // WeChat tells the merchant of it where the card asks for that; the card opens in any case.
    await ask('/_emulator/phone/view', { cardId, code }).catch(() => {})
  }

  /** What WeChat does with the text of a code: the page, the card, or just the words. */
  const follow = async (text: string) => {
    const found = await ask<ScanResult>('/_emulator/phone/scan', { text })
    if (found.kind === 'page') openUrl(found.url)
    else if (found.kind === 'claim')
      navigation.push({ name: 'claim', face: found.face, outerStr: found.outerStr })
    else if (found.kind === 'holding') await openCard(found.cardId, found.code)
    else await prompts.confirm({ title: labels.scanner.nothing, text: found.text, confirm: labels.ok })
  }

  const claim = async (cardId: string, outerStr: string) => {
    const result = await ask<ClaimResult>('/_emulator/phone/claim', { cardId, outerStr })
    if (!result.ok) {
      prompts.toast(result.problem)
      return
    }
    await refresh()
    prompts.toast(labels.claim.done, true)
    navigation.replace({ name: 'card', cardId, code: result.code })
  }

  const remove = async (holding: PhoneHolding) => {
    const { cardId } = holding.face
    await ask('/_emulator/delete', { openid: settings.customer, cardId, code: holding.code })
    await refresh()
    prompts.toast(labels.card.deleted, true)
  }

  /** Whether the friend has it now; a refusal is told in WeChat's words. */
  const give = async (holding: PhoneHolding, toOpenid: string): Promise<boolean> => {
    const { cardId } = holding.face
    try {
      await ask('/_emulator/gift', { openid: settings.customer, cardId, code: holding.code, toOpenid })
    } catch (error) {
      prompts.toast(error instanceof Refused ? error.message : labels.offline)
      return false
    }
    await refresh()
    prompts.toast(labels.card.gifted, true)
    return true
  }

  return {
    settings,
    navigation,
    prompts,
    world,
    refresh,
    holdingOf,
    openUrl,
    showCard,
    openCard,
    follow,
    claim,
    remove,
    give,
  }
}
