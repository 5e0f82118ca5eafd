import { getCookie } from 'hono/cookie'
import { stranger } from '../../customers.ts'
import { customerOf } from '../../find.ts'
import type { EmulatorContext } from '../../serve.ts'
import type { Customer } from '../../state.ts'
import type { World } from '../../world.ts'

/** Who holds the phone: the cookie's customer, else the first one. */
export function holderOf(world: World, c: EmulatorContext): Customer {
  const named = customerOf(world, getCookie(c, 'emulator_customer') ?? '')
  return named ?? world.state.customers[0] ?? stranger('oNobody')
}
