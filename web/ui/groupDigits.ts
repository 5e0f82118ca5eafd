/** A number as WeChat shows it on a card: groups of four from the left, `0268 8888 8888`. */
export function groupDigits(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ')
}
