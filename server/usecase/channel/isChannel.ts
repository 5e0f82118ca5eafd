/** `outer_str` takes 128 bytes at most (wire contract 5.1); control characters have no business on a poster or in a row. */
export const isChannel = (text: string): boolean =>
  text !== '' && Buffer.byteLength(text) <= 128 && !/\p{Cc}/u.test(text) && text.isWellFormed()
