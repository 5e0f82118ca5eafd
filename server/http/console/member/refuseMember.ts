import type { Context } from 'hono'
import { memberTexts, type MemberTexts } from '../../../../shared/text/console/member.ts'
import { localeOf } from '../../locale.ts'
import type { FieldSentence } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'

const statuses = {
  member_unknown: 404,
  card_unknown: 404,
  posting_unknown: 404,
  member_left: 409,
  stale: 409,
  face_stale: 409,
  bad_query: 422,
  nothing_revealed: 409,
  already_reversed: 409,
  not_reversible: 409,
  not_yours: 409,
  too_late: 409,
  key_reused: 409,
  card_over: 409,
  no_cure: 409,
} as const satisfies Record<keyof MemberTexts['refusal'], number>

export type MemberRefusal = keyof typeof statuses

/** A refusal about a member, her card or her ledger as a whole. A stale face is `stale` to a caller, like a stale profile. */
export function refuseMember(c: Context, which: MemberRefusal): Response {
  const code = which === 'face_stale' ? 'stale' : which
  return refuseConsole(c, statuses[which], { code, message: memberTexts(localeOf(c)).refusal[which] })
}

/** 422 with the sentence of one field. */
export function refuseAt(c: Context, field: string, sentence: keyof MemberTexts['field']): Response {
  const texts = memberTexts(localeOf(c))
  const fields = { [field]: texts.field[sentence] }
  return refuseConsole(c, 422, { code: 'invalid', message: texts.refusal.bad_query, fields })
}

/** The sentences at the fields of this room's forms. */
export function memberField(
  c: Context,
  named: Partial<Record<string, keyof MemberTexts['field']>> = {},
): FieldSentence {
  const { field } = memberTexts(localeOf(c))
  const sentences: Record<string, string> = field
  return (path) => {
    const name = path.split('.')[0] ?? ''
    return sentences[named[name] ?? name]
  }
}
