import { CheckImport } from '../../../../shared/console/transfer.ts'
import { transferTexts } from '../../../../shared/text/console/transfer.ts'
import { checkImport } from '../../../usecase/transfer/checkImport.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { importIdOf, refuseTransfer } from './refuseTransfer.ts'

/** POST /api/console/member-imports/:id/check, a CheckImport: the dry run, by a task. 422 at `uses` or `channel`. */
export const check: ConsoleRoute = {
  method: 'POST',
  path: '/member-imports/:id/check',
  operation: 'member.import',
  answer: (house) => async (c) => {
    const body = await readBody(c, CheckImport)
    if ('refusal' in body) return body.refusal
    const { uses, known, channel } = body.data
    const id = importIdOf(c)
    c.set('audit', {
      subject: id,
      detail: { uses: uses.join(' '), known, ...(channel === undefined ? {} : { channel }) },
    })
    const begun = await checkImport(house, { id, uses, known, channel })
    const { columns } = transferTexts(localeOf(c))
    switch (begun.outcome) {
      case 'begun':
        return c.json({})
      case 'wrong_columns':
        return refuseFields(c, { uses: columns.count })
      case 'twice':
        return refuseFields(c, { uses: columns.twice })
      case 'nobody':
        return refuseFields(c, { uses: columns.nobody })
      case 'channel_unknown':
        return refuseFields(c, { channel: columns.channel })
      default:
        return refuseTransfer(c, begun.outcome)
    }
  },
}
