import { z } from 'zod'
import { randomDigits, randomWord } from '../../floor.ts'
import type { EmulatorContext } from '../serve.ts'
import type { Customer } from '../state.ts'
import type { World } from '../world.ts'
import { readDoor } from './readDoor.ts'

const schema = z.strictObject({ nickname: z.string().trim().min(1).max(32).optional() })

/**
 * POST /_emulator/customers `{ nickname? }`: one more person who can hold the phone, for tests that need somebody who took
 * no card yet. Answers `{ openid }`; she is among the phone's customers from then on, until the next reset.
 */
export async function customersDoor(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const { customers } = world.state
  const customer: Customer = {
    openid: `oHx5w0${randomWord(world.random, 22)}`,
    unionid: `oU6Kd1${randomWord(world.random, 22)}`,
    nickname: read.value.nickname ?? `顾客${customers.length + 1}`,
    wechatId: `customer${customers.length + 1}`,
    mobile: `130${randomDigits(world.random, 8)}`,
    sex: '',
    isSnapshot: false,
    profile: {},
  }
  customers.push(customer)
  world.changed()
  return c.json({ openid: customer.openid })
}
