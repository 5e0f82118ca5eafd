import type { TillLink } from '../../../../shared/console/till.ts'
import type { Role } from '../../../../shared/console/role.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import type { World } from '../../../harness/world.ts'
import { phone, type Phone } from '../../phone.ts'

/** The till's page inside WeChat says so at every request. */
export const door = { 'x-console-door': 'till' }
export const api = (path: string) => `/api/console${path}`

/** A new phone in WeChat, which has told whose it is where `isNamed`. */
export async function newPhone(w: World, isNamed = true): Promise<Phone> {
  const { customers } = w.emulator.state
  const [first] = customers
  if (!first) throw new Error('the emulator has no customer')
  const n =
    customers.push({ ...first, openid: `oTillPhone${String(customers.length).padStart(10, '0')}` }) - 1
  const hers = phone(w, { customer: n })
  if (isNamed) await hers.open('/console/wechat-sign-in?to=/console/till')
  return hers
}

export const linkOf = async (person: StaffClient) =>
  (await (await person.post('/account/till/link')).json()) as TillLink
export const tokenOf = async (person: StaffClient) => (await linkOf(person)).link.split('#')[1] ?? ''
export const bind = (hers: Phone, token: string) => hers.post(api('/till-link/bind'), { token })
export const enter = (hers: Phone) => hers.post(api('/till/enter'), {})
/** A look through the till's door. */
export const look = (hers: Phone, path: string) => hers.ask(api(path), { headers: door })

/** Somebody whose WeChat is her till, signed in to it. */
export async function boundTo(w: World, role: Role = 'cashier', name = '小李') {
  const person = await staffIn(w, role, name)
  const hers = await newPhone(w)
  const answer = await bind(hers, await tokenOf(person))
  if (answer.status !== 200) throw new Error(await answer.text())
  return { person, hers }
}
