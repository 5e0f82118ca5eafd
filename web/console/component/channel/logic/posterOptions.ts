import type { PosterOptions } from '../../../../../shared/console/channel.ts'

/** What a poster's form holds; '' is the default card, and the usual headline. */
export type PosterForm = {
  format: PosterOptions['format']
  code: PosterOptions['code']
  cardId: string
  headline: string
  bleed: boolean
}

export const newPoster = (): PosterForm => ({
  format: 'a4',
  code: 'portal',
  cardId: '',
  headline: '',
  bleed: false,
})

/** What is asked of the server; what was not said is left to it. */
export const posterOptions = ({ format, code, cardId, headline, bleed }: PosterForm): PosterOptions => ({
  format,
  code,
  ...(cardId && { cardId }),
  ...(headline.trim() && { headline: headline.trim() }),
  ...(bleed && { bleed }),
})

/** Both are printed on A4, upright; the table tent is folded across its middle. */
export const PAPER_RATIO = '210 / 297'
