import { Hono } from 'hono'

const terms = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>会员守则</title>
<style>
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 40rem; padding: 24px 20px 48px; font: 17px/1.7 -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 22px } li { margin: 8px 0 }
</style>
</head>
<body>
<h1>禾下咖啡会员守则</h1>
<ol>
<li>会员资格免费，仅限本人使用。</li>
<li>手机号与姓名用于识别会员；生日与常去时段可不填。</li>
<li>您可以随时在卡包中删除会员卡。</li>
<li>积分自获得之日起 12 个月内有效。</li>
</ol>
</body>
</html>`

/** The merchant's own web site, as far as the demonstration needs it: what the card links to, and a CRM that takes webhooks. */
export const merchantSite = new Hono()
  .get('/merchant/terms', (c) => c.html(terms))
  .post('/merchant/webhook', (c) => c.json({ received: c.req.header('webhook-id') ?? null }))
