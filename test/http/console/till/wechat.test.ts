import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TillLinkView } from '../../../../shared/console/till.ts'
import type { StaffSession } from '../../../../shared/console/people.ts'
import { staffIn } from '../../../harness/console.ts'
import { refusalOf } from '../../../harness/people.ts'
import { world, type World } from '../../../harness/world.ts'
import { api, bind, boundTo, enter, linkOf, look, newPhone, tokenOf } from './tillPhone.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const ownTill = async (person: { get(path: string): Promise<Response> }) =>
  (await person.get('/account/till')).json()

describe('a one-time code', () => {
  test('stands in the fragment, and says whose till it makes before anything is bound', async () => {
    const person = await staffIn(w, 'cashier', '小李')
    const { link, expiresAt } = await linkOf(person)
    const url = new URL(link)
    expect([url.origin, url.pathname, url.search]).toEqual([
      'http://localhost:8080',
      '/console/till-link',
      '',
    ])
    expect(Date.parse(expiresAt) - w.clock.now().getTime()).toBe(600_000)
    const answer = await (await newPhone(w, false)).post(api('/till-link'), { token: url.hash.slice(1) })
    expect((await answer.json()) as TillLinkView).toEqual({
      name: '小李',
      role: 'cashier',
      expiresAt,
      isNamed: false,
    })
    expect(await ownTill(person)).toEqual({})
  })

  test('binds the WeChat that WeChat names, and opens the till in it', async () => {
    const { person, hers } = await boundTo(w)
    const session = (await (await look(hers, '/session')).json()) as StaffSession
    expect(session).toMatchObject({ id: person.id, name: '小李', role: 'cashier', scope: 'till' })
    expect(await ownTill(person)).toEqual({ bound: { at: w.clock.now().toISOString() } })
    const { rows } = await w.database.pool.query(
      'select openid from till_binding where unbound_at is null and staff_id = $1',
      [person.id],
    )
    expect(rows).toEqual([{ openid: expect.stringMatching(/^oTillPhone/) }])
  })

  test('is kept as a keyed hash, and in no log', async () => {
    const person = await staffIn(w, 'cashier')
    const token = await tokenOf(person)
    const { rows } = await w.database.pool.query<{ all: string }>(
      "select (select string_agg(t::text, ' ') from till_link t) || (select string_agg(a::text, ' ') from audit_entry a) as all",
    )
    expect(rows[0]?.all).not.toContain(token)
    expect(JSON.stringify(w.log.lines)).not.toContain(token)
  })

  test('does nothing for a browser whose WeChat nobody has named', async () => {
    const person = await staffIn(w, 'cashier')
    const stranger = await newPhone(w, false)
    const answer = await bind(stranger, await tokenOf(person))
    expect([answer.status, await refusalOf(answer)]).toEqual([401, 'no_openid'])
    expect(await ownTill(person)).toEqual({})
  })

  test('is used once: another WeChat that has seen it comes too late, and sees no name', async () => {
    const person = await staffIn(w, 'cashier')
    const token = await tokenOf(person)
    const [hers, thief] = [await newPhone(w), await newPhone(w)]
    expect((await bind(hers, token)).status).toBe(200)
    expect(await refusalOf(await bind(thief, token))).toBe('link_gone')
    expect(await refusalOf(await thief.post(api('/till-link'), { token }))).toBe('link_gone')
    expect(await refusalOf(await look(thief, '/session'))).toBe('no_session')
  })

  test('asked for by two WeChats at the same time binds one of them', async () => {
    const person = await staffIn(w, 'cashier')
    const token = await tokenOf(person)
    const [one, two] = [await newPhone(w), await newPhone(w)]
    const statuses = (await Promise.all([bind(one, token), bind(two, token)])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 404])
  })

  test('whose answer was lost may be asked again by the same WeChat', async () => {
    const person = await staffIn(w, 'cashier')
    const token = await tokenOf(person)
    const hers = await newPhone(w)
    await bind(hers, token)
    hers.jar.delete('till.session_token')
    expect((await bind(hers, token)).status).toBe(200)
    expect((await look(hers, '/session')).status).toBe(200)
  })

  test('is gone after ten minutes, when a newer one is made, and when it was never one', async () => {
    const person = await staffIn(w, 'cashier')
    const [old, hers] = [await tokenOf(person), await newPhone(w)]
    await tokenOf(person)
    expect(await refusalOf(await bind(hers, old))).toBe('link_gone')
    const late = await tokenOf(person)
    await w.clock.advance(600_000)
    expect(await refusalOf(await bind(hers, late))).toBe('link_gone')
    expect(await refusalOf(await bind(hers, 'x'.repeat(40)))).toBe('link_gone')
    expect(await refusalOf(await bind(hers, 'short'))).toBe('link_gone')
  })

  test('of somebody suspended, or an auditor by now, binds nothing', async () => {
    const owner = await staffIn(w, 'owner')
    const [gone, moved] = [await staffIn(w, 'cashier'), await staffIn(w, 'manager')]
    const [first, second] = [await tokenOf(gone), await tokenOf(moved)]
    await owner.post(`/people/${gone.id}/suspend`)
    await owner.post(`/people/${moved.id}/role`, { role: 'auditor' })
    const hers = await newPhone(w)
    expect(await refusalOf(await bind(hers, first))).toBe('link_gone')
    expect(await refusalOf(await bind(hers, second))).toBe('link_gone')
  })

  test('of another person does not take over a WeChat that is a till, and stays good', async () => {
    const { hers } = await boundTo(w)
    const other = await staffIn(w, 'cashier')
    const token = await tokenOf(other)
    expect(await refusalOf(await bind(hers, token))).toBe('openid_taken')
    expect((await bind(await newPhone(w), token)).status).toBe(200)
  })

  test('of the same person moves her till to another WeChat, and ends what the old one had open', async () => {
    const { person, hers } = await boundTo(w)
    const next = await newPhone(w)
    expect((await bind(next, await tokenOf(person))).status).toBe(200)
    expect((await look(hers, '/session')).status).toBe(401)
    expect(await refusalOf(await enter(hers))).toBe('not_bound')
    expect((await look(next, '/session')).status).toBe(200)
  })
})

