import { computed, ref, watchEffect, type ComputedRef, type Ref } from 'vue'
import type { Locale } from '../../../shared/portal.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How somebody likes the console: remembered in this browser, and nowhere else. */
export type Preferences = {
  locale: Ref<Locale>
  theme: Ref<Theme>
  isDark: ComputedRef<boolean>
  /** The navigation shows its icons alone. */
  isNarrow: Ref<boolean>
}

export type PreferenceParts = {
  storage: Pick<Storage, 'getItem' | 'setItem'>
  /** `(prefers-color-scheme: dark)`. */
  media: Pick<MediaQueryList, 'matches' | 'addEventListener'>
  root: HTMLElement
  /** The browser's own, for a first visit: any Chinese is zh-CN, and who says nothing is spoken to in Chinese. */
  language?: string
}

/** The names under which they are kept; the first is read by `public/theme.js` too. */
const KEYS = { theme: 'console:theme', locale: 'console:locale', narrow: 'console:narrow' } as const

export function createPreferences({
  storage,
  media,
  root,
  language = 'zh-CN',
}: PreferenceParts): Preferences {
  const read = (key: string) => {
    try {
      return storage.getItem(key)
    } catch {
      return null
    }
  }
  const write = (key: string, word: string) => {
    try {
      storage.setItem(key, word)
    } catch {
      // A browser that remembers nothing still shows the choice until it is closed.
    }
  }

  const kept = read(KEYS.locale)
  const isEnglish = kept === null ? !/^zh\b/i.test(language) : kept === 'en'
  const locale = ref<Locale>(isEnglish ? 'en' : 'zh-CN')
  const theme = ref<Theme>(themes.find((one) => one === read(KEYS.theme)) ?? 'system')
  const isNarrow = ref(read(KEYS.narrow) === '1')
  const isSystemDark = ref(media.matches)
  media.addEventListener('change', (event) => (isSystemDark.value = event.matches))
  const isDark = computed(() => (theme.value === 'system' ? isSystemDark.value : theme.value === 'dark'))

  watchEffect(() => root.classList.toggle('dark', isDark.value), { flush: 'sync' })
  watchEffect(() => (root.lang = locale.value), { flush: 'sync' })
  watchEffect(() => write(KEYS.theme, theme.value), { flush: 'sync' })
  watchEffect(() => write(KEYS.locale, locale.value), { flush: 'sync' })
  watchEffect(() => write(KEYS.narrow, isNarrow.value ? '1' : '0'), { flush: 'sync' })
  return { locale, theme, isDark, isNarrow }
}
