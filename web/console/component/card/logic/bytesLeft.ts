import { bytesOf } from '../../../../../shared/console/bytes.ts'

/** How full a limited text is. `characters` is what still fits, in Chinese characters of three bytes. */
export function bytesLeft(text: string, max: number): { used: number; characters: number; isOver: boolean } {
  const used = bytesOf(text)
  return { used, characters: Math.max(0, Math.floor((max - used) / 3)), isOver: used > max }
}
