import { describe, expect, test } from 'vitest'
import { but, configFor, createBridge, openPage, userAgents } from './fakeBridge.ts'
import { soon } from '../../harness/soon.ts'

async function openWith(scanQRCode: Parameters<typeof but>[0][string], userAgent = userAgents.android) {
  const page = await openPage({ userAgent, first: configFor(`${location.origin}/?channel=shop`) })
  const bridge = createBridge(but({ scanQRCode }))
  bridge.install()
  return { ...page, bridge }
}
const seen = (resultStr: unknown) => ({ err_msg: 'scanQRCode:ok', resultStr })

test('the scanner is asked for both kinds of codes and for its result, under the signature', async () => {
  const { wechat, bridge } = await openWith(seen('880012345678'))
  expect(await wechat.scanQrCode()).toEqual({ outcome: 'scanned', text: '880012345678' })
  expect(bridge.named('scanQRCode')[0]?.args).toMatchObject({
    needResult: 1,
    scanType: ['qrCode', 'barCode'],
    verifySignature: `signed ${location.href}`,
  })
})

describe('what was scanned is the text alone', () => {
  test.each([
    ['raw', 'https://example.com/m?x=1,2', 'https://example.com/m?x=1,2'],
    ['behind its kind', 'CODE_128,123456789012', '123456789012'],
    ['behind another kind', 'EAN_13,6901234567892', '6901234567892'],
    ['wrapped in JSON', '{"scan_code":{"scan_result":"880012345678"}}', '880012345678'],
    ['wrapped, behind its kind', '{"scan_code":{"scan_result":"CODE_128,12345"}}', '12345'],
    ['as an object', { scan_code: { scan_result: '880012345678' } }, '880012345678'],
    ['JSON of its own', '{"member":"8800"}', '{"member":"8800"}'],
    ['with a comma of its own', 'VIP,8800', 'VIP,8800'],
    ['a number that is JSON too', '42', '42'],
  ])('%s: %o', async (_, resultStr, text) => {
    for (const userAgent of [userAgents.android, userAgents.ios, userAgents.harmony]) {
      const { wechat } = await openWith(seen(resultStr), userAgent)
      expect(await wechat.scanQrCode()).toEqual({ outcome: 'scanned', text })
    }
  })

  test.each([undefined, '', 7, null, '{"scan_code":{"scan_result":""}}'])(
    '%o is nothing',
    async (resultStr) => {
      const { wechat } = await openWith(seen(resultStr))
      expect(await wechat.scanQrCode()).toEqual({ outcome: 'unavailable', why: 'refused' })
    },
  )
})

test.each([
  ['scanQRCode:cancel', { outcome: 'cancelled' }],
  ['scanQRCode:fail_cancel', { outcome: 'cancelled' }],
  ['scanQRCode:permission denied', { outcome: 'unavailable', why: 'refused' }],
  ['scanQRCode:the permission value is offline verifying', { outcome: 'unavailable', why: 'config_failed' }],
  ['scanQRCode:function_not_exist', { outcome: 'unavailable', why: 'not_supported' }],
])('understands “%s”', async (err_msg, outcome) => {
  const { wechat } = await openWith({ err_msg })
  expect(await wechat.scanQrCode()).toEqual(outcome)
})

test('waits as long as she aims, and for five minutes at most', async () => {
  const camera = Promise.withResolvers<Record<string, unknown>>()
  const { wechat, bridge, pauses } = await openWith(() => camera.promise)
  const patient = wechat.scanQrCode()
  await soon(() => expect(bridge.named('scanQRCode')).toHaveLength(1))
  pauses.end(3000)
  pauses.end(6000)
  camera.resolve(seen('12345'))
  expect(await patient).toEqual({ outcome: 'scanned', text: '12345' })

  const lost = await openWith(undefined)
  const forgotten = lost.wechat.scanQrCode()
  await soon(() => expect(lost.bridge.named('scanQRCode')).toHaveLength(1))
  lost.pauses.end(300_000)
  expect(await forgotten).toEqual({ outcome: 'cancelled' })
})

test('a bridge that throws is a refusal', async () => {
  const { wechat } = await openWith(() => {
    throw new Error('The native side is gone.')
  })
  expect(await wechat.scanQrCode()).toEqual({ outcome: 'unavailable', why: 'refused' })
})

test('outside WeChat nothing is asked and nothing awaited', async () => {
  const { wechat, pauses } = await openPage({ userAgent: userAgents.chrome })
  expect(await wechat.scanQrCode()).toEqual({ outcome: 'unavailable', why: 'no_bridge' })
  expect(pauses.lengths()).toEqual([])
})
