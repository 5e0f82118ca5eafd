import { importLimits } from '../../../../shared/console/transfer.ts'
import { transferTexts } from '../../../../shared/text/console/transfer.ts'
import { storePart } from '../../../usecase/transfer/storePart.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'
import { importIdOf, refuseTransfer } from './refuseTransfer.ts'

/** PUT /api/console/member-imports/:id/parts/:no, raw bytes. 409 for a part of another length, 422 where the file is no text. */
export const part: ConsoleRoute = {
  method: 'PUT',
  path: '/member-imports/:id/parts/:no',
  operation: 'member.import',
  isPiece: true,
  bodyMax: importLimits.partBytes,
  answer: (house) => async (c) => {
    const no = /^\d{1,4}$/.test(c.req.param('no') ?? '') ? Number(c.req.param('no')) : -1
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const stored = await storePart(house, { id: importIdOf(c), no, bytes })
    if (stored.outcome === 'stored') return c.json({})
    if (stored.outcome !== 'foreign') return refuseTransfer(c, stored.outcome)
    const message = transferTexts(localeOf(c)).refused[stored.kind](1)
    return refuseConsole(c, 422, { code: stored.kind, message })
  },
}
