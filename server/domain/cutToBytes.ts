import { bytesOf } from '../../shared/console/bytes.ts'

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * A text that WeChat finds short enough: at most `max` UTF-8 bytes, a Chinese character counting three. Whole characters
 * as a reader sees them; an emoji with its parts stays together or goes.
 */
export function cutToBytes(text: string, max: number): string {
  if (bytesOf(text) <= max) return text
  let end = 0
  let bytes = 0
  for (const { segment } of characters.segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > max) break
    end += segment.length
  }
  return text.slice(0, end)
}
