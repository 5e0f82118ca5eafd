import { expect, test } from 'vitest'
import { openCallback } from '../../server/wechat/callback/openCallback.ts'
import { claimCard, createCard, emulated, emulatorAccount, openid } from './emulated.ts'

type E = ReturnType<typeof emulated>
const { token, aesKey, appId } = emulatorAccount
const minute = 60_000

const opened = (e: E, n = -1) => {
  const { url = '', body = '' } = e.pushed.at(n) ?? {}
  return openCallback({
    token,
    aesKey,
    appId,
    query: Object.fromEntries(new URL(url).searchParams),
    body,
    now: e.clock.now(),
  })
}
/** A claim's push alone, the card's own being over. */
async function claimed(e: E) {
  const cardId = await createCard(e)
  await e.emulator.settled()
  e.pushed.length = 0
  e.emulator.state.pushes = []
  await claimCard(e, cardId, openid, '门店]]>&一')
  await e.emulator.settled()
  return cardId
}
const push = (e: E) => e.emulator.state.pushes[0]

test.each(['plain', 'compat', 'safe'] as const)(
  'a push in %s mode opens with the account’s token and key',
  async (pushMode) => {
    const e = emulated({ settings: { pushMode } })
    const cardId = await claimed(e)
    const expected = {
      ToUserName: emulatorAccount.username,
      Event: 'user_get_card',
      CardId: cardId,
      OuterStr: '门店]]>&一',
    }
    expect(opened(e)).toMatchObject({ outcome: 'event', message: expected })
    expect(e.pushed[0]?.body.includes('<Encrypt>')).toBe(pushMode !== 'plain')
    expect(e.pushed[0]?.body.includes('user_get_card')).toBe(pushMode !== 'safe')
  },
)

test('text stands in CDATA with blanks around it, as in WeChat’s samples', async () => {
  const e = emulated({ settings: { pushMode: 'plain' } })
  await claimed(e)
  expect(e.pushed[0]?.body).toContain('<Event> <![CDATA[user_get_card]]> </Event>')
  expect(e.pushed[0]?.body).toMatch(/<CreateTime>\d+<\/CreateTime>/)
})

test.each(['success', ''])('the answer %j ends it', async (answer) => {
  const e = emulated()
  e.callback.answer = async () => new Response(answer)
  await claimed(e)
  expect(push(e)).toMatchObject({ state: 'delivered', tries: [{ status: 200, answer }] })
})

test('an event that nobody takes is tried three times, five seconds apart, each time signed afresh', async () => {
  const e = emulated()
  e.callback.answer = async () => new Response('no', { status: 500 })
  await createCard(e)
  await e.emulator.settled()
  expect(e.pushed).toHaveLength(1)
  await e.clock.advance(5000)
  await e.emulator.settled()
  expect(e.pushed).toHaveLength(2)
  expect(opened(e)).toMatchObject({ timestamp: e.clock.now().getTime() / 1000 })
  await e.clock.advance(24 * 60 * minute)
  expect(e.pushed).toHaveLength(3)
  expect(push(e)).toMatchObject({
    event: 'card_pass_check',
    state: 'given_up',
    tries: [{ answer: 'no' }, {}, {}],
  })
})

test('a claim finds a server that was down ten tries later, within 24 hours', async () => {
  const e = emulated()
  e.callback.answer = async () => Promise.reject(new TypeError('fetch failed'))
  await claimed(e)
  await e.clock.advance(24 * 60 * minute)
  expect(push(e)).toMatchObject({
    state: 'given_up',
    tries: Array.from({ length: 10 }, () => ({ problem: 'fetch failed' })),
  })
})

test('a claim that is answered wrongly is repeated three times, minutes apart', async () => {
  const e = emulated()
  e.callback.answer = async () => new Response('ok')
  await claimed(e)
  await e.clock.advance(60 * minute)
  expect(push(e)?.tries).toHaveLength(4)
})

test('who says nothing within five seconds has not answered', async () => {
  const e = emulated()
  const late = Promise.withResolvers<Response>()
  await createCard(e)
  await e.emulator.settled()
  e.callback.answer = () => late.promise
  await createCard(e)
  await e.clock.advance(5000)
  await e.emulator.settled()
  expect(e.emulator.state.pushes[1]?.tries).toMatchObject([{ problem: 'no answer within 5 s' }])
  late.resolve(new Response('success'))
})

test('a push that fails once arrives with the next try', async () => {
  const e = emulated()
  e.callback.answer = async () => new Response('', { status: 503 })
  await claimed(e)
  e.callback.answer = async () => new Response('success')
  await e.clock.advance(5000)
  await e.emulator.settled()
  expect(push(e)).toMatchObject({ state: 'delivered', tries: [{ status: 503 }, { status: 200 }] })
})

test('with the switch on, every push comes twice', async () => {
  const e = emulated({ settings: { duplicatePushes: true } })
  await claimed(e)
  expect(e.pushed).toHaveLength(2)
  expect(new Set(e.emulator.state.pushes.map((one) => one.xml)).size).toBe(1)
})

test('with the switch on, a later push overtakes an earlier one, which leaves in the end all the same', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await e.emulator.settled()
  await e.door('settings', { outOfOrderPushes: true })
  const code = await claimCard(e, cardId)
  await e.door('delete', { openid, cardId, code })
  await e.clock.advance(0)
  const events = [-2, -1]
    .map((n) => opened(e, n))
    .map((one) => (one.outcome === 'event' ? one.message.Event : ''))
  expect(events).toEqual(['user_del_card', 'user_get_card'])
  await claimCard(e, cardId)
  await e.clock.advance(1000)
  await e.emulator.settled()
  expect(e.emulator.state.pushes.every((one) => one.state === 'delivered')).toBe(true)
})

test('pushes can be held back, so that the redirect comes first', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await e.emulator.settled()
  await e.door('settings', { pushDelayMs: 2000 })
  await claimCard(e, cardId)
  await e.clock.advance(1999)
  expect(e.pushed).toHaveLength(1)
  await e.clock.advance(1)
  expect(e.pushed).toHaveLength(2)
})

test('all of it can be read, with every try and its answer', async () => {
  const e = emulated()
  await claimed(e)
  const pushes = [
    { event: 'user_get_card', openid, state: 'delivered', tries: [{ status: 200, answer: 'success' }] },
  ]
  expect(await e.get('/_emulator/pushes')).toMatchObject({ pushes })
})
