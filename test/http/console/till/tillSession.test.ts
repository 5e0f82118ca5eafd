import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffSession } from '../../../../shared/console/people.ts'
import { consoleRoutes } from '../../../../server/http/console/routes.ts'
import { staffIn } from '../../../harness/console.ts'
import { refusalOf } from '../../../harness/people.ts'
import { world, type World } from '../../../harness/world.ts'
import { newCard, newKey, newMember } from '../../../usecase/till/tillRows.ts'
import { phone } from '../../phone.ts'
import { api, boundTo, door, enter, look, newPhone } from './tillPhone.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await newCard(w.house)
})
afterAll(() => w.close())

describe('a session of the till', () => {
  const fillIn = (path: string) => path.replaceAll(/:\w+(\{[^}]*\})?/g, 'nothing')

  test('opens the till, and no other door of the console', async () => {
    const { hers } = await boundTo(w, 'owner')
    const open: string[] = []
    for (const { method, path } of consoleRoutes) {
      const init =
        method === 'GET' ? {} : { method, body: '{}', headers: { 'content-type': 'application/json' } }
      const headers = { ...init.headers, ...door, origin: 'http://localhost:8080' }
      const answer = await hers.ask(api(fillIn(path)), { ...init, headers })
      const code = await refusalOf(answer)
      if (code !== 'till_only') open.push(`${method} ${path}`)
    }
    expect(open).toEqual([
      'GET /session',
      'GET /till',
      'POST /till/find',
      'GET /till/quote',
      'POST /till/post',
      'POST /till/undo',
      'GET /till/recent',
    ])
  })

  test('is nothing at the console’s own door, under either name of the cookie', async () => {
    const { hers } = await boundTo(w)
    expect((await hers.ask(api('/session'))).status).toBe(401)
    hers.jar.set('console.session_token', hers.jar.get('till.session_token') ?? '')
    expect((await hers.ask(api('/session'))).status).toBe(401)
    expect((await hers.ask(api('/people'))).status).toBe(401)
  })

  test('is nothing in another WeChat, nor in a browser that WeChat has not named', async () => {
    const { hers } = await boundTo(w)
    const stolen = hers.jar.get('till.session_token') ?? ''
    const [other, nobody] = [await newPhone(w), await newPhone(w, false)]
    other.jar.set('till.session_token', stolen)
    nobody.jar.set('till.session_token', stolen)
    expect([(await look(other, '/session')).status, (await look(nobody, '/session')).status]).toEqual([
      401, 401,
    ])
    expect((await look(hers, '/session')).status).toBe(200)
  })

  test('and the console’s own stand side by side in one browser', async () => {
    const { hers } = await boundTo(w)
    const owner = await staffIn(w, 'owner')
    const [name = '', value = ''] = owner.cookie().split('=')
    hers.jar.set(name, value)
    expect(((await (await look(hers, '/session')).json()) as StaffSession).name).toBe('小李')
    expect(((await (await hers.ask(api('/session'))).json()) as StaffSession).id).toBe(owner.id)
    const headers = { ...door, origin: 'http://localhost:8080' }
    expect((await hers.ask(api('/sign-out'), { method: 'POST', headers })).status).toBe(200)
    expect((await look(hers, '/session')).status).toBe(401)
    expect((await hers.ask(api('/session'))).status).toBe(200)
  })

  test('posts in her name, and the audit log says that it was in WeChat', async () => {
    const { person, hers } = await boundTo(w)
    const who = await newMember(w.house)
    const deed = { kind: 'give', points: 30, reason: 'gift' }
    const answer = await hers.post(api('/till/post'), { key: newKey(), memberId: who.id, deed }, door)
    expect(await answer.json()).toMatchObject({ points: 30 })
    const { rows } = await w.database.pool.query(
      "select actor_id, detail ->> 'place' as place from audit_entry where action = 'till.post' order by id desc limit 1",
    )
    expect(rows).toEqual([{ actor_id: person.id, place: 'wechat' }])
    const entries = await w.database.pool.query('select actor from ledger_entry where member_id = $1', [
      who.id,
    ])
    expect(entries.rows).toEqual([{ actor: `staff:${person.id}` }])
  })

  test('stands among her devices, and ends with them', async () => {
    const { person, hers } = await boundTo(w)
    const { items } = (await (await person.get('/account/sessions')).json()) as { items: { isTill?: true }[] }
    expect(items.filter(({ isTill }) => isTill)).toHaveLength(1)
    await person.post('/account/sessions/end-others')
    expect((await look(hers, '/session')).status).toBe(401)
  })
})

describe('WeChat’s authorization', () => {
  test('leads back to the till’s own pages, and to no others of the console', async () => {
    for (const to of ['/console/till', '/console/till-link']) {
      const hers = await newPhone(w, false)
      const left = await hers.ask(`/console/wechat-sign-in?to=${encodeURIComponent(to)}`)
      expect(left.status).toBe(302)
      const back = await hers.ask(await hers.authorize(left.headers.get('location')))
      expect([back.status, back.headers.get('location')]).toEqual([303, to])
    }
    const elsewhere = await (
      await newPhone(w, false)
    ).ask('/console/wechat-sign-in?to=//evil.example/console/till')
    expect(decodeURIComponent(elsewhere.headers.get('location') ?? '')).toContain('to=%2Fconsole%2Ftill&')
  })

  test('is not asked for outside WeChat', async () => {
    const answer = await phone(w, { agent: 'Mozilla/5.0 Chrome/142' }).ask(
      '/console/wechat-sign-in?to=/console/till-link',
    )
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/console/till-link'])
  })

  test('that she refused leads back to the till, which says that nobody is known', async () => {
    const hers = await newPhone(w, false)
    const left = await hers.ask('/console/wechat-sign-in?to=/console/till')
    const back = new URL(await hers.authorize(left.headers.get('location')))
    back.searchParams.delete('code')
    const answer = await hers.ask(`${back.pathname}${back.search}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/console/till'])
    expect(await refusalOf(await enter(hers))).toBe('no_openid')
  })
})
