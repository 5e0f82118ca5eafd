import { PosterOptions } from '../../../../shared/console/channel.ts'
import type { Locale } from '../../../../shared/portal.ts'
import { channelTexts } from '../../../../shared/text/console/channel.ts'
import { posterTexts } from '../../../../shared/text/console/poster.ts'
import { printPoster } from '../../../usecase/poster/printPoster.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelOf } from './channelOf.ts'
import { fileHeaders } from './fileHeaders.ts'
import { refuseChannel } from './refuseChannel.ts'

type File = 'pdf' | 'png'

/** GET /api/console/channels/:channel/poster.pdf and poster.png?format=&code=&cardId=&headline=&bleed=1: the file. */
const poster = (file: File): ConsoleRoute => ({
  method: 'GET',
  path: `/channels/:channel/poster.${file}`,
  operation: 'poster.print',
  answer: (house) => async (c) => {
    const { bleed, ...query } = c.req.query()
    const said = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
    const options = PosterOptions.safeParse({ ...said, bleed: bleed === '1' })
    if (!options.success) return refuseOptions(options.error.issues)
    const printed = await printPoster(house, { channel: channelOf(c), file, options: options.data })
    if (printed.outcome !== 'printed') return refuseChannel(c, printed.outcome)
    const name = nameIn(localeOf(c), options.data.format, printed.name)
    return c.body(new Uint8Array(printed.bytes), 200, fileHeaders(name, file))

    function refuseOptions(issues: { path: PropertyKey[] }[]) {
      const { refusal, field } = channelTexts(localeOf(c))
      const sentences: Record<string, string> = field
      const fields = Object.fromEntries(
        issues.map(({ path }) => [path.join('.'), sentences[String(path[0])] ?? refusal.bad_query]),
      )
      return refuseConsole(c, 400, { code: 'bad_request', message: refusal.bad_query, fields })
    }
  },
})

const nameIn = (locale: Locale, format: PosterOptions['format'], name: string) =>
  posterTexts(locale).fileName[format](name)

export const posterPdf = poster('pdf')
export const posterPng = poster('png')
