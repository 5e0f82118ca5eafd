type Theme = 'light' | 'dark'

const anyScheme = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g

/**
 * The phone's dark mode for the page in it. An ordinary browser has one colour scheme for all frames, so media queries on
 * it are rewritten in place: in style sheets through CSSOM, in scripts through `matchMedia`.
 */
export function forceTheme(page: Window, first: Theme): { set(theme: Theme): void } {
  const { document } = page
  const originals = new WeakMap<MediaList, string>()
  const followers = new Set<{ query: string; list: MediaQueryList; matches: boolean }>()
  let theme = first

  const decided = (query: string) =>
    query.replace(anyScheme, (_, wanted: string) =>
      wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)',
    )
  const rewrite = (media: MediaList) => {
    const original = originals.get(media) ?? media.mediaText
    originals.set(media, original)
    if (media.mediaText !== decided(original)) media.mediaText = decided(original)
  }
  const walk = (rules: Iterable<CSSRule>) => {
    for (const rule of rules) {
      if ('media' in rule && rule.media instanceof MediaList) rewrite(rule.media)
      if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) walk(rule.cssRules)
    }
  }
  const apply = () => {
    document.documentElement.style.colorScheme = theme
    for (const sheet of document.styleSheets) {
      rewrite(sheet.media)
      walk(readableRules(sheet))
    }
  }

  const matchMedia = page.matchMedia?.bind(page)
  if (matchMedia) {
    page.matchMedia = (query: string) => {
      const list = matchMedia(decided(query))
      if (!query.match(anyScheme)) return list
      const follower = { query, list, matches: list.matches }
      Object.defineProperty(list, 'matches', { get: () => follower.matches })
      followers.add(follower)
      return list
    }
  }

  document.addEventListener('load', apply, true)
  document.addEventListener('DOMContentLoaded', apply)
  apply()
  return {
    set(next) {
      theme = next
      apply()
      for (const follower of followers) {
        follower.matches = matchMedia(decided(follower.query)).matches
        follower.list.dispatchEvent(new Event('change'))
      }
    },
  }
}

/** The rules of another origin's sheet cannot be read, and need not be. */
function readableRules(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules
  } catch {
    return []
  }
}
