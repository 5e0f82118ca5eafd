/** Enough of an openid to tell two rows apart, and too little to find anybody by it. */
export const maskOpenid = (openid: string): string =>
  openid.length > 12 ? `${openid.slice(0, 4)}…${openid.slice(-4)}` : `${openid.slice(0, 2)}…`
