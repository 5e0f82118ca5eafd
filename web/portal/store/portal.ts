import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { faceOf } from '../face.ts'
import { useParts } from '../parts.ts'
import { useMembership } from './membership.ts'

/** Which page is shown, and what the HTML brought with it. */
export const usePortal = defineStore('portal', () => {
  const { first, wechat } = useParts()
  const membership = useMembership()
  const place = ref(first.place)

  const face = computed(() =>
    faceOf({
      place: place.value,
      problem: first.problem,
      me: membership.me,
      welcoming: membership.welcoming,
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

  return { place, face, correctPlace }
})
