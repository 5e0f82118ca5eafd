/**
 * A classic inline script for the head, before everything else. After a release an old page may ask for a chunk that is gone:
 * the page is then loaded again, at most once a minute (remembered in sessionStorage, so that there is no loop), and only if the
 * server answers: without a network the page that she has is worth more than the browser's own about the missing network.
 * No template values, so that the CSP may carry its hash as well as a nonce.
 */
export const guardScript = `(function () {
  var asking = false
  function isEarly() {
    try {
      return Date.now() - Number(sessionStorage.getItem('reloaded:chunk')) < 60000
    } catch (e) {
      return true
    }
  }
  function again() {
    if (asking || isEarly()) return
    asking = true
    fetch('/healthz', { cache: 'no-store' }).then(function () {
      sessionStorage.setItem('reloaded:chunk', String(Date.now()))
      location.reload()
    }).catch(function () {
      asking = false
    })
  }
  addEventListener('vite:preloadError', again)
  addEventListener('error', function (event) {
    var failed = event.target
    var address = failed && (failed.tagName === 'SCRIPT' ? failed.src : failed.tagName === 'LINK' ? failed.href : '')
    if (address && address.indexOf('/assets/') > 0) again()
  }, true)
})()`
