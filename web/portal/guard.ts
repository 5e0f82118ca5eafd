/**
 * A classic inline script for the head, before everything else. After a release an old page may ask for a chunk that is gone:
 * the page is then loaded again, at most once a minute (remembered in sessionStorage, so that there is no loop).
 * No template values, so that the CSP may carry its hash as well as a nonce.
 */
export const guardScript = `(function () {
  function again() {
    try {
      var before = Number(sessionStorage.getItem('reloaded:chunk'))
      if (Date.now() - before < 60000) return false
      sessionStorage.setItem('reloaded:chunk', String(Date.now()))
    } catch (e) {
      return false
    }
    location.reload()
    return true
  }
  addEventListener('vite:preloadError', function (event) {
    if (again()) event.preventDefault()
  })
  addEventListener('error', function (event) {
    var failed = event.target
    var address = failed && (failed.tagName === 'SCRIPT' ? failed.src : failed.tagName === 'LINK' ? failed.href : '')
    if (address && address.indexOf('/assets/') > 0) again()
  }, true)
})()`
