/**
 * Stands before the package's own types, which are wrong (see sdk.ts) and claim `window.WeixinJSBridge` for everybody.
 * On a server it is nothing.
 */
declare module 'weixin-js-sdk-ts' {
  const sdk: unknown
  export { sdk as default }
}
