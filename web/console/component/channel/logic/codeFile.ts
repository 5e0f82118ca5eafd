import { qrPath } from '../../../../ui/code/qrPath.ts'

/** A QR code as a file of its own: black on white, its quiet zone included, sharp at any size. */
export function codeSvg(text: string): string {
  const { size, path } = qrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="1024" height="1024" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}

/** The largest whole number of pixels a module that stays within the side: modules of different widths cannot be read well. */
export const modulePixels = (modules: number, side: number): number => Math.max(1, Math.floor(side / modules))

/** The same in pixels, about 1200 on a side. Undefined where the browser cannot draw. */
export async function codePng(text: string): Promise<Blob | undefined> {
  const { size, path } = qrPath(text)
  const scale = modulePixels(size, 1200)
  const canvas = document.createElement('canvas')
  canvas.width = size * scale
  canvas.height = size * scale
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.fillStyle = '#000'
  // A canvas, and no array.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  context.fill(new Path2D(path))
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob ?? undefined
}

/** A name as a file may have it on every system. */
export const fileName = (name: string): string => name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim() || '_'

/** Hands a file over to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(name)
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
