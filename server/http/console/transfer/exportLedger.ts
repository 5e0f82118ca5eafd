import { z } from 'zod'
import { transferTexts } from '../../../../shared/text/console/transfer.ts'
import { exportLedger as openExport } from '../../../usecase/transfer/exportLedger.ts'
import { callerOf } from '../callerOf.ts'
import { localeOf } from '../../locale.ts'
import { refuseFields } from '../readBody.ts'
import { refuseFrame } from '../refuseFrame.ts'
import type { ConsoleRoute } from '../route.ts'
import { csvAnswer } from './csvAnswer.ts'

/** GET /api/console/member-exports/ledger.csv?memberId=&from=&to=: entries of points and balance, streamed. Recorded. 422 at `from` or `to`. */
export const exportLedger: ConsoleRoute = {
  method: 'GET',
  path: '/member-exports/ledger.csv',
  operation: 'member.export',
  seen: true,
  answer: (house) => async (c, staff) => {
    const said = (name: string) => c.req.query(name) || undefined
    const memberId = said('memberId')
    const days = { from: said('from'), to: said('to') }
    const subject = memberId === undefined ? {} : { subject: memberId }
    c.set('audit', { ...subject, detail: { kind: 'ledger', ...days } })
    if (memberId !== undefined && !z.uuid().safeParse(memberId).success) return refuseFrame(c, 'bad_request')
    const who = { ...staff, address: callerOf(c, house).address }
    const file = await openExport(house, { memberId, ...days, locale: localeOf(c), who })
    if (file.outcome === 'wrong') return refuseFields(c, { [file.field]: transferTexts(localeOf(c)).day })
    c.set('audit', { ...subject, detail: { kind: 'ledger', ...days, rows: file.total } })
    return csvAnswer(c, file)
  },
}
