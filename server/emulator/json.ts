/** What a body or a stored card is before it is looked at. */
export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectAt = (from: JsonObject, key: string): JsonObject | undefined => {
  const value = from[key]
  return isObject(value) ? value : undefined
}

/** The text at a key; empty when there is none, as WeChat treats both alike. */
export const textAt = (from: JsonObject, key: string): string => {
  const value = from[key]
  return typeof value === 'string' ? value : ''
}

export const wholeAt = (from: JsonObject, key: string): number | undefined => {
  const value = from[key]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}

export const flagAt = (from: JsonObject, key: string): boolean => from[key] === true

export const listAt = (from: JsonObject, key: string): unknown[] => {
  const value = from[key]
  return Array.isArray(value) ? value : []
}

export const textsAt = (from: JsonObject, key: string): string[] =>
  listAt(from, key).filter((value) => typeof value === 'string')

/** A JSON object in a text, or nothing: a list, a number and a broken text alike are nothing. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** WeChat's lengths are UTF-8 bytes: a Chinese character counts three. */
export const isLongerThan = (text: string, bytesMax: number) => Buffer.byteLength(text) > bytesMax
