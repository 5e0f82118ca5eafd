import { inject, type InjectionKey } from 'vue'
import type { ConsoleApi } from '../api/console.ts'
import type { Place } from './place.ts'
import type { Preferences } from './store/preferences.ts'
import type { Session } from './store/session.ts'

/** What the console stands on; everything comes in here, so that a test can put its own in place. */
export type ConsoleParts = {
  api: ConsoleApi
  preferences: Preferences
  session: Session
  place: Place
  /** The secret of the one-time link that opened the console, taken out of the address. */
  welcomeToken?: string | undefined
}

export const partsKey: InjectionKey<ConsoleParts> = Symbol('console parts')

export function useParts(): ConsoleParts {
  const parts = inject(partsKey)
  if (!parts) throw new Error('The console was started without its parts.')
  return parts
}

export const useApi = (): ConsoleApi => useParts().api
export const usePreferences = (): Preferences => useParts().preferences
/** Who is signed in, and what she may do: `const { may } = useSession()`. */
export const useSession = (): Session => useParts().session
/** Where the page stands: an ordinary browser, or WeChat. */
export const usePlace = (): Place => useParts().place
