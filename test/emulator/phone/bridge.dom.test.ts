// @vitest-environment-options { "url": "http://localhost:8080/?channel=chat" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FromPage } from '../../../server/emulator/phone/contract.ts'
import { answerCall, type Device } from '../../../server/emulator/phone/app/native/answerCall.ts'
import { bridgeOf, installBridge } from '../../../server/emulator/phone/app/bridge/installBridge.ts'
import { testDevice } from './testDevice.ts'

type Result = {
  errMsg: string
  checkResult?: Record<string, boolean>
  cardList?: unknown
  resultStr?: string
  networkType?: string
}
type Callbacks = {
  success?(result: Result): void
  fail?(result: Result): void
  cancel?(result: Result): void
}
type Sdk = {
  config(options: Record<string, unknown>): void
  ready(callback: () => void): void
  error(callback: (result: Result) => void): void
} & Record<
  'checkJsApi' | 'addCard' | 'openCard' | 'scanQRCode' | 'getNetworkType',
  (options: Record<string, unknown> & Callbacks) => void
>

const wechatOrigin = 'http://localhost:8081'
const config = { appId: 'wx1', timestamp: 1_700_000_000, nonceStr: 'n', signature: 's' }
const verified = { '/_emulator/bridge/verify': { err_msg: 'preVerifyJSAPI:ok' } }

beforeEach(() => {
  vi.resetModules()
  // The SDK keeps itself on the window, and the bridge's disguise on the navigator.
  Reflect.deleteProperty(window, 'jWeixin')
  Reflect.deleteProperty(window, 'WeixinJSBridge')
  for (const name of ['userAgent', 'platform', 'language', 'languages'])
    Reflect.deleteProperty(navigator, name)
})
afterEach(() => {
  for (const name of ['emulator_phone', 'emulator_bridge']) document.cookie = `${name}=; max-age=0`
  vi.useRealTimers()
})

/** A page in the phone: bridge, the real answers of the phone, and then the genuine SDK. */
async function openPage(given: Parameters<typeof testDevice>[0] = {}) {
  const device: Device = testDevice({ answers: verified, ...given })
  document.cookie = `emulator_phone=${device.platform}`
  const said: FromPage[] = []
  const phone = {
    postMessage(message: FromPage, targetOrigin: string) {
      expect(targetOrigin).toBe(wechatOrigin)
      said.push(message)
      if (message.type === 'invoke') void respond(message)
    },
  }
  const respond = async (call: Extract<FromPage, { type: 'invoke' }>) => {
    const data = {
      'wechat-emulator': true,
      type: 'result',
      id: call.id,
      result: await answerCall(device, call),
    }
    window.dispatchEvent(new MessageEvent('message', { origin: wechatOrigin, data }))
  }
  installBridge({ page: window, phone, wechatOrigin })
  // The package's own types are wrong, see the interface above.
  const module: object = await import('weixin-js-sdk')
  const sdk: Sdk = Reflect.get(module, 'default')
  return { said, sdk }
}

const configured = (sdk: Sdk, jsApiList: string[]) =>
  new Promise<string>((resolve) => {
    sdk.config({ ...config, jsApiList })
    sdk.error((result) => resolve(result.errMsg))
    sdk.ready(() => resolve('ready'))
  })
const called = (act: (callbacks: Callbacks) => void) =>
  new Promise<[string, Result]>((resolve) => {
    act({
      success: (result) => resolve(['success', result]),
      fail: (result) => resolve(['fail', result]),
      cancel: (result) => resolve(['cancel', result]),
    })
  })
const cards = { cardList: [{ cardId: 'c1', cardExt: '{"signature":"x"}' }] }

test('the page finds itself in WeChat on the phone that the cookie names', async () => {
  await openPage({ platform: 'android' })
  expect(navigator.userAgent).toMatch(/Android.*MicroMessenger\/8\.0/)
  expect(navigator.platform).toBe('Linux armv81')
})

test('a configuration is verified by the phone with the signature and the renamed list', async () => {
  const asked: unknown[] = []
  const { sdk } = await openPage({ asked })
  expect(await configured(sdk, ['addCard', 'scanQRCode'])).toBe('ready')
  expect(asked[0]).toEqual({
    path: '/_emulator/bridge/verify',
    body: {
      appId: 'wx1',
      timestamp: '1700000000',
      nonceStr: 'n',
      signature: 's',
      urls: ['http://localhost:8080/?channel=chat'],
      jsApiList: ['batchAddCard', 'scanQRCode'],
    },
  })
})

test('a refused signature reaches the error callback as config:invalid signature', async () => {
  const { sdk } = await openPage({ refusesSignature: true })
  expect(await configured(sdk, ['addCard'])).toBe('config:invalid signature')
})

