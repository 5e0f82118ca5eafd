import type { Locale, Problem } from '../../shared/portal.ts'

/** What came of a request. A failure is data: the page has a sentence and a way on for each. */
export type Answer<T> =
  | { ok: true; value: T }
  | {
      ok: false
      why: 'offline' | 'timeout' | 'server' | 'session' | 'refused'
      code?: string
      requestId?: string
    }

export type AskParts = {
  /** The page's own language, for what the server says in words; the browser's where nothing is said. */
  locale?: Locale
  fetch: typeof globalThis.fetch
  setTimeout: (then: () => void, ms: number) => number
  clearTimeout: (timer: number) => void
}

export type Request = {
  method: 'GET' | 'POST'
  path: string
  body?: object
  timeoutMs: number
  /** Ends the request early, as when the page is hidden; it then counts as offline. */
  signal?: AbortSignal
}

async function readProblem(response: Response): Promise<Problem['error'] | undefined> {
  try {
    const body = (await response.json()) as Partial<Problem>
    return body.error
  } catch {
    return undefined
  }
}

async function refusal(response: Response): Promise<Answer<never>> {
  const problem = await readProblem(response)
  const why =
    response.status === 401
      ? 'session'
      : response.status >= 500 || response.status === 429
        ? 'server'
        : 'refused'
  return { ok: false, why, ...(problem && { code: problem.code, requestId: problem.requestId }) }
}

/** Ask our own server once. Never throws; the answer's shape is the contract's and is not checked again here. */
export async function ask<T>(parts: AskParts, request: Request): Promise<Answer<T>> {
  const controller = new AbortController()
  const state = { timedOut: false }
  const timer = parts.setTimeout(() => {
    state.timedOut = true
    controller.abort()
  }, request.timeoutMs)
  const stop = () => controller.abort()
  if (request.signal?.aborted) stop()
  request.signal?.addEventListener('abort', stop)
  try {
    const response = await parts.fetch(request.path, {
      method: request.method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: controller.signal,
      headers: {
        accept: 'application/json',
        ...(parts.locale && { 'accept-language': parts.locale }),
        ...(request.body && { 'content-type': 'application/json' }),
      },
      ...(request.body && { body: JSON.stringify(request.body) }),
    })
    if (!response.ok) return await refusal(response)
    return { ok: true, value: (await response.json()) as T }
  } catch {
    return { ok: false, why: state.timedOut ? 'timeout' : 'offline' }
  } finally {
    parts.clearTimeout(timer)
    request.signal?.removeEventListener('abort', stop)
  }
}
