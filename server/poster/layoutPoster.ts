import type { PosterContent, PosterSheet } from './content.ts'
import type { Drawing } from './drawing.ts'
import { drawable } from './fonts.ts'
import { A4, layoutA4 } from './layoutA4.ts'
import { layoutTent } from './layoutTent.ts'

const BLEED_MM = 3

/** Where everything stands on a poster: the one model of which PDF and picture are drawn, so that they look the same. */
export function layoutPoster({ format, bleed, content: given }: PosterSheet): Drawing {
  const content = printable(given)
  const beyond = bleed ? BLEED_MM : 0
  return {
    width: A4.width,
    height: A4.height,
    bleed: beyond,
    title: [content.brandName, content.store?.name].filter(Boolean).join(' · '),
    language: content.locale,
    items: format === 'a4' ? layoutA4(content, beyond) : layoutTent(content, beyond),
  }
}

/** The same, without what the font cannot draw and without empty words. */
function printable(content: PosterContent): PosterContent {
  const { store } = content
  const name = store && drawable(store.name)
  const address = store?.address && drawable(store.address)
  const headline = content.headline && drawable(content.headline)
  return {
    ...content,
    brandName: drawable(content.brandName),
    cardTitle: drawable(content.cardTitle),
    headline: headline || undefined,
    store: name ? { name, address: address || undefined } : undefined,
    privileges: content.privileges.map(drawable).filter(Boolean),
  }
}
