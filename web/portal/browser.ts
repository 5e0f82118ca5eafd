/** A place to keep words on the phone. Never throws: private windows and full disks are no reason to fail. */
export type Pocket = {
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
}

/** What the portal needs of the browser around it. */
export type Browser = {
  now(): number
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
