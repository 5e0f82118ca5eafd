import { describe, expect, test } from 'vitest'
import { but, configFor, createBridge, openPage, userAgents } from './fakeBridge.ts'
import { soon } from '../../harness/soon.ts'

async function openWith(geoLocation: Parameters<typeof but>[0][string], userAgent = userAgents.android) {
  const page = await openPage({ userAgent, first: configFor(`${location.origin}/?channel=shop`) })
  const bridge = createBridge(but({ geoLocation }))
  bridge.install()
  return { ...page, bridge }
}
const ok = (place: object) => ({ err_msg: 'geoLocation:ok', ...place })

test('WeChat is asked in the datum of China’s maps, under the signature', async () => {
  const { wechat, bridge } = await openWith(ok({ latitude: 23.1, longitude: 113.2, accuracy: 30 }))
  expect(await wechat.locate()).toEqual({ outcome: 'located', latitude: 23.1, longitude: 113.2 })
  expect(bridge.named('geoLocation')[0]?.args).toMatchObject({
    type: 'gcj02',
    verifySignature: `signed ${location.href}`,
  })
})

describe('what is answered', () => {
  test.each([
    [
      'figures as text',
      ok({ latitude: '23.1', longitude: '113.2' }),
      { outcome: 'located', latitude: 23.1, longitude: 113.2 },
    ],
    ['no figures', ok({}), { outcome: 'unavailable', why: 'refused' }],
    ['half of them', ok({ latitude: 23.1, longitude: '' }), { outcome: 'unavailable', why: 'refused' }],
    ['nonsense', ok({ latitude: 'x', longitude: 113.2 }), { outcome: 'unavailable', why: 'refused' }],
    ['her refusal', { err_msg: 'geoLocation:cancel' }, { outcome: 'cancelled' }],
    [
      'a phone that lets nobody know',
      { err_msg: 'geoLocation:fail' },
      { outcome: 'unavailable', why: 'refused' },
    ],
    [
      'an old client',
      { err_msg: 'geoLocation:function_not_exist' },
      { outcome: 'unavailable', why: 'not_supported' },
    ],
  ])('%s', async (_, said, outcome) => {
    const { wechat } = await openWith(said)
    expect(await wechat.locate()).toEqual(outcome)
  })
})

test('who says nothing for half a minute has not said where she is', async () => {
  const { wechat, bridge, pauses } = await openWith(() => new Promise(() => undefined))
  const answer = wechat.locate()
  await soon(() => expect(bridge.named('geoLocation')).toHaveLength(1))
  pauses.end(30_000)
  expect(await answer).toEqual({ outcome: 'unavailable', why: 'refused' })
})

test('outside WeChat nothing is asked', async () => {
  const { wechat } = await openPage({ userAgent: userAgents.chrome })
  expect(await wechat.locate()).toEqual({ outcome: 'unavailable', why: 'no_bridge' })
})
