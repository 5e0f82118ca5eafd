import { z } from 'zod'
import { peopleText } from '../../../../shared/text/console/people.ts'
import { listAudit } from '../../../usecase/audit/listAudit.ts'
import { localeOf } from '../../locale.ts'
import { refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'

const DAY_MS = 24 * 3600 * 1000

/** A day in China: where it begins. */
const Day = z.iso.date().transform((day) => new Date(`${day}T00:00:00+08:00`))
const Word = z.string().max(120).optional()

const Query = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
  actor: Word,
  action: Word,
  from: Day.optional(),
  to: Day.optional(),
})

/**
 * GET /api/console/audit?cursor=&actor=&action=&from=&to=: 50 a page. `actor` is a person's id, e-mail or name, or `system`; days are days in
 * China, both ends included.
 */
export const list: ConsoleRoute = {
  method: 'GET',
  path: '/audit',
  operation: 'audit.view',
  answer: (house) => async (c) => {
    // An empty field of the form filters nothing.
    const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))
    const query = Query.safeParse(given)
    if (!query.success) {
      const { field } = peopleText(localeOf(c))
      const wrong = query.error.issues.map(({ path }) => String(path[0]))
      const fields = wrong.map((name) => [name, name === 'from' || name === 'to' ? field.day : field.wrong])
      return refuseFields(c, Object.fromEntries(fields))
    }
    const { to, ...filter } = query.data
    const before = to && new Date(to.getTime() + DAY_MS)
    return c.json(await listAudit(house, { ...filter, before }))
  },
}
