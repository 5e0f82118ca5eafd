import type { FirstState } from '../../../shared/portal.ts'
import type { Pages } from './pages.ts'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** JSON that cannot end the element it stands in, whatever a merchant writes into a card. */
const inScript = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')

const inAttribute = (value: string[]) => escape(JSON.stringify(value))

/** The picture that the style rule paints first, by the very address it stands there with, else it is loaded twice. */
const pictureIn = (style: string) => /--card-picture:url\("([^"]+)"\)/.exec(style)?.[1]

/** One page as HTML: the first view drawn, and its state for the scripts that take it over. */
export async function htmlDocument(
  { render, assets }: Pages,
  first: FirstState,
  nonce: string,
): Promise<string> {
  const { html, title, description, style, page } = await render(first)
  const own = page === undefined ? undefined : assets.pages?.get(page)
  const stylesheets = [...(assets.stylesheets ?? []), ...(own?.stylesheets ?? [])]
  const preloads = [...assets.preloads, ...(own?.preloads ?? [])]
  // Not every page shows the card.
  const picture = html.includes('class="face') ? pictureIn(style) : undefined
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="format-detection" content="telephone=no">',
    `<title>${escape(title)}</title>`,
    `<meta name="description" content="${escape(description)}">`,
    '<meta name="robots" content="noindex">',
    '<link rel="icon" href="data:,">',
    assets.guard && `<script nonce="${nonce}">${assets.guard}</script>`,
    assets.styles && `<style nonce="${nonce}">${assets.styles}</style>`,
    ...stylesheets.map((href) => `<link rel="stylesheet" href="${escape(href)}">`),
    style && `<style nonce="${nonce}">${style}</style>`,
    picture && `<link rel="preload" as="image" href="${escape(picture)}" fetchpriority="high">`,
  ]
  const body = [
    `<div id="app">${html}</div>`,
    `<script type="application/json" id="first-state" nonce="${nonce}">${inScript(first)}</script>`,
    `<script nonce="${nonce}" data-preloads="${inAttribute(preloads)}" data-scripts="${inAttribute(assets.scripts)}">${assets.afterPaint}</script>`,
  ]
  return `<!doctype html>\n<html lang="${first.locale}"><head>${head.join('')}</head><body>${body.join('')}</body></html>`
}
