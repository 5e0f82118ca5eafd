import type { NewLandingPage } from '../../../../../shared/console/channel.ts'

/** What a shelf's form holds before it is sent. */
export type LandingForm = {
  title: string
  bannerUrl: string | undefined
  scene: NewLandingPage['scene']
  canShare: boolean
  cardIds: string[]
}

/** What is missing, by field. */
export const landingFaults = (
  form: LandingForm,
  words: { nameMissing: string; bannerMissing: string; cardsMissing: string },
): Record<string, string> => ({
  ...(form.title.trim() === '' && { title: words.nameMissing }),
  ...(form.bannerUrl === undefined && { bannerUrl: words.bannerMissing }),
  ...(form.cardIds.length === 0 && { cards: words.cardsMissing }),
})
