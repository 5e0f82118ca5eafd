/** A column of `DataTable`. */
export type Column = {
  /** The name of its cells' slot. */
  key: string
  label: string
  /** The label is for the ear alone: a column of buttons. On a phone they stand in the block's corner. */
  isSilent?: true
  align?: 'start' | 'end'
  /** Grows with its content where nothing is said. */
  width?: 'narrow' | 'medium' | 'wide'
  /** What a row is called by: on a phone it stands large at the top, without its label. */
  isFirst?: boolean
}
