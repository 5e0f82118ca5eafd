import { expect, test } from 'vitest'
import { preferredLocale } from '../../server/http/locale.ts'

test.each([
  ['', 'zh-CN'],
  ['*', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-US,en;q=0.9', 'en'],
  ['en;q=0.5, zh;q=0.8', 'zh-CN'],
  ['fr-FR', 'en'],
  ['zh;q=0, de', 'en'],
  [';;;q=x,,', 'zh-CN'],
])('a client that says %j is spoken to in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})
