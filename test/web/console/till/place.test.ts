import { expect, test } from 'vitest'
import { createPlace, takeTillToken, tokenOf } from '../../../../web/console/place.ts'

const token = 'aB3'.repeat(13)

/** A tab at an address; what it keeps, and where it was sent. */
function tab(address: string, kept: Record<string, string> = {}) {
  const url = new URL(address)
  const all = new Map(Object.entries(kept))
  const went: string[] = []
  const browser = {
    location: {
      pathname: url.pathname,
      search: url.search,
      hash: url.hash,
      replace: (to: string) => void went.push(to),
    } as unknown as Location,
    history: {
      state: null,
      replaceState: (_: unknown, __: string, to: string) => void went.push(to),
    } as unknown as History,
    sessionStorage: {
      getItem: (key: string) => all.get(key) ?? null,
      setItem: (key: string, word: string) => void all.set(key, word),
      removeItem: (key: string) => void all.delete(key),
    } as unknown as Storage,
  }
  return { browser, all, went }
}

test('the secret leaves the address before anything else looks, and survives the way to WeChat', () => {
  const { browser, went } = tab(`https://card.example.com/console/till-link#${token}`)
  takeTillToken(browser)
  expect(went).toEqual(['/console/till-link'])
  expect(createPlace(browser).tillToken()).toBe(token)
})

test('WeChat’s own fragment on the way back is no secret, and takes none away', () => {
  const { browser, went } = tab('https://card.example.com/console/till-link#wechat_redirect', {
    'console:till-token': token,
  })
  takeTillToken(browser)
  expect([went, createPlace(browser).tillToken()]).toEqual([[], token])
  expect(tokenOf('#wechat_redirect')).toBeUndefined()
})

test('fragments of other pages are left alone', () => {
  const { browser, all } = tab(`https://card.example.com/console/welcome#${token}`)
  takeTillToken(browser)
  expect(all.size).toBe(0)
})

test('a secret that was used is forgotten', () => {
  const { browser } = tab('https://card.example.com/console/till-link', { 'console:till-token': token })
  const place = createPlace(browser)
  place.keepTillToken(undefined)
  expect(place.tillToken()).toBeUndefined()
})

test('WeChat is asked once a minute at most, whoever comes back unknown', () => {
  const { browser, went } = tab('https://card.example.com/console/till')
  let now = 1_000_000
  const place = createPlace(browser, () => now)
  expect(place.askWechat('/console/till')).toBe(true)
  now += 59_000
  expect(place.askWechat('/console/till')).toBe(false)
  now += 2_000
  expect(place.askWechat('/console/till-link')).toBe(true)
  expect(went).toEqual([
    '/console/wechat-sign-in?to=%2Fconsole%2Ftill',
    '/console/wechat-sign-in?to=%2Fconsole%2Ftill-link',
  ])
})

test('a browser that keeps nothing still starts', () => {
  const { browser } = tab(`https://card.example.com/console/till-link#${token}`)
  const shut = {
    ...browser,
    get sessionStorage(): Storage {
      throw new DOMException('denied', 'SecurityError')
    },
  }
  expect(() => takeTillToken(shut)).not.toThrow()
  expect(createPlace(shut).tillToken()).toBeUndefined()
})
