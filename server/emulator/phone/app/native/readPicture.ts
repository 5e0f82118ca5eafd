/** The text of the QR code in a picture, or nothing. The reader is loaded only when somebody opens 相册. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file)
  // Photographs are larger than the reader needs and slow to search.
  const ratio = Math.min(1, 1200 / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * ratio)
  canvas.height = Math.round(bitmap.height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const { default: readQr } = await import('jsqr')
  return readQr(data, canvas.width, canvas.height)?.data
}
