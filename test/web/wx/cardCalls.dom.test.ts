import { describe, expect, test } from 'vitest'
import { type Answers, but, configFor, createBridge, openPage, userAgents } from './fakeBridge.ts'
import { soon } from '../../harness/soon.ts'

const card = { cardId: 'p1', cardExt: '{"timestamp":"1","signature":"s"}' }
const holding = { cardId: 'p1', code: '123456789012' }

async function openWith(answers: Answers, userAgent = userAgents.android) {
  const page = await openPage({ userAgent, first: configFor(`${location.origin}/?channel=shop`) })
  const bridge = createBridge(answers)
  bridge.install()
  return { ...page, bridge }
}

describe('addCard', () => {
  test('hands the card to the bridge and reports that it was taken', async () => {
    const { wechat, bridge } = await openWith(but({}))
    expect(await wechat.addCard(card)).toEqual({ outcome: 'added' })
    expect(bridge.named('batchAddCard')[0]?.args).toMatchObject({
      card_list: [{ card_id: 'p1', card_ext: card.cardExt }],
      verifySignature: `signed ${location.href}`,
    })
  })

  test.each([
    ['batchAddCard:cancel', { outcome: 'cancelled' }],
    ['batchAddCard:fail_cancel', { outcome: 'cancelled' }],
    ['batchAddCard:fail cancelled by user', { outcome: 'cancelled' }],
    ['batchAddCard:permission denied', { outcome: 'unavailable', why: 'refused' }],
    ['batchAddCard:access_denied', { outcome: 'unavailable', why: 'refused' }],
    [
      'batchAddCard:the permission value is offline verifying',
      { outcome: 'unavailable', why: 'config_failed' },
    ],
    ['batchAddCard:function_not_exist', { outcome: 'unavailable', why: 'not_supported' }],
    ['batchAddCard:fail_not_supported', { outcome: 'unavailable', why: 'not_supported' }],
    ['batchAddCard:fail_signature error', { outcome: 'unavailable', why: 'refused' }],
    ['batchAddCard:fail', { outcome: 'unavailable', why: 'refused' }],
    ['batchAddCard:', { outcome: 'unavailable', why: 'refused' }],
  ])('understands “%s”', async (err_msg, outcome) => {
    const { wechat } = await openWith(but({ batchAddCard: { err_msg } }))
    expect(await wechat.addCard(card)).toEqual(outcome)
  })

  test('waits for a person as long as she looks at the sheet', async () => {
    const sheet = Promise.withResolvers<Record<string, unknown>>()
    const { wechat, bridge, pauses } = await openWith(but({ batchAddCard: () => sheet.promise }))
    const answer = wechat.addCard(card)
    await soon(() => expect(bridge.named('batchAddCard')).toHaveLength(1))
    pauses.end(3000)
    pauses.end(6000)
    sheet.resolve({ err_msg: 'batchAddCard:cancel' })
    expect(await answer).toEqual({ outcome: 'cancelled' })
  })

  test('that makes the bridge throw is a refusal', async () => {
    const { wechat } = await openWith(
      but({
        batchAddCard: () => {
          throw new Error('The native side is gone.')
        },
      }),
    )
    expect(await wechat.addCard(card)).toEqual({ outcome: 'unavailable', why: 'refused' })
  })
})

describe('openCard', () => {
  test('opens the card by its plain code', async () => {
    const { wechat, bridge } = await openWith(but({}), userAgents.ios)
    expect(await wechat.openCard(holding)).toEqual({ outcome: 'opened' })
    expect(bridge.named('batchViewCard')[0]?.args).toMatchObject({
      card_list: [{ card_id: 'p1', code: '123456789012' }],
    })
  })

  test('that is left again is no error', async () => {
    const { wechat } = await openWith(but({ batchViewCard: { err_msg: 'batchViewCard:cancel' } }))
    expect(await wechat.openCard(holding)).toEqual({ outcome: 'cancelled' })
  })
})

describe('what the client offers', () => {
  test.each([
    ['a text, as Android says it', userAgents.android, '{"batchAddCard":false}'],
    ['an object, as iOS says it', userAgents.ios, { batchAddCard: false }],
    ['an object on Android', userAgents.android, { addCard: false }],
    ['a text on HarmonyOS', userAgents.harmony, '{"addCard":"false"}'],
  ])('is believed when it is %s', async (_, userAgent, checkResult) => {
    const { wechat, bridge } = await openWith(
      but({ checkJsApi: { err_msg: 'checkJsApi:ok', checkResult } }),
      userAgent,
    )
    expect(await wechat.addCard(card)).toEqual({ outcome: 'unavailable', why: 'not_supported' })
    expect(bridge.named('batchAddCard')).toEqual([])
  })

  test.each([
    ['refuses the question', { err_msg: 'checkJsApi:permission denied' }],
    ['answers something unreadable', { err_msg: 'checkJsApi:ok', checkResult: 'yes' }],
    ['leaves the call out', { err_msg: 'checkJsApi:ok', checkResult: {} }],
  ])('is tried when the client %s', async (_, answer) => {
    const { wechat } = await openWith(but({ checkJsApi: answer }))
    expect(await wechat.addCard(card)).toEqual({ outcome: 'added' })
  })

  test('counts as nothing when the client never answers', async () => {
    const { wechat, bridge, pauses } = await openWith(but({ checkJsApi: undefined }))
    const answer = wechat.addCard(card)
    await soon(() => expect(bridge.named('checkJsApi')).toHaveLength(1))
    pauses.end(3000)
    expect(await answer).toEqual({ outcome: 'unavailable', why: 'not_supported' })
  })
})

test('closeWindow reaches the bridge', async () => {
  const { wechat, bridge } = await openWith(but({}))
  wechat.closeWindow()
  await soon(() => expect(bridge.named('closeWindow')).toHaveLength(1))
})
