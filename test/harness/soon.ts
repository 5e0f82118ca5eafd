import { vi } from 'vitest'

/** Waits until what has been set going is there; the time says only when it hangs, on however busy a machine. */
export const soon = <T>(check: () => T): Promise<T> => vi.waitFor(check, { timeout: 60_000, interval: 20 })
