import { importTemplate } from '../../../usecase/transfer/importTemplate.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { csvAnswer } from './csvAnswer.ts'

/** GET /api/console/member-imports/template.csv: titles that are recognised, and two lines that show how to fill them in. */
export const template: ConsoleRoute = {
  method: 'GET',
  path: '/member-imports/template.csv',
  operation: 'member.import',
  answer: () => async (c) => csvAnswer(c, importTemplate(localeOf(c))),
}
