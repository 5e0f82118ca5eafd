/** What media/uploadimg takes at most (wire contract 5.5). */
export const MOST_BYTES = 1024 * 1024

/** Qualities to try, best first: below 0.4 a face turns to blocks. */
const qualities = [0.92, 0.85, 0.75, 0.65, 0.55, 0.45, 0.4]

export type Encode = (type: 'image/png' | 'image/jpeg', quality?: number) => Promise<Blob | null>

/**
 * The picture as WeChat takes it: PNG where it has clear parts and fits, else JPEG at the best quality that stays below
 * 1 MB. Undefined where even the lowest does not fit, or the browser cannot encode.
 */
export async function fitPicture(encode: Encode, isClear: boolean): Promise<Blob | undefined> {
  if (isClear) {
    const png = await encode('image/png')
    if (png && png.size <= MOST_BYTES) return png
  }
  for (const quality of qualities) {
    const jpeg = await encode('image/jpeg', quality)
    if (jpeg && jpeg.size <= MOST_BYTES) return jpeg
  }
  return undefined
}

/** What is wrong with a file that somebody chose, before it is opened. 20 MB: a phone's photograph is let in and made smaller. */
export function fileProblem(file: { type: string; size: number }): 'type' | 'size' | 'empty' | undefined {
  if (!['image/jpeg', 'image/png', 'image/webp', 'image/bmp'].includes(file.type)) return 'type'
  if (file.size === 0) return 'empty'
  if (file.size > 20 * 1024 * 1024) return 'size'
  return undefined
}
