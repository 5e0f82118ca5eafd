/** Nobody types eight characters with less than this between any two of them; a scanner gun always does. */
const GAP_MS = 50
const LENGTH_MIN = 8

export type KeyPress = { key: string; code: string; shiftKey: boolean; timeStamp: number }

/** What a physical key writes, whatever an input method makes of it. */
function letterOf({ key, code, shiftKey }: KeyPress): string | undefined {
  // An input method says "Process" and keeps the letter to itself; the key's place tells what the gun meant.
  if ([...key].length === 1) return key
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  return code === 'Minus' ? '-' : undefined
}

export type GunBuffer = {
  /** A key that was pressed. Answers the whole scan when it is the Enter (or Tab) at the end of one, else nothing. */
  press: (press: KeyPress) => string | undefined
}

/**
 * Tells a scanner gun from a person at the keyboard, by its haste: a gun writes a code and Enter wherever the focus happens to
 * be, into a field of an amount or onto a button.
 */
export function createGunBuffer(): GunBuffer {
  let letters: string[] = []
  let last = Number.NEGATIVE_INFINITY
  return {
    press(press) {
      const isHasty = press.timeStamp - last <= GAP_MS
      last = press.timeStamp
      if (press.key === 'Enter' || press.key === 'Tab' || press.code === 'Enter') {
        const scan = letters.join('')
        letters = []
        return isHasty && scan.length >= LENGTH_MIN ? scan : undefined
      }
      // Shift, Control and the like come between the letters of a scan and are none.
      const letter = letterOf(press)
      if (letter === undefined) return undefined
      letters = isHasty ? [...letters, letter] : [letter]
      return undefined
    },
  }
}
