import { describe, expect, test } from 'vitest'
import { but, configFor, createBridge, openPage, userAgents, willing } from './fakeBridge.ts'
import { soon } from '../../harness/soon.ts'

const card = { cardId: 'p1', cardExt: '{"timestamp":"1","signature":"s"}' }
const origin = location.origin
const landing = `${origin}/?channel=shop`
const refusesSignature = { err_msg: 'preVerifyJSAPI:fail_invalid signature' }

describe('before anything is asked', () => {
  test('importing the wrapper loads nothing and touches no page', async () => {
    const { wechat } = await openPage({ userAgent: userAgents.android })
    expect(Reflect.has(window, 'wx')).toBe(false)
    expect(wechat.isWechat()).toBe(true)
  })
})

describe('outside WeChat', () => {
  test('everything is harmless and answers at once', async () => {
    const { wechat, pauses, fetched } = await openPage({ userAgent: userAgents.chrome })
    expect(wechat.isWechat()).toBe(false)
    expect(await wechat.ready()).toBe('unavailable')
    expect(await wechat.addCard(card)).toEqual({ outcome: 'unavailable', why: 'no_bridge' })
    expect(await wechat.openCard({ cardId: 'p1', code: '1' })).toEqual({
      outcome: 'unavailable',
      why: 'no_bridge',
    })
    wechat.closeWindow()
    expect([pauses.lengths(), fetched, Reflect.has(window, 'wx')]).toEqual([[], [], false])
  })

  test('a browser with a bridge counts as WeChat whatever it calls itself', async () => {
    const { wechat } = await openPage({ userAgent: userAgents.chrome, first: configFor(landing) })
    createBridge(willing).install()
    expect(wechat.isWechat()).toBe(true)
    expect(await wechat.addCard(card)).toEqual({ outcome: 'added' })
  })
})

describe('the bridge', () => {
  test('without one the page is told so when the time-out ends', async () => {
    const { wechat, pauses } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    const answer = wechat.addCard(card)
    await soon(() => expect(pauses.lengths()).toEqual([3000]))
    pauses.end(3000)
    expect(await answer).toEqual({ outcome: 'unavailable', why: 'no_bridge' })
  })

  test('that did not come is not waited for a second time', async () => {
    const { wechat, pauses } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    const first = wechat.ready()
    await soon(() => expect(pauses.lengths()).toEqual([3000]))
    pauses.end(3000)
    await first
    expect(await wechat.addCard(card)).toEqual({ outcome: 'unavailable', why: 'no_bridge' })
    expect(pauses.lengths()).toEqual([3000])
  })

  test('a late one is waited for', async () => {
    const { wechat } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    const answer = wechat.ready()
    createBridge(willing).install()
    expect(await answer).toBe('ready')
  })

  test('one that comes after the time-out serves the next question', async () => {
    const { wechat, pauses } = await openPage({ userAgent: userAgents.ios, first: configFor(landing) })
    const first = wechat.ready()
    await soon(() => expect(pauses.lengths()).toEqual([3000]))
    pauses.end(3000)
    expect(await first).toBe('unavailable')
    createBridge(willing).install()
    expect(await wechat.ready()).toBe('ready')
  })
})

