import { inject, type InjectionKey } from 'vue'
import type { FirstState } from '../../shared/portal.ts'
import type { Texts } from '../../shared/text/texts.ts'
import type { PortalApi } from '../api/portal.ts'
import type { WechatBrowser } from '../wx/wechat.ts'
import type { Browser } from './browser.ts'

/** What the portal stands on; everything comes in here, so that a test or the server can put its own in place. */
export type PortalParts = {
  first: FirstState
  /** The words of `first.locale`; a phone loads one language only. */
  texts: Texts
  api: PortalApi
  wechat: WechatBrowser
  browser: Browser
}

export const partsKey: InjectionKey<PortalParts> = Symbol('portal parts')

export function useParts(): PortalParts {
  const parts = inject(partsKey)
  if (!parts) throw new Error('The portal was started without its parts.')
  return parts
}

/** Her language's words. */
export const useTexts = (): Texts => useParts().texts
