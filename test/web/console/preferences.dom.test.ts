import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { expect, test } from 'vitest'
import { createPreferences } from '../../../web/console/store/preferences.ts'
import { createMedia, createStorage } from './stage.ts'

function open(kept: Record<string, string> = {}, isDark = false) {
  const storage = createStorage(kept)
  const media = createMedia(isDark)
  const root = document.createElement('html')
  return { ...createPreferences({ storage, media, root }), storage, media, root }
}

test('a first visit is in Chinese, and as light or dark as the system', () => {
  const { locale, theme, root } = open({}, true)
  expect([locale.value, theme.value, root.lang]).toEqual(['zh-CN', 'system', 'zh-CN'])
  expect(root.classList.contains('dark')).toBe(true)
})

test('a first visit with a browser in another language is in English; a choice counts for more', () => {
  const [storage, root] = [createStorage({}), document.createElement('html')]
  const first = createPreferences({ storage, media: createMedia(), root, language: 'fr-FR' })
  expect(first.locale.value).toBe('en')
  first.locale.value = 'zh-CN'
  const again = createPreferences({ storage, media: createMedia(), root, language: 'fr-FR' })
  expect(again.locale.value).toBe('zh-CN')
})

test('as the system has it follows the system while the page is open; a choice does not', () => {
  const { media, root, theme } = open()
  media.change(true)
  expect(root.classList.contains('dark')).toBe(true)
  theme.value = 'light'
  expect(root.classList.contains('dark')).toBe(false)
  media.change(true)
  expect(root.classList.contains('dark')).toBe(false)
})

test('what is chosen is remembered, and there again at the next visit', () => {
  const { locale, theme, isNarrow, storage } = open()
  locale.value = 'en'
  theme.value = 'dark'
  isNarrow.value = true
  const again = open(Object.fromEntries(storage.all))
  expect([again.locale.value, again.theme.value, again.isNarrow.value]).toEqual(['en', 'dark', true])
  expect([again.root.lang, again.root.classList.contains('dark')]).toEqual(['en', true])
})

test('what nobody ever chose counts for nothing, and a browser that keeps nothing still works', () => {
  expect(open({ 'console:theme': 'neon', 'console:locale': 'fr' }).theme.value).toBe('system')
  const denied = () => {
    throw new Error('denied')
  }
  const root = document.createElement('html')
  const { theme } = createPreferences({
    storage: { getItem: denied, setItem: denied },
    media: createMedia(),
    root,
  })
  theme.value = 'dark'
  expect(root.classList.contains('dark')).toBe(true)
})

/** The script in the head, as a browser runs it before the first paint. */
function paint(chosen: string | null | undefined, isDark: boolean) {
  const script = readFileSync(join(import.meta.dirname, '../../../web/console/public/theme.js'), 'utf8')
  const root = document.createElement('html')
  vm.runInNewContext(script, {
    document: { documentElement: root },
    matchMedia: () => ({ matches: isDark }),
    localStorage: {
      getItem(key: string) {
        if (chosen === undefined) throw new Error('denied')
        return key === 'console:theme' ? chosen : null
      },
    },
  })
  return root.classList.contains('dark')
}

test.each([
  ['dark', false, true],
  ['light', true, false],
  ['system', true, true],
  [null, false, false],
  [undefined, true, true],
])('before the first paint: chosen %s, the system dark %s', (chosen, isDark, painted) =>
  expect(paint(chosen, isDark)).toBe(painted),
)
