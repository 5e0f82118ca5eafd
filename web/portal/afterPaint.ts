/**
 * A classic inline script for the end of the body. The page's modules are asked for once its first view is complete with
 * its picture, so that on a slow phone nothing shares the line with it that nobody is waiting for yet; at the first touch
 * at once; after a second and a half in any case. A tap that comes before the page can act on it is kept, and made up for
 * when the page says that it can (`portal:ready`). The addresses are in the element's own data, so that the text is the
 * same for every page.
 */
export const afterPaintScript = `(function () {
  var own = document.currentScript
  var begun = false
  var early = null
  function add(tag, name, address) {
    var element = document.createElement(tag)
    if (tag === 'link') element.rel = 'modulepreload'
    else element.type = 'module'
    element[name] = address
    document.head.appendChild(element)
  }
  function begin() {
    if (begun) return
    begun = true
    JSON.parse(own.getAttribute('data-preloads')).forEach(function (href) { add('link', 'href', href) })
    JSON.parse(own.getAttribute('data-scripts')).forEach(function (src) { add('script', 'src', src) })
  }
  function remember(event) {
    begin()
    early = event.target.closest('button') || early
  }
  addEventListener('click', remember, true)
  addEventListener('pointerdown', begin, { once: true, capture: true })
  addEventListener('load', function () { setTimeout(begin, 0) })
  setTimeout(begin, 1500)
  addEventListener('portal:ready', function () {
    removeEventListener('click', remember, true)
    if (early && document.contains(early)) early.click()
  })
})()`
