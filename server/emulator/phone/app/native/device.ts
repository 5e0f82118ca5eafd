import type { Ref } from 'vue'
import type { Device } from './answerCall.ts'
import { ask } from './ask.ts'
import { labels } from '../labels.ts'
import type { Phone } from './phone.ts'

/** The phone lies on a table in Guangzhou, between the two stores of the demonstration. */
const HERE = { latitude: 23.1256, longitude: 113.2931 }

/** The phone as one page in its browser may use it, under the settings in force at the moment of the call. */
export function deviceOf(
  phone: Phone,
  browser: { id: number; hidden: Ref<string[]>; isMenuHidden: Ref<boolean> },
): () => Device {
  const { settings, navigation, prompts, world } = phone
  return () => ({
    ask,
    platform: settings.platform,
    urlPolicy:
      world.state?.urlPolicy[settings.platform] ?? (settings.platform === 'ios' ? 'entry' : 'current'),
    refusesSignature: settings.refusesSignature,
    lacksAddCard: settings.lacksAddCard,
    offerCards: (cards) => prompts.offer(cards),
    // The emulator has counted this view when it allowed the call.
    openCard: (cardId, code) => void phone.showCard(cardId, code),
    explain: (problem) => void prompts.confirm({ title: '', text: problem, confirm: labels.ok }),
    scan: (kinds) => new Promise((done) => navigation.push({ name: 'scanner', kinds, done })),
    locate: async () => {
      const { title, text, allow, refuse } = labels.location
      return (await prompts.confirm({ title, text, confirm: allow, cancel: refuse })) ? HERE : undefined
    },
    follow: (text) => void phone.follow(text),
    closeWindow: () => navigation.close(browser.id),
    hideMenuItems: (items) => {
      browser.hidden.value = [...browser.hidden.value, ...items]
    },
    showMenuItems: (items) => {
      browser.hidden.value = browser.hidden.value.filter((item) => !items.includes(item))
    },
    hideOptionMenu: (isHidden) => {
      browser.isMenuHidden.value = isHidden
    },
    notify: (title, text) => prompts.banner(title, text),
    leaveForCard: async (cardId, code, toast) => {
      await phone.refresh()
      navigation.close(browser.id)
      if (toast) prompts.toast(toast, true)
      // The card that the form was opened from is still there.
      const top = navigation.state.stack.at(-1)
      if (top?.name !== 'card' || top.code !== code) await phone.openCard(cardId, code)
    },
  })
}
