const KEY = 'console:till-store'

/** The store in which this browser stands: remembered in it, and nowhere else. */
export const storeChoice = {
  read(): string | undefined {
    try {
      return window.localStorage.getItem(KEY) ?? undefined
    } catch {
      return undefined
    }
  },
  write(store: string): void {
    try {
      window.localStorage.setItem(KEY, store)
    } catch {
      // A browser that remembers nothing asks each time.
    }
  },
}
