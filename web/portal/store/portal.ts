import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { sectionOf, type Section } from '../../../shared/section.ts'
import { faceOf } from '../face.ts'
import { useParts } from '../parts.ts'
import { useMembership } from './membership.ts'

/** Which page is shown, and what the HTML brought with it. */
export const usePortal = defineStore('portal', () => {
  const { first, wechat, browser } = useParts()
  const membership = useMembership()
  const place = ref(first.place)
  const section = ref<Section>()
  /** The secret of a one-time link, once it has been taken out of the address. */
  const link = ref<string>()
  /** A page whose part could not be loaded is asked for once more with each. */
  const attempt = ref(0)

  const face = computed(() =>
    faceOf({
      place: place.value,
      problem: first.problem,
      me: membership.me,
      welcoming: membership.welcoming,
      section: section.value,
      hasLink: link.value !== undefined,
    }),
  )

  /**
   * The server guesses the place by the user agent; a bridge knows better (HarmonyOS, desktop WeChat). Only if our server
   * then knows her as well does the page turn: without a session, the code to scan is still the way on.
   */
  async function correctPlace(): Promise<void> {
    if (place.value === 'wechat' || first.problem !== undefined || !wechat.isWechat()) return
    if (await membership.refresh()) place.value = 'wechat'
  }

  function visit(path: string): void {
    section.value = sectionOf(path)
  }

  /** Only after the first view, which the server drew without it: no server ever sees what stands behind `#`. */
  function takeLink(): void {
    if (section.value !== 'copy') return
    const token = browser.takeHash()
    if (token !== '' && place.value === 'outside') link.value = token
  }

  const tryAgain = () => void (attempt.value += 1)

  return { place, section, link, attempt, face, correctPlace, visit, takeLink, tryAgain }
})
