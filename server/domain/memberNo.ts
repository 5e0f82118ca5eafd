/** Eleven digits and a check digit: short enough to read out, long enough that nobody guesses a neighbour's. */
export const BODY_DIGITS = 11

/**
 * A member's number from eleven random digits: the first is never 0, so that a till which reads numbers as integers
 * keeps all twelve; the last is a Luhn check digit, so that one wrong digit and most swapped neighbours are noticed.
 */
export function memberNoFrom(randomBody: string): string {
  if (!/^\d{11}$/.test(randomBody))
    throw new RangeError(`a member number has a body of ${BODY_DIGITS} digits`)
  const first = (Number(randomBody[0]) % 9) + 1
  const body = `${first}${randomBody.slice(1)}`
  return `${body}${checkDigit(body)}`
}

/** Whether a text, grouped or not, can be a member's number: twelve digits whose check digit is right. */
export function isMemberNo(text: string): boolean {
  const digits = text.replaceAll(/[\s-]/g, '')
  return /^[1-9]\d{11}$/.test(digits) && checkDigit(digits.slice(0, -1)) === digits.at(-1)
}

/** For people: `1234 5678 9012`. */
export const groupMemberNo = (memberNo: string) => memberNo.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Luhn: from the right, every second digit counts double, and a two-figure double counts as the sum of its figures. */
function checkDigit(body: string): string {
  let sum = 0
  for (const [index, digit] of [...body].toReversed().entries()) {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return String((10 - (sum % 10)) % 10)
}
