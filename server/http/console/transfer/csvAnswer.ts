import type { Context } from 'hono'
import { ROWS_TOTAL_HEADER } from '../../../../shared/console/transfer.ts'
import { fileNameOf } from '../../../usecase/poster/fileName.ts'

/**
 * A CSV that is written while it is read, as fast as it is read, and given up where nobody reads on. Where the writing fails the
 * connection breaks: a file that is not whole must not look so. `total`: how many rows will come.
 */
export function csvAnswer(
  c: Context,
  { fileName, content, total }: { fileName: string; content: AsyncIterable<string>; total?: number },
): Response {
  const utf8 = encodeURIComponent(`${fileNameOf(fileName)}.csv`).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return c.body(streamOf(content), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="members.csv"; filename*=UTF-8''${utf8}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    ...(total === undefined ? {} : { [ROWS_TOTAL_HEADER]: String(total) }),
  })
}

function streamOf(content: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await pieces.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
