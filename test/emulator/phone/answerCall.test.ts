import { expect, test } from 'vitest'
import { answerCall, type Device } from '../../../server/emulator/phone/app/native/answerCall.ts'
import { testDevice } from './testDevice.ts'

const call = (name: string, args: Record<string, unknown> = {}) => ({
  name,
  args,
  url: 'http://localhost:8080/card#top',
  entryUrl: 'http://localhost:8080/?channel=chat#x',
})

test('the signature is checked for the address of first entry on one policy and for the current one on the other', async () => {
  const asked: unknown[] = []
  const device = (urlPolicy: Device['urlPolicy']) =>
    testDevice({
      urlPolicy,
      answers: { '/_emulator/bridge/verify': { err_msg: 'preVerifyJSAPI:ok' } },
      asked,
    })
  await answerCall(device('entry'), call('preVerifyJSAPI'))
  await answerCall(device('current'), call('preVerifyJSAPI'))
  expect(asked).toMatchObject([
    { body: { urls: ['http://localhost:8080/?channel=chat'] } },
    { body: { urls: ['http://localhost:8080/card'] } },
  ])
})

test('a refusal of the signature needs no server', async () => {
  const device = testDevice({ refusesSignature: true })
  expect(await answerCall(device, call('preVerifyJSAPI'))).toEqual({
    err_msg: 'preVerifyJSAPI:fail_invalid signature',
  })
})

test('what can be called is told as a text on Android and as an object elsewhere', async () => {
  const asked = { jsApiList: ['batchAddCard', 'shakePhone'] }
  const android = await answerCall(testDevice({ platform: 'android' }), call('checkJsApi', asked))
  expect(android['checkResult']).toBe('{"batchAddCard":true,"shakePhone":false}')
  const iphone = await answerCall(testDevice({ lacksAddCard: true }), call('checkJsApi', asked))
  expect(iphone['checkResult']).toEqual({ batchAddCard: false, shakePhone: false })
})

test('a card that is refused is explained to the customer and answered in the words of WeChat', async () => {
  const explained: string[] = []
  const device = testDevice({
    answers: {
      '/_emulator/bridge/addcard': { ok: false, err_msg: 'batchAddCard:fail', problem: '卡券签名错误' },
    },
    explain: (problem) => explained.push(problem),
  })
  expect(await answerCall(device, call('batchAddCard', { card_list: [] }))).toEqual({
    err_msg: 'batchAddCard:fail',
  })
  expect(explained).toEqual(['卡券签名错误'])
})

test('a scanned code comes raw on Android, wrapped on an iPhone, and going back is a cancel', async () => {
  const scan = async () => ({ text: 'http://weixin.qq.com/q/1', kind: 'qrCode' as const })
  const asked = call('scanQRCode', { needResult: 1 })
  expect(await answerCall(testDevice({ platform: 'android', scan }), asked)).toMatchObject({
    resultStr: 'http://weixin.qq.com/q/1',
  })
  expect(await answerCall(testDevice({ scan }), asked)).toMatchObject({
    resultStr: '{"scan_code":{"scan_result":"http://weixin.qq.com/q/1"}}',
  })
  expect(await answerCall(testDevice({ scan: async () => undefined }), asked)).toEqual({
    err_msg: 'scanQRCode:cancel',
  })
})

test('a place comes as text on Android and as numbers on an iPhone, and a refusal is a cancel', async () => {
  const locate = async () => ({ latitude: 23.1, longitude: 113.2 })
  const asked = call('geoLocation', { type: 'gcj02' })
  expect(await answerCall(testDevice({ platform: 'android', locate }), asked)).toMatchObject({
    err_msg: 'geoLocation:ok',
    latitude: '23.1',
    longitude: '113.2',
  })
  expect(await answerCall(testDevice({ locate }), asked)).toMatchObject({ latitude: 23.1, longitude: 113.2 })
  expect(await answerCall(testDevice({}), asked)).toEqual({ err_msg: 'geoLocation:cancel' })
})

test('a one-dimensional code comes with its kind before it', async () => {
  const scan = async () => ({ text: '123456789012', kind: 'barCode' as const })
  const asked = call('scanQRCode', { needResult: 1 })
  expect(await answerCall(testDevice({ platform: 'android', scan }), asked)).toMatchObject({
    resultStr: 'CODE_128,123456789012',
  })
  expect(await answerCall(testDevice({ scan }), asked)).toMatchObject({
    resultStr: '{"scan_code":{"scan_result":"CODE_128,123456789012"}}',
  })
})

test.each([
  [['barCode'], ['barCode']],
  [
    ['qrCode', 'barCode'],
    ['qrCode', 'barCode'],
  ],
  [undefined, ['qrCode', 'barCode']],
  [['faceId'], ['qrCode', 'barCode']],
])('the scanner looks for what the page asks for: scanType %o is %o', async (scanType, expected) => {
  const looked: string[][] = []
  const scan = async (kinds: string[]) => void looked.push(kinds)
  await answerCall(testDevice({ scan }), call('scanQRCode', { needResult: 1, scanType }))
  expect(looked).toEqual([expected])
})

test.each([0, '0', undefined])(
  'with needResult %o WeChat itself does what the code says',
  async (needResult) => {
    const followed: string[] = []
    const scan = async () => ({ text: 'http://weixin.qq.com/q/1', kind: 'qrCode' as const })
    const device = testDevice({ scan, follow: (text) => followed.push(text) })
    expect(await answerCall(device, call('scanQRCode', { needResult }))).toEqual({ err_msg: 'scanQRCode:ok' })
    expect(followed).toEqual(['http://weixin.qq.com/q/1'])
  },
)

test('a call that this WeChat does not know is named as such', async () => {
  expect(await answerCall(testDevice({}), call('shakePhone'))).toEqual({
    err_msg: 'shakePhone:function not exist',
  })
})
