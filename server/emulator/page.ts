import { html } from 'hono/html'

/** A plain page as WeChat shows them for errors and questions; always 200, as WeChat's are. */
export function page(
  title: string,
  text: string,
  small = '',
  links: { text: string; href: string }[] = [],
): Response {
  const body = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          body {
            margin: 0;
            padding: 64px 32px;
            font:
              17px/1.6 system-ui,
              sans-serif;
            text-align: center;
            color: #191919;
          }
          h1 {
            font-size: 20px;
            font-weight: 500;
          }
          small {
            color: #737373;
          }
          a {
            display: block;
            width: 184px;
            margin: 24px auto 0;
            padding: 8px;
            border-radius: 8px;
            background: #07c160;
            color: #fff;
            text-decoration: none;
          }
          a + a {
            margin-top: 16px;
            background: #f2f2f2;
            color: #07c160;
          }
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p>${text}</p>
        <small>${small}</small>
        ${links.map((link) => html`<a href="${link.href}">${link.text}</a>`)}
      </body>
    </html>`
  return new Response(String(body), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
