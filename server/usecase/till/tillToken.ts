import type { House } from '../house.ts'

/** How a code's token is found: its keyed hash. */
export const tillTokenIndex = (house: House, token: string): string => house.cipher.index('till link', token)
