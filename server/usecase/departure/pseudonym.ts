import type { House } from '../house.ts'

/**
 * What stands in place of an openid or a card's code once its member is erased: a keyed hash, from which nobody reads either.
 * It is kept for two reasons: whoever was her is told that she has left, and can see her receipt; and what WeChat still tells
 * of that card is recognised, and not kept anew.
 */
export const pseudonymOf = (
  { cipher }: Pick<House, 'cipher'>,
  kind: 'openid' | 'code',
  value: string,
): string => `left:${cipher.index(`left ${kind}`, value)}`
