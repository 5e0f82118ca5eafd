/** A sheet in millimetres from its upper left corner, as both renderers draw it. */
export type Drawing = {
  /** The sheet after cutting. */
  width: number
  height: number
  /** Colour that is drawn beyond each edge, to be cut off; 0 where nobody cuts. */
  bleed: number
  title: string
  language: string
  items: Item[]
}

export type Weight = 'regular' | 'medium' | 'bold'

/** A JPEG or PNG whose kind and size have been looked at. */
export type Picture = { bytes: Uint8Array; type: 'jpg' | 'png'; width: number; height: number }

/** `fill` is `#rrggbb`; `opacity` from 0 to 1, whole where nothing is said. */
export type Item =
  | {
      kind: 'rect'
      x: number
      y: number
      width: number
      height: number
      radius?: number
      fill: string
      opacity?: number
    }
  | { kind: 'circle'; x: number; y: number; radius: number; fill: string }
  /** An SVG path in the units of `scale` from (x, y); areas inside areas are holes. */
  | { kind: 'path'; path: string; x: number; y: number; scale: number; fill: string }
  | {
      kind: 'line'
      x: number
      y: number
      toX: number
      toY: number
      width: number
      stroke: string
      dash?: number
    }
  /** Fills its box, and loses what stands out of it. */
  | { kind: 'picture'; x: number; y: number; width: number; height: number; radius: number; picture: Picture }
  /** One line; `y` is its baseline, `size` the em. `runs` are its pieces and where each begins, from `x`. */
  | { kind: 'text'; x: number; y: number; size: number; weight: Weight; fill: string; runs: Run[] }
  /** Nothing is seen outside of the box. */
  | { kind: 'clip'; x: number; y: number; width: number; height: number; radius?: number; items: Item[] }
  /** Upside down around a point, for what is read after folding. */
  | { kind: 'turned'; x: number; y: number; items: Item[] }

export type Run = { text: string; x: number }
