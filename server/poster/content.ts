import type { PosterOptions } from '../../shared/console/channel.ts'
import type { Locale } from '../../shared/portal.ts'
import type { Picture } from './drawing.ts'

/** Everything that stands on a poster. Words of the merchant's as they are; the rest comes from shared/text/console/poster.ts. */
export type PosterContent = {
  /** The language of our own words on the paper. */
  locale: Locale
  brandName: string
  cardTitle: string
  /** The merchant's, or ours. */
  headline?: string | undefined
  store?: { name: string; address?: string | undefined } | undefined
  /** One a line; the first four are printed. */
  privileges: string[]
  /** 0 where there are none. */
  openingPoints: number
  /** `#rrggbb`. */
  accent: string
  logo?: Picture | undefined
  background?: Picture | undefined
  /** What the QR code says. */
  code: string
}

export type PosterSheet = {
  format: PosterOptions['format']
  /** Three millimetres of colour beyond each edge, for a print shop that cuts. */
  bleed?: boolean | undefined
  content: PosterContent
}
