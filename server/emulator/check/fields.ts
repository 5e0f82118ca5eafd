import { type JsonObject, isLongerThan, textAt } from '../json.ts'

/** Lengths in UTF-8 bytes: field name to the most it may have. */
type Lengths = Record<string, number>

/** 45021 when one of the texts is too long. */
export const tooLong = (from: JsonObject, lengths: Lengths): 45021 | undefined =>
  Object.entries(lengths).some(([key, bytesMax]) => isLongerThan(textAt(from, key), bytesMax))
    ? 45021
    : undefined

/** 9008004 when an address holds characters that should have been percent-encoded. */
export const chineseUrl = (from: JsonObject, keys: string[]): 9008004 | undefined =>
  keys.some((key) => /[^\u0021-\u007e]/.test(textAt(from, key))) ? 9008004 : undefined
