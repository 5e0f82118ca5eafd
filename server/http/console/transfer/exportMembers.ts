import { exportMembers as openExport } from '../../../usecase/transfer/exportMembers.ts'
import { callerOf } from '../callerOf.ts'
import { localeOf } from '../../locale.ts'
import { refuseAt } from '../member/refuseMember.ts'
import type { ConsoleRoute } from '../route.ts'
import { csvAnswer } from './csvAnswer.ts'

/**
 * GET /api/console/member-exports/members.csv?channel=&level=&state=&from=&to=: the members whom the list's filters leave, streamed.
 * Recorded with filters and rows. 422 at what cannot be asked.
 */
export const exportMembers: ConsoleRoute = {
  method: 'GET',
  path: '/member-exports/members.csv',
  operation: 'member.export',
  seen: true,
  answer: (house) => async (c, staff) => {
    const said = (name: string) => c.req.query(name) || undefined
    const rest = { level: said('level'), state: said('state'), from: said('from'), to: said('to') }
    // An empty channel is a question of its own: who came without one.
    const words = { channel: c.req.query('channel'), ...rest }
    c.set('audit', { detail: { kind: 'members', ...words } })
    const who = { ...staff, address: callerOf(c, house).address }
    const file = await openExport(house, { words, locale: localeOf(c), who })
    if (file.outcome === 'wrong') {
      const { field } = file
      return refuseAt(c, field, field === 'from' || field === 'to' ? 'day' : field)
    }
    c.set('audit', { detail: { kind: 'members', ...words, rows: file.total } })
    return csvAnswer(c, file)
  },
}
