import { expect, test } from 'vitest'
import type { StaffSession } from '../../../../shared/console/people.ts'
import type { Place } from '../../../../web/console/place.ts'
import { createStage, refused, staff, type Script } from '../stage.ts'

const till = (): StaffSession => ({ ...staff('cashier'), scope: 'till' })
/** Inside WeChat; `asked` is where it was sent to WeChat's authorization. */
function inWechat(script: Script, mayAsk = true) {
  const asked: string[] = []
  const place: Place = {
    isWechat: () => true,
    askWechat: (path) => mayAsk && asked.push(path) > 0,
    tillToken: () => undefined,
    keepTillToken: () => undefined,
  }
  const stage = createStage(script, { place })
  return { ...stage, sentTo: asked, here: () => stage.router.currentRoute.value }
}

test('a WeChat that is a till opens it without a password', async () => {
  let isIn = false
  const stage = inWechat({
    'GET /session': () => (isIn ? till() : 401),
    'POST /till/enter': () => ((isIn = true), { next: 'done' }),
  })
  await stage.router.push('/till')
  expect(stage.here().name).toBe('till')
  expect(stage.asked).toEqual(['GET /session', 'POST /till/enter', 'GET /session'])
  expect(stage.doors).toEqual(['till', 'till', 'till'])
})

test('one that nobody has named is sent to WeChat first', async () => {
  const stage = inWechat({ 'GET /session': 401, 'POST /till/enter': () => refused('no_openid', '还不知道') })
  await stage.router.push('/till')
  expect([stage.sentTo, stage.here().name]).toEqual([['/console/till'], undefined])
})

test('and comes back to words where WeChat has just been asked', async () => {
  const stage = inWechat(
    { 'GET /session': 401, 'POST /till/enter': () => refused('no_openid', '还不知道') },
    false,
  )
  await stage.router.push('/till')
  expect(stage.here().name).toBe('tillUnbound')
})

test('one that is nobody’s till says so, unless somebody has signed in with a password here', async () => {
  const script: Script = { 'GET /session': 401, 'POST /till/enter': () => refused('not_bound', '没有绑定') }
  const nobody = inWechat(script)
  await nobody.router.push('/till')
  expect([nobody.here().name, nobody.session.problem.value?.code]).toEqual(['tillUnbound', 'not_bound'])
  let tries = 0
  const owner = inWechat({ ...script, 'GET /session': () => ((tries += 1) === 1 ? 401 : staff('owner')) })
  await owner.router.push('/till')
  expect(owner.here().name).toBe('till')
  expect(owner.doors).toEqual(['till', 'till', undefined])
})

test('a session of the till sees the till and nothing else, whatever her role may do elsewhere', async () => {
  const stage = inWechat({ 'GET /session': { ...staff('owner'), scope: 'till' } })
  await stage.router.push('/till')
  for (const path of ['/', '/people', '/account', '/cards']) {
    await stage.router.push(path)
    expect([path, stage.here().name]).toEqual([path, 'till'])
  }
  const { may } = stage.session
  expect([may('till.post'), may('people.edit'), may('till.bind')]).toEqual([true, false, false])
})

test('when it is over, the same page opens it again', async () => {
  let isIn = true
  const stage = inWechat({
    'GET /session': () => (isIn ? till() : 401),
    'POST /till/enter': () => ((isIn = true), { next: 'done' }),
    'GET /till': 401,
  })
  await stage.router.push('/till')
  isIn = false
  await stage.api.get('/till')
  await expect.poll(() => stage.asked.filter((one) => one === 'POST /till/enter').length).toBe(1)
  await expect.poll(() => stage.session.who.value?.scope).toBe('till')
  expect(stage.here().name).toBe('till')
})

test('an ordinary browser never comes in by that door', async () => {
  const stage = createStage({ 'GET /session': staff('cashier') })
  await stage.router.push('/till')
  expect([stage.router.currentRoute.value.name, stage.asked, stage.doors]).toEqual([
    'till',
    ['GET /session'],
    [undefined],
  ])
})