test('a call outside the verified list is refused, and after a failed configuration every call is', async () => {
  const { sdk } = await openPage()
  await configured(sdk, ['openCard'])
  expect(await called((callbacks) => sdk.addCard({ ...cards, ...callbacks }))).toMatchObject([
    'fail',
    { errMsg: 'addCard:permission denied' },
  ])
  vi.resetModules()
  Reflect.deleteProperty(window, 'jWeixin')
  const refused = await openPage({ refusesSignature: true })
  await configured(refused.sdk, ['addCard'])
  expect(await called((callbacks) => refused.sdk.addCard({ ...cards, ...callbacks }))).toMatchObject([
    'fail',
    { errMsg: 'addCard:the permission value is offline verifying' },
  ])
})

test('cards are added with what the SDK can read, and a closed sheet is a cancel', async () => {
  const face = { cardId: 'c1' }
  const taken = {
    ok: true,
    cards: [{ face, alreadyHeld: false, code: '1', encryptCode: 'a+/=', cardExt: '{}' }],
  }
  const answers = { ...verified, '/_emulator/bridge/addcard': taken }
  const { sdk } = await openPage({ answers })
  await configured(sdk, ['addCard'])
  const [outcome, result] = await called((callbacks) => sdk.addCard({ ...cards, ...callbacks }))
  expect(outcome).toBe('success')
  expect(result.cardList).toEqual([{ cardId: 'c1', cardExt: '{}', isSuccess: true, code: 'a+/=' }])

  vi.resetModules()
  Reflect.deleteProperty(window, 'jWeixin')
  const closed = await openPage({ answers, offerCards: async () => false })
  await configured(closed.sdk, ['addCard'])
  const [closedOutcome] = await called((callbacks) => closed.sdk.addCard({ ...cards, ...callbacks }))
  expect(closedOutcome).toBe('cancel')
})

test.each(['ios', 'android'] as const)(
  'checkJsApi, scanQRCode and getNetworkType read well on %s',
  async (platform) => {
    const { sdk } = await openPage({ platform, scan: async () => ({ text: 'code', kind: 'qrCode' }) })
    await configured(sdk, ['scanQRCode', 'checkJsApi'])
    const [, checked] = await called((callbacks) =>
      sdk.checkJsApi({ jsApiList: ['addCard', 'nothing'], ...callbacks }),
    )
    expect(checked.checkResult).toEqual({ addCard: true, nothing: false })
    const [, scanned] = await called((callbacks) => sdk.scanQRCode({ needResult: 1, ...callbacks }))
    expect(scanned.resultStr).toBe('code')
    const [, network] = await called((callbacks) => sdk.getNetworkType({ ...callbacks }))
    expect(network.networkType).toBe('wifi')
  },
)

test('the phone hears of every new address, and of the one the page was entered by', async () => {
  const { said, sdk } = await openPage()
  history.pushState({}, '', '/card')
  await configured(sdk, ['addCard'])
  expect(said.filter((message) => message.type === 'hello').at(-1)).toMatchObject({
    url: 'http://localhost:8080/card',
  })
  expect(said.find((message) => message.type === 'invoke')).toMatchObject({
    url: 'http://localhost:8080/card',
    entryUrl: 'http://localhost:8080/?channel=chat',
  })
  history.replaceState({}, '', '/?channel=chat')
})

test('a late bridge is announced, and a missing one never appears', async () => {
  vi.useFakeTimers()
  document.cookie = 'emulator_bridge=late'
  let announced = 0
  document.addEventListener('WeixinJSBridgeReady', () => (announced += 1), { once: true })
  await openPage()
  expect(bridgeOf(window)).toBeUndefined()
  vi.advanceTimersByTime(2000)
  expect(bridgeOf(window)).toBeDefined()
  expect(announced).toBe(1)

  Reflect.deleteProperty(window, 'WeixinJSBridge')
  document.cookie = 'emulator_bridge=none'
  await openPage()
  vi.advanceTimersByTime(60_000)
  expect(bridgeOf(window)).toBeUndefined()
})

test('an answer from any other origin than that of the phone is not believed', async () => {
  const { sdk } = await openPage({ answers: {}, ask: () => new Promise(() => {}) })
  let heard = ''
  sdk.error((result) => (heard = result.errMsg))
  sdk.ready(() => (heard = 'ready'))
  sdk.config({ ...config, jsApiList: ['addCard'] })
  const data = { 'wechat-emulator': true, type: 'result', id: 1, result: { err_msg: 'preVerifyJSAPI:ok' } }
  window.dispatchEvent(new MessageEvent('message', { origin: 'http://evil.example', data }))
  expect(heard).toBe('')
})
