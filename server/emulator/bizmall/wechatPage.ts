import { html, raw } from 'hono/html'

type Html = ReturnType<typeof html>

// The phone frame tells a page of the theme by the bridge, which sets `color-scheme` where it must; light-dark() follows it.
const style = `
:root { color-scheme: light dark; --bg: light-dark(#ededed, #111); --sheet: light-dark(#fff, #191919);
  --fg: light-dark(rgba(0,0,0,.9), rgba(255,255,255,.8)); --fg1: light-dark(rgba(0,0,0,.5), rgba(255,255,255,.5)); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--bg); color: var(--fg); font: 17px/1.5 system-ui, sans-serif; }
img { display: block; width: 100%; object-fit: cover; background: light-dark(#e2e2e2, #2c2c2c); }
h1 { margin: 0; font-size: 17px; font-weight: 500; }
p { margin: 0; font-size: 14px; color: var(--fg1); }
ul { margin: 0; padding: 12px; display: grid; gap: 12px; list-style: none; }
li, .sheet { overflow: hidden; border-radius: 8px; background: var(--sheet); }
li a { display: block; color: inherit; text-decoration: none; }
li img { aspect-ratio: 17 / 7; }
.row { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 12px 16px; }
.get { flex: none; padding: 4px 14px; border-radius: 4px; background: #07c160; color: #fff; font-size: 15px; }
.card { margin: 16px; padding: 16px; min-height: 150px; border-radius: 10px; color: #fff; background-size: cover; background-position: center; }
.card p { color: rgba(255,255,255,.8); }
.card .row { justify-content: flex-start; padding: 0; }
.card img { flex: none; width: 44px; height: 44px; border-radius: 50%; }
.center { padding: 8px 32px 32px; text-align: center; }
button { display: block; width: 240px; margin: 16px auto; padding: 10px; border: 0; border-radius: 8px; color: #fff; background: #07c160; font: inherit; font-weight: 500; }
button:disabled { opacity: .5; }
`

/** A page of WeChat's own in the phone's browser, with the bridge that every page there has; always 200. */
export function wechatPage(title: string, content: Html | Promise<Html>): Response {
  const body = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(style)}
        </style>
        <script src="/_emulator/bridge.js"></script>
      </head>
      <body>
        ${content}
      </body>
    </html>`
  return new Response(String(body), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
