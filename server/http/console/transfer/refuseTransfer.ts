import type { Context } from 'hono'
import { transferTexts, type TransferTexts } from '../../../../shared/text/console/transfer.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'

const refusals = {
  import_unknown: [404, 'unknownImport'],
  wrong_state: [409, 'wrongState'],
  wrong_part: [409, 'wrongPart'],
  incomplete: [409, 'incomplete'],
  too_large: [413, 'tooLarge'],
  nothing: [409, 'nothingToImport'],
  no_errors: [404, 'noErrors'],
  forgotten: [410, 'forgotten'],
} as const satisfies Record<string, [number, keyof TransferTexts]>

/** A refusal about a list that comes or goes, as a whole. */
export function refuseTransfer(c: Context, code: keyof typeof refusals): Response {
  const [status, sentence] = refusals[code]
  return refuseConsole(c, status, { code, message: transferTexts(localeOf(c))[sentence] })
}

/** The import of the address. */
export const importIdOf = (c: Context): string => (c.req.param('id') ?? '').toLowerCase()
