import { shallowReactive } from 'vue'

/**
 * Pictures that this page uploaded, by the address WeChat gave them: WeChat's addresses open inside WeChat only, so the
 * page shows what it still has itself.
 */
const own = shallowReactive(new Map<string, string>())

export const keepPicture = (address: string, blob: Blob): void =>
  void own.set(address, URL.createObjectURL(blob))

/** The address under which this page can show a picture. */
export const shownPicture = (address: string | undefined): string | undefined =>
  address ? (own.get(address) ?? address) : undefined
