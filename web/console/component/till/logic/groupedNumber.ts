/** A member's number as people read it out: digits in fours; one with letters stays as it is. */
export const groupedNumber = (memberNo: string): string =>
  /^\d{7,}$/.test(memberNo) ? memberNo.replaceAll(/(.{4})(?=.)/g, '$1 ') : memberNo
