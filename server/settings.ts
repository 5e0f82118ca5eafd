import { z } from 'zod'

const isLocal = (url: URL) => url.hostname === 'localhost' || url.hostname === '127.0.0.1'

const origin = z.string().transform((text, ctx) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin =
    url && (url.pathname === '/' || url.pathname === '') && !url.search && !url.hash && !url.username
  if (!isOrigin || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url)))) {
    ctx.addIssue('must be an origin like https://member.example.com; http only on localhost and 127.0.0.1')
    return z.NEVER
  }
  return url.origin
})

const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((n) => n >= 1 && n <= 65_535)

const isBase64Of32Bytes = (text: string) =>
  /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === 32
/** `erp.shop.example`, `erp.shop.example:8443`, `10.0.0.7`, `[fd00::7]:8443`. */
const hosts = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
  )
  .refine((list) =>
    list.every((host) => /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/.test(host)),
  )

const proxies = /^(\d{1,2}|[0-9a-fA-F.:]+\/\d{1,3}(\s*,\s*[0-9a-fA-F.:]+\/\d{1,3})*)$/

/** Every setting: what it must be, and its default. `.env.example` is held equal to this by a test. */
const schema = z.object({
  PORT: port.default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: origin,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  SECRET_KEY: z.string().refine(isBase64Of32Bytes),
  WECHAT_APP_ID: z.string().regex(/^wx[0-9a-zA-Z]{16}$/),
  WECHAT_APP_SECRET: z.string().regex(/^\S{16,64}$/),
  WECHAT_TOKEN: z.string().regex(/^[A-Za-z0-9]{3,32}$/),
  WECHAT_AES_KEY: z.string().regex(/^[A-Za-z0-9]{43}$/),
  WECHAT_API_URL: origin.default('https://api.weixin.qq.com'),
  WECHAT_OPEN_URL: origin.default('https://open.weixin.qq.com'),
  WECHAT_MP_URL: origin.default('https://mp.weixin.qq.com'),
  EMULATOR_PORT: port.default(8081),
  EMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
  TRUST_PROXY: z.string().regex(proxies).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  WEBHOOK_ALLOWED_HOSTS: hosts,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export type Settings = z.infer<typeof schema>
export type SettingName = keyof Settings

/** What each setting should be, in a sentence: shown when it is wrong or missing, and in `.env.example`. */
export const settingHelp: Record<SettingName, string> = {
  PORT: 'the port on which the portal listens, 1 to 65535',
  HOST: 'the address on which the portal listens',
  PUBLIC_URL: 'the origin that customers see, https and without a path, like https://member.example.com',
  DATABASE_URL:
    'a PostgreSQL 15 or later, postgres://user:password@host/database; without it an embedded one is kept in DATA_DIR',
  DATA_DIR: "the folder of the embedded database's files",
  SECRET_KEY:
    '32 random bytes in base64 (openssl rand -base64 32): session cookies and the encryption of personal data derive from it',
  WECHAT_APP_ID: "the service account's AppID: wx and 16 letters or digits",
  WECHAT_APP_SECRET: "the service account's AppSecret",
  WECHAT_TOKEN: 'the Token of the message push settings, 3 to 32 letters or digits',
  WECHAT_AES_KEY: 'the EncodingAESKey of the message push settings, 43 letters or digits',
  WECHAT_API_URL: "where WeChat's API is",
  WECHAT_OPEN_URL: "where WeChat's web authorization is",
  WECHAT_MP_URL: "where WeChat's card pages are",
  EMULATOR_PORT: 'the port on which the WeChat emulator listens, 1 to 65535',
  EMULATOR_HOST: 'the address on which the WeChat emulator listens',
  TRUST_PROXY:
    'which proxies may set X-Forwarded-*: a number of hops, or CIDR ranges divided by commas; nobody without it',
  METRICS_TOKEN:
    'the bearer token for /metrics, at least 16 characters; without it only loopback is answered',
  WEBHOOK_ALLOWED_HOSTS:
    'hosts in our own network that webhooks may be sent to, also over http, divided by commas: erp.shop.example:8443; none without it',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
}

/** The names of all settings, in the order of the documentation. */
export const settingNames = Object.keys(settingHelp) as SettingName[]

/** The start cannot go on: all wrong or missing settings at once, by name, without their values. */
export class SettingsError extends Error {
  override name = 'SettingsError'
  readonly problems: { name: SettingName; problem: string }[]

  constructor(problems: { name: SettingName; problem: string }[]) {
    super(problems.map((p) => p.problem).join('\n'))
    this.problems = problems
  }
}

/**
 * Parse the environment once, at the edge. An empty value counts as missing.
 * Throws SettingsError with every wrong or missing setting by name, what it should be, and never its value.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as SettingName))
  const problems = settingNames
    .filter((name) => wrong.has(name))
    .map((name) => ({
      name,
      problem: `${name} is ${given[name] === undefined ? 'missing' : 'wrong'}: ${settingHelp[name]}`,
    }))
  throw new SettingsError(problems)
}
