import type { House } from '../../../usecase/house.ts'
import type { PersonChange } from '../../../usecase/staff/changePerson.ts'
import type { ConsoleRoute } from '../route.ts'
import { refusePerson } from './refusePerson.ts'

/** POST /api/console/people/:id/<word>: {} -> { ok: true }. */
export const personDoor = (
  word: string,
  change: (house: House, which: { id: string; by: string }) => Promise<PersonChange>,
): ConsoleRoute => ({
  method: 'POST',
  path: `/people/:id/${word}`,
  operation: 'people.edit',
  answer: (house) => async (c, staff) => {
    const id = c.req.param('id') ?? ''
    const result = await change(house, { id, by: staff.id })
    c.set('audit', { subject: result.outcome === 'done' ? result.person.name : id })
    return result.outcome === 'done' ? c.json({ ok: true }) : refusePerson(c, result.code)
  },
})
