import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js'

/** Black bars as one SVG path, one unit a module, `width` units wide (quiet zones included) and `height` high. */
export type BarPath = { width: number; height: number; path: string }

/** ISO/IEC 15417 asks for ten modules of white on either side. */
const QUIET = 10
const HEIGHT = 44

/** CODE128, in the set that makes it shortest (C for digits); nothing for what CODE128 cannot say. */
export function barPath(text: string): BarPath | undefined {
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined
  const modules = new CODE128(text, {}).encode().data
  let path = ''
  for (const bar of modules.matchAll(/1+/g))
    path += `M${bar.index + QUIET} 0h${bar[0].length}v${HEIGHT}h-${bar[0].length}z`
  return { width: modules.length + 2 * QUIET, height: HEIGHT, path }
}
