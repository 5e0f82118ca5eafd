import { viewChoices } from '../../../usecase/member/viewChoices.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/members/choices: MemberChoices. */
export const choices: ConsoleRoute = {
  method: 'GET',
  path: '/members/choices',
  operation: 'member.view',
  answer: (house) => async (c) => c.json(await viewChoices(house, localeOf(c))),
}
