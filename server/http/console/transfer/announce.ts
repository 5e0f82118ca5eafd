import { NewImport } from '../../../../shared/console/transfer.ts'
import { createImport } from '../../../usecase/transfer/createImport.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseTransfer } from './refuseTransfer.ts'

/** POST /api/console/member-imports { fileName, bytes }: { id }, to which the file's parts are sent. 413 for more than 200 MB. */
export const announce: ConsoleRoute = {
  method: 'POST',
  path: '/member-imports',
  operation: 'member.import',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, NewImport)
    if ('refusal' in body) return body.refusal
    const { fileName, bytes } = body.data
    c.set('audit', { detail: { fileName, bytes } })
    const created = await createImport(house, { fileName, bytes, staffId: staff.id })
    if (created.outcome === 'too_large') return refuseTransfer(c, 'too_large')
    c.set('audit', { subject: created.id, detail: { fileName, bytes } })
    return c.json({ id: created.id }, 201)
  },
}
