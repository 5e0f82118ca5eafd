import { posterTexts } from '../../../../shared/text/console/poster.ts'
import { openBatchFile } from '../../../usecase/poster/openBatchFile.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'
import { fileHeaders } from './fileHeaders.ts'

/** GET /api/console/posters/:id/file: a PDF, or a zip of pictures, streamed. 409 `not_yet` until it is done, 404 after a day. */
export const posterFile: ConsoleRoute = {
  method: 'GET',
  path: '/posters/:id/file',
  operation: 'poster.print',
  answer: (house) => async (c) => {
    const texts = posterTexts(localeOf(c))
    const opened = await openBatchFile(house, c.req.param('id') ?? '')
    if (opened.outcome === 'batch_unknown')
      return refuseConsole(c, 404, { code: 'batch_unknown', message: texts.unknownBatch })
    if (opened.outcome === 'not_yet') return refuseConsole(c, 409, { code: 'not_yet', message: texts.notYet })
    const type = opened.file === 'pdf' ? 'pdf' : 'zip'
    return c.body(streamOf(opened.content), 200, fileHeaders(texts.fileName.batch(opened.total), type))
  },
}

/** As fast as it is read, and given up where nobody reads on. */
function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
