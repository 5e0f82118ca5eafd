import type { Locale } from '../../shared/portal.ts'
import { answerOf, consoleAddress, silence, type ConsoleAnswer, type Query } from './consoleClient.ts'

export type ConsoleApiParts = {
  fetch: typeof globalThis.fetch
  /** Uploads: fetch cannot tell how far it is. */
  createXhr: () => XMLHttpRequest
  setTimeout: (then: () => void, ms: number) => number
  clearTimeout: (timer: number) => void
  /** The language the pages are in now: the server answers in it. */
  locale: () => Locale
  /** `till`: the page stands inside WeChat as the till, where a session of the till counts and no other. */
  door?: () => 'till' | undefined
  /** The session is over, or never was. */
  onNoSession: (path: string) => void
}

/** The console's own server, below /api/console. Nothing here throws. */
export type ConsoleApi = {
  get: <T>(path: string, query?: Query) => Promise<ConsoleAnswer<T>>
  post: <T>(path: string, body?: object) => Promise<ConsoleAnswer<T>>
  put: <T>(path: string, body: object) => Promise<ConsoleAnswer<T>>
  patch: <T>(path: string, body: object) => Promise<ConsoleAnswer<T>>
  /** A multipart body; `onProgress` hears the part that is sent, 0 to 1. */
  upload: <T>(path: string, form: FormData, onProgress?: (part: number) => void) => Promise<ConsoleAnswer<T>>
  /** Raw bytes, such as a part of a file. */
  putBytes: <T>(path: string, bytes: Blob) => Promise<ConsoleAnswer<T>>
  /** A file that is read while it comes: as long as that takes, or until `signal` aborts. The answer's body is still to be read. */
  open: (path: string, signal: AbortSignal) => Promise<ConsoleAnswer<Response>>
  /** The address of a file, for a link or a picture: it names the language, as a link has no headers. */
  fileUrl: (path: string, query?: Query) => string
}

/** Creating a card asks WeChat several times in a row; its own limit is shorter. */
const TIMEOUT_MS = 60_000
const UPLOAD_TIMEOUT_MS = 180_000

export function createConsoleApi(parts: ConsoleApiParts): ConsoleApi {
  const noticed = <T>(path: string, answer: ConsoleAnswer<T>): ConsoleAnswer<T> => {
    if (!answer.ok && answer.status === 401) parts.onNoSession(path)
    return answer
  }

  async function send<T>(method: string, path: string, body?: object | Blob, query?: Query) {
    const locale = parts.locale()
    const controller = new AbortController()
    const state = { isLate: false }
    const timer = parts.setTimeout(() => {
      state.isLate = true
      controller.abort()
    }, TIMEOUT_MS)
    try {
      const response = await parts.fetch(consoleAddress(path, query), {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: controller.signal,
        headers: {
          accept: 'application/json',
          'accept-language': locale,
          ...(parts.door?.() === 'till' && { 'x-console-door': 'till' }),
          ...(body && {
            'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json',
          }),
        },
        ...(body && { body: body instanceof Blob ? body : JSON.stringify(body) }),
      })
      return noticed(path, answerOf<T>(locale, response.status, await response.text()))
    } catch {
      return silence(locale, state.isLate ? 'timeout' : 'offline')
    } finally {
      parts.clearTimeout(timer)
    }
  }

  async function open(path: string, signal: AbortSignal): Promise<ConsoleAnswer<Response>> {
    const locale = parts.locale()
    try {
      const response = await parts.fetch(consoleAddress(path), {
        method: 'GET',
        credentials: 'same-origin',
        cache: 'no-store',
        signal,
        headers: { 'accept-language': locale },
      })
      if (response.ok) return { ok: true, value: response }
      return noticed(path, answerOf(locale, response.status, await response.text()))
    } catch {
      return silence(locale, 'offline')
    }
  }

  function upload<T>(path: string, form: FormData, onProgress?: (part: number) => void) {
    const locale = parts.locale()
    return new Promise<ConsoleAnswer<T>>((resolve) => {
      const xhr = parts.createXhr()
      xhr.open('POST', consoleAddress(path))
      xhr.timeout = UPLOAD_TIMEOUT_MS
      xhr.setRequestHeader('accept', 'application/json')
      xhr.setRequestHeader('accept-language', locale)
      xhr.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) onProgress?.(event.loaded / event.total)
      })
      xhr.addEventListener('load', () =>
        resolve(noticed(path, answerOf<T>(locale, xhr.status, xhr.responseText))),
      )
      xhr.addEventListener('error', () => resolve(silence(locale, 'offline')))
      xhr.addEventListener('abort', () => resolve(silence(locale, 'offline')))
      xhr.addEventListener('timeout', () => resolve(silence(locale, 'timeout')))
      xhr.send(form)
    })
  }

  return {
    get: (path, query) => send('GET', path, undefined, query),
    post: (path, body = {}) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    upload,
    putBytes: (path, bytes) => send('PUT', path, bytes),
    open,
    fileUrl: (path, query) => consoleAddress(path, { ...query, lang: parts.locale() }),
  }
}
