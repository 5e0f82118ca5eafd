import { bridgeOf, installBridge } from './bridge/installBridge.ts'

// A real WeChat brings its own bridge, and a page in an ordinary tab must find none.
const own = document.currentScript
if (own instanceof HTMLScriptElement && window.parent !== window && !bridgeOf(window)) {
  installBridge({ page: window, phone: window.parent, wechatOrigin: new URL(own.src).origin })
}
