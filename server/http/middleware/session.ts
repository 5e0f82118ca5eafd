import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import { refuse } from '../refuse.ts'
import { sessionOf } from './cookies.ts'

/** Answers with her openid, or 401: what is shown to a browser is decided by its session alone. */
export function withSession(
  house: House,
  answer: (c: Context, openid: string) => Promise<Response>,
): (c: Context) => Promise<Response> {
  return async (c) => {
    const openid = await sessionOf(c, house)
    return openid === undefined ? refuse(c, 'no_session') : answer(c, openid)
  }
}