describe('the configuration', () => {
  test('is verified once for one address, however many ask', async () => {
    const { wechat, fetched } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    const bridge = createBridge(willing)
    bridge.install()
    expect(await Promise.all([wechat.ready(), wechat.ready(), wechat.ready()])).toEqual([
      'ready',
      'ready',
      'ready',
    ])
    expect(await wechat.ready()).toBe('ready')
    expect(bridge.named('preVerifyJSAPI')).toHaveLength(1)
    expect(fetched).toEqual([])
  })

  test('goes to the bridge as the genuine SDK sends it, and leaves the given list as it was', async () => {
    const first = configFor(landing)
    const { wechat } = await openPage({ userAgent: userAgents.android, first })
    const bridge = createBridge(willing)
    bridge.install()
    await wechat.ready()
    expect(bridge.named('preVerifyJSAPI')[0]?.args).toEqual({
      appId: first.appId,
      verifyAppId: first.appId,
      verifySignType: 'sha1',
      verifyTimestamp: '1414587457',
      verifyNonceStr: first.nonceStr,
      verifySignature: first.signature,
      verifyJsApiList: ['batchAddCard', 'batchViewCard', 'closeWindow'],
    })
    expect(first.jsApiList).toEqual(['addCard', 'openCard', 'closeWindow'])
  })

  test('puts the SDK where its own image handling looks for it, and reports the address to nobody', async () => {
    const { wechat } = await openPage({ userAgent: userAgents.ios, first: configFor(landing) })
    const bridge = createBridge(willing)
    bridge.install()
    await wechat.ready()
    expect(Reflect.get(window, 'wx')).toHaveProperty('getLocalImgData')
    expect(bridge.named('getNetworkType')).toEqual([])
  })

  test.each([
    ['is refused', { err_msg: 'preVerifyJSAPI:fail_invalid url domain' }, userAgents.android],
    ['lacks a parameter', { err_msg: 'preVerifyJSAPI:fail' }, userAgents.ios],
    [
      'is refused by a client whose version the SDK misreads',
      { err_msg: 'preVerifyJSAPI:fail' },
      userAgents.versionTen,
    ],
  ])('that %s leaves the page unready, without another try', async (_, answer, userAgent) => {
    const { wechat, fetched } = await openPage({ userAgent, first: configFor(landing) })
    const bridge = createBridge(but({ preVerifyJSAPI: answer }))
    bridge.install()
    expect(await wechat.ready()).toBe('unavailable')
    expect(await wechat.addCard(card)).toEqual({ outcome: 'unavailable', why: 'config_failed' })
    expect(bridge.named('preVerifyJSAPI')).toHaveLength(1)
    expect(fetched).toEqual([])
  })

  test('that is never answered ends with the time-out, and is asked for again next time', async () => {
    const { wechat, pauses } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    let silent = true
    const bridge = createBridge(but({ preVerifyJSAPI: (call) => (silent ? undefined : willing(call)) }))
    bridge.install()
    const answer = wechat.ready()
    await soon(() => expect(pauses.lengths()).toContain(6000))
    pauses.end(6000)
    expect(await answer).toBe('unavailable')
    silent = false
    expect(await wechat.ready()).toBe('ready')
  })

  test('of a client too old to verify counts as accepted', async () => {
    const { wechat } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    createBridge(but({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:function_not_exist' } })).install()
    expect(await wechat.ready()).toBe('ready')
  })
})

describe('a refused signature', () => {
  const accepts = (url: string) =>
    but({
      preVerifyJSAPI: ({ args }) =>
        args['verifySignature'] === `signed ${url}` ? { err_msg: 'preVerifyJSAPI:ok' } : refusesSignature,
    })

  test.each([
    ['Android, which checks the current address', userAgents.android, `${origin}/card`, 1],
    ['Android that checks the address of entry after all', userAgents.android, landing, 2],
    ['iOS, which checks the address of entry', userAgents.ios, landing, 1],
    ['iOS that checks the current address after all', userAgents.ios, `${origin}/card`, 2],
    ['HarmonyOS that checks the address of entry', userAgents.harmony, landing, 2],
  ])('is followed by the other address: %s', async (_, userAgent, accepted, tries) => {
    const { wechat } = await openPage({ userAgent, first: configFor(landing) })
    history.pushState(null, '', '/card#top')
    const bridge = createBridge(accepts(accepted))
    bridge.install()
    expect(await wechat.ready()).toBe('ready')
    expect(bridge.named('preVerifyJSAPI')).toHaveLength(tries)
    await wechat.openCard({ cardId: 'p1', code: '1' })
    expect(bridge.named('batchViewCard')[0]?.args).toMatchObject({ verifySignature: `signed ${accepted}` })
  })

  test('on the first page is followed by a signature for exactly what the browser calls it', async () => {
    const { wechat, fetched } = await openPage({
      userAgent: userAgents.ios,
      first: configFor('http://proxy/'),
    })
    createBridge(accepts(landing)).install()
    expect(await wechat.ready()).toBe('ready')
    expect(fetched).toEqual([landing])
  })

  test('of both addresses ends it: two tries, not a loop', async () => {
    const { wechat } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    history.pushState(null, '', '/card')
    const bridge = createBridge(
      but({ preVerifyJSAPI: { err_msg: 'preVerifyJSAPI:fail, Error: invalid signature, rid: 1' } }),
    )
    bridge.install()
    expect(await wechat.addCard(card)).toEqual({ outcome: 'unavailable', why: 'config_failed' })
    expect(await wechat.ready()).toBe('unavailable')
    expect(bridge.named('preVerifyJSAPI')).toHaveLength(2)
  })

  test('does not follow the page: the next address is verified by itself', async () => {
    const { wechat } = await openPage({ userAgent: userAgents.android, first: configFor(landing) })
    const bridge = createBridge(accepts(`${origin}/card`))
    bridge.install()
    expect(await wechat.ready()).toBe('unavailable')
    history.pushState(null, '', '/card')
    expect(await wechat.ready()).toBe('ready')
  })
})
