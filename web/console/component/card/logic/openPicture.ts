export type OpenPicture = { url: string; width: number; height: number; isClear: boolean }

/**
 * Opens a file as a picture, entirely in the browser. Undefined where it cannot be decoded: a renamed document, a broken
 * download. The address is an object URL; who opened it revokes it.
 */
export async function openPicture(file: File): Promise<OpenPicture | undefined> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  image.src = url
  try {
    await image.decode()
  } catch {
    URL.revokeObjectURL(url)
    return undefined
  }
  // More than 64 megapixels would take a phone's memory with it.
  const isTooLarge = image.naturalWidth * image.naturalHeight > 64_000_000
  if (image.naturalWidth === 0 || isTooLarge) {
    URL.revokeObjectURL(url)
    return undefined
  }
  return {
    url,
    width: image.naturalWidth,
    height: image.naturalHeight,
    isClear: file.type === 'image/png' || file.type === 'image/webp',
  }
}

/** What a cropper answers, drawn at exactly the size that WeChat asks for. Clear parts become white where they will not be kept. */
export function drawExactly(
  source: CanvasImageSource,
  size: { width: number; height: number },
  isClear: boolean,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d')
  if (context) {
    context.imageSmoothingQuality = 'high'
    if (!isClear) {
      context.fillStyle = '#fff'
      context.fillRect(0, 0, size.width, size.height)
    }
    context.drawImage(source, 0, 0, size.width, size.height)
  }
  return canvas
}

/** A canvas's way to bytes. */
export const encoderOf =
  (canvas: HTMLCanvasElement) =>
  (type: 'image/png' | 'image/jpeg', quality?: number): Promise<Blob | null> =>
    new Promise((resolve) => canvas.toBlob(resolve, type, quality))
