import { TillPost, type TillPosted } from '../../../../shared/console/till.ts'
import { reasonWord } from '../../../../shared/text/ledger.ts'
import { postAtTill } from '../../../usecase/till/postAtTill.ts'
import { localeOf } from '../../locale.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refusePost, tillField } from './refuseTill.ts'

/** POST /api/console/till/post: a TillPost, answers TillPosted. */
export const post: ConsoleRoute = {
  method: 'POST',
  path: '/till/post',
  operation: 'till.post',
  till: true,
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, TillPost, tillField(c))
    if ('refusal' in body) return body.refusal
    const { memberId, deed, store } = body.data
    const detail = { kind: deed.kind, ...(store === undefined ? {} : { store }) }
    c.set('audit', { subject: memberId, detail })
    const result = await postAtTill(house, staff, body.data)
    if (result.outcome === 'refused') return refusePost(c, result)
    const { posted, program, paidFen, undoSeconds, today } = result
    const { postingId, isRepeat, points } = posted
    const lines = posted.lines.filter(({ reason }) => reason !== 'expiry')
    const moved = lines.map(({ amount, reason }) => ({ amount, reason }))
    c.set('audit', { subject: memberId, detail: { ...detail, posting: postingId, lines: moved, isRepeat } })
    const answer: TillPosted = {
      postingId,
      isRepeat,
      lines: lines.map(({ amount, reason }) => ({
        points: amount,
        word: reasonWord(localeOf(c), reason, program),
      })),
      ...(paidFen === undefined ? {} : { paidFen }),
      points,
      undoSeconds,
      today,
    }
    return c.json(answer)
  },
}
