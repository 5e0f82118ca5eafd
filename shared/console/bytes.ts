const encoder = new TextEncoder()

/** How long WeChat finds a text: UTF-8 bytes, a Chinese character counting three. */
export const bytesOf = (text: string): number => encoder.encode(text).length
