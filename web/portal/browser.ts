/** A place to keep words on the phone. Never throws: private windows and full disks are no reason to fail. */
export type Pocket = {
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
}

/** What the portal needs of the browser around it. */
export type Browser = {
  now(): number
  /** Milliseconds of a clock that nobody can set; it may stand still while the phone sleeps. */
  ticks(): number
  /** By both clocks, when the first bytes of this page came. */
  arrivedAt(): { ticks: number; now: number }
  /** False only where the browser knows that there is no network. */
  isOnline(): boolean
  /** Where she is, in degrees of WGS-84; asks her first. Nothing where she refuses, or it cannot be found out in ten seconds. */
  locate(): Promise<{ latitude: number; longitude: number } | undefined>
  /** Hands a text to the browser's downloads. */
  save(fileName: string, text: string): void
  /** What stands behind `#` in the address; it is taken out of it. */
  takeHash(): string
  /** Resolves after the time, or at once when the signal aborts. */
  pause(ms: number, signal?: AbortSignal): Promise<void>
  afterPaint(then: () => void): void
  assign(url: string): void
  reload(): void
  /** Whether the text is in the clipboard now. */
  copy(text: string): Promise<boolean>
  local: Pocket
  session: Pocket
  /** Calls back when she comes to the page again: by switching back, by the back button (page cache), or as the network returns. */
  onReturn(then: () => void): () => void
  /** Calls back when the page is put away. */
  onLeave(then: () => void): () => void
}

function pocket(open: () => Storage): Pocket {
  const quietly = <T>(act: () => T): T | undefined => {
    try {
      return act()
    } catch {
      return undefined
    }
  }
  return {
    get: (key) => quietly(() => open().getItem(key)) ?? undefined,
    set: (key, value) => quietly(() => open().setItem(key, value)),
    remove: (key) => quietly(() => open().removeItem(key)),
  }
}

/** The clipboard of old WebViews: only a selected field can be copied, and only within a tap. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'offscreen'
  document.body.append(field)
  field.select()
  field.setSelectionRange(0, text.length)
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

const LOCATE_MS = 10_000

function locate({ geolocation }: Navigator): Promise<{ latitude: number; longitude: number } | undefined> {
  return new Promise((resolve) => {
    // Missing on pages without https.
    if (!geolocation) return resolve(undefined)
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      () => resolve(undefined),
      { timeout: LOCATE_MS, maximumAge: 60_000 },
    )
  })
}

function save(document: Document, fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(url)
}

function listen(events: [EventTarget, string][], then: (event: Event) => void): () => void {
  for (const [target, name] of events) target.addEventListener(name, then)
  return () => {
    for (const [target, name] of events) target.removeEventListener(name, then)
  }
}

/** The browser itself. */
export function createBrowser(window: Window & typeof globalThis): Browser {
  const { document } = window
  return {
    now: () => Date.now(),
    ticks: () => window.performance.now(),
    arrivedAt() {
      const [page] = window.performance.getEntriesByType('navigation')
      const ticks = (page as PerformanceNavigationTiming | undefined)?.responseStart ?? 0
      return { ticks, now: window.performance.timeOrigin + ticks }
    },
    isOnline: () => window.navigator.onLine,
    locate: () => locate(window.navigator),
    save: (fileName, text) => save(document, fileName, text),
    takeHash() {
      const hash = window.location.hash.slice(1)
      if (hash)
        window.history.replaceState(
          window.history.state,
          '',
          window.location.pathname + window.location.search,
        )
      return hash
    },
    pause: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const done = () => {
          window.clearTimeout(timer)
          signal?.removeEventListener('abort', done)
          resolve()
        }
        const timer = window.setTimeout(done, ms)
        signal?.addEventListener('abort', done)
      }),
    afterPaint: (then) => void window.requestAnimationFrame(() => window.requestAnimationFrame(then)),
    assign: (url) => window.location.assign(url),
    reload: () => window.location.reload(),
    copy,
    local: pocket(() => window.localStorage),
    session: pocket(() => window.sessionStorage),
    onReturn: (then) =>
      listen(
        [
          [document, 'visibilitychange'],
          [window, 'pageshow'],
          [window, 'online'],
        ],
        (event) => {
          if (event.type === 'visibilitychange' && document.visibilityState !== 'visible') return
          // The first pageshow is the page's own start; only one out of the page cache is a return.
          if (event.type === 'pageshow' && !('persisted' in event && event.persisted === true)) return
          then()
        },
      ),
    onLeave: (then) =>
      listen(
        [
          [document, 'visibilitychange'],
          [window, 'pagehide'],
        ],
        (event) => {
          if (event.type === 'visibilitychange' && document.visibilityState === 'visible') return
          then()
        },
      ),
  }
}
