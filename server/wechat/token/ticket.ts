declare const jsapi: unique symbol
declare const wxCard: unique symbol

/** Signs `wx.config` (wire contract 1.3, 8.1). */
export type JsapiTicket = string & { readonly [jsapi]: true }

/** Signs cards (`api_ticket`; wire contract 1.3, 8.3). Another value than the jsapi ticket, and another type, so that they cannot be mixed up. */
export type WxCardTicket = string & { readonly [wxCard]: true }
