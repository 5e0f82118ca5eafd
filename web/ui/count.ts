/** A whole number with a comma at each thousand, the same on server and phone whatever their locales. */
export function count(value: number): string {
  return String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}