describe('coming in again', () => {
  test('needs no password, and is recorded', async () => {
    const { person, hers } = await boundTo(w)
    hers.jar.delete('till.session_token')
    expect((await look(hers, '/session')).status).toBe(401)
    expect((await enter(hers)).status).toBe(200)
    expect((await look(hers, '/session')).status).toBe(200)
    const { rows } = await w.database.pool.query(
      'select actor_id, action, outcome from audit_entry order by id desc limit 1',
    )
    expect(rows).toEqual([{ actor_id: person.id, action: 'session.till', outcome: 'done' }])
  })

  test('is refused to a WeChat that is nobody’s till, or that nobody has named', async () => {
    expect(await refusalOf(await enter(await newPhone(w)))).toBe('not_bound')
    expect(await refusalOf(await enter(await newPhone(w, false)))).toBe('no_openid')
  })

  test('is refused while she is suspended, at once', async () => {
    const { person, hers } = await boundTo(w)
    const owner = await staffIn(w, 'owner')
    await owner.post(`/people/${person.id}/suspend`)
    expect((await look(hers, '/session')).status).toBe(401)
    expect(await refusalOf(await enter(hers))).toBe('suspended')
    await owner.post(`/people/${person.id}/restore`)
    expect((await enter(hers)).status).toBe(200)
  })
})

describe('unbinding', () => {
  test('by herself, or by an owner, ends it at once', async () => {
    const { person, hers } = await boundTo(w)
    expect((await person.post('/account/till/unbind')).status).toBe(200)
    expect((await look(hers, '/session')).status).toBe(401)
    expect(await refusalOf(await enter(hers))).toBe('not_bound')
    await bind(hers, await tokenOf(person))
    const owner = await staffIn(w, 'owner')
    const people = async () =>
      ((await (await owner.get('/people')).json()) as { people: { id: string; tillSince?: string }[] }).people
    expect((await people()).find(({ id }) => id === person.id)?.tillSince).toBe(w.clock.now().toISOString())
    expect((await owner.post(`/people/${person.id}/unbind-till`)).status).toBe(200)
    expect((await look(hers, '/session')).status).toBe(401)
    expect((await people()).find(({ id }) => id === person.id)?.tillSince).toBeUndefined()
  })

  test('leaves a code that was shown before without use', async () => {
    const person = await staffIn(w, 'cashier')
    const token = await tokenOf(person)
    await person.post('/account/till/unbind')
    expect(await refusalOf(await bind(await newPhone(w), token))).toBe('link_gone')
  })
})
