import type { Context } from 'hono'
import { peopleText } from '../../../../shared/text/console/people.ts'
import type { PersonRefusal } from '../../../usecase/staff/changePerson.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'

/** 404 for a person who is not there, 409 for a rule that stands against it. */
export function refusePerson(c: Context, code: PersonRefusal): Response {
  const message = peopleText(localeOf(c)).people[code]
  return refuseConsole(c, code === 'person_gone' ? 404 : 409, { code, message })
}
