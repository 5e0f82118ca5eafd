import type { Context } from 'hono'
import { TillFind, type TillFound } from '../../../../shared/console/till.ts'
import { tillText } from '../../../../shared/text/console/till.ts'
import { findAtTill, type FindResult } from '../../../usecase/till/findAtTill.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'
import { tillField } from './refuseTill.ts'

type NotFound = Exclude<FindResult, { outcome: 'found' }>

const statuses: Record<NotFound['reason'], 404 | 409 | 422 | 429> = {
  unknown: 404,
  member_left: 409,
  card_deleted: 409,
  card_invalidated: 409,
  card_waiting: 409,
  foreign: 422,
  expired: 422,
  empty: 422,
  page: 422,
  address: 422,
  unreadable: 422,
  too_many_tries: 429,
}

/** POST /api/console/till/find: whatever was scanned or typed; see shared/console/till.ts. Recorded by the member's id, never by what was typed. */
export const find: ConsoleRoute = {
  method: 'POST',
  path: '/till/find',
  operation: 'till.find',
  till: true,
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, TillFind, tillField(c))
    if ('refusal' in body) return body.refusal
    const asked = { text: body.data.text, staffId: staff.id, locale: localeOf(c) }
    const result = await findAtTill(house, asked)
    if (result.outcome === 'refused') return refuse(c, result)
    c.set('audit', said(result.found))
    return c.json(result.found)
  },
}

const said = (found: TillFound) =>
  found.kind === 'member'
    ? { subject: found.member.id, detail: { by: found.member.foundBy } }
    : { detail: { by: found.members[0]?.foundBy, members: found.members.length } }

function refuse(c: Context, refusal: NotFound): Response {
  const { find } = tillText(localeOf(c))
  const { reason: code } = refusal
  if (refusal.reason === 'too_many_tries') c.header('retry-after', String(refusal.minutes * 60))
  const message =
    refusal.reason === 'expired'
      ? find.expired(refusal.minutesAgo)
      : refusal.reason === 'too_many_tries'
        ? find.too_many_tries(refusal.minutes)
        : find[refusal.reason]
  return refuseConsole(c, statuses[code], { code, message })
}
