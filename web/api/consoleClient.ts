import type { ConsoleProblem } from '../../shared/console/answer.ts'
import type { Locale } from '../../shared/portal.ts'

/** Why nothing came of a request. `message` says in the page's language what happened and what to do next. */
export type ConsoleRefusal = {
  ok: false
  /** 0 where no answer came. */
  status: number
  code: string
  message: string
  /** A sentence at each field that is wrong, by its path in the request's body. */
  fields?: Record<string, string>
  requestId?: string
}

/** What came of a request. A failure is data, never an exception. */
export type ConsoleAnswer<T> = { ok: true; value: T } | ConsoleRefusal

type Silence = 'offline' | 'timeout' | 'broken'

const sentences: Record<Locale, Record<Silence, string>> = {
  'zh-CN': {
    offline: '连接不上服务器。请检查网络，然后再试一次。',
    timeout: '服务器很久没有回应。刚才的操作可能已经完成，请刷新确认后再试。',
    broken: '服务器暂时无法处理，请稍后再试。如果一直这样，请联系管理员。',
  },
  en: {
    offline: 'The server cannot be reached. Check the network, then try again.',
    timeout:
      'The server has not answered for long. It may have finished all the same: reload to see, then try again.',
    broken:
      'The server cannot do this at the moment. Try again later; if it stays so, tell your administrator.',
  },
}

/** What the page says where the server said nothing. */
export const silence = (locale: Locale, why: Silence, status = 0): ConsoleRefusal => ({
  ok: false,
  status,
  code: why,
  message: sentences[locale][why],
})

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A status and a body as an answer. What is no JSON of ours (a proxy's page) is told as a broken server. */
export function answerOf<T>(locale: Locale, status: number, text: string): ConsoleAnswer<T> {
  const body = read(text)
  if (status >= 200 && status < 300 && body !== undefined) return { ok: true, value: body as T }
  const error = (body as Partial<ConsoleProblem> | null | undefined)?.error
  if (typeof error?.message !== 'string') return silence(locale, 'broken', status)
  const { code, message, fields, requestId } = error
  return { ok: false, status, code, message, requestId, ...(fields && { fields }) }
}

export type Query = Record<string, string | number | boolean | undefined>

/** An address below /api/console; what is undefined or empty is left out of the query. */
export function consoleAddress(path: string, query: Query = {}): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(said.map(([key, value]) => [key, String(value)])).toString()
  return `/api/console${path}${search === '' ? '' : `?${search}`}`
}
