import type { Context } from 'hono'
import type { Copy } from '../../usecase/portal/viewCopy.ts'

/** A member's copy as a file, readable by people as well: two blanks a level. */
export function copyFile(c: Context, { fileName, content }: Copy): Response {
  c.header('content-type', 'application/json; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`)
  return c.body(`${JSON.stringify(content, null, 2)}\n`)
}
