import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSettings, settingHelp, settingNames, SettingsError } from '../server/settings.ts'

const complete = {
  PUBLIC_URL: 'https://member.example.com',
  SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef',
  WECHAT_TOKEN: 'token123',
  WECHAT_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}

const problemsOf = (environment: Record<string, string>) => {
  try {
    readSettings(environment)
    return []
  } catch (error) {
    return error instanceof SettingsError ? error.problems : [String(error)]
  }
}

test('what is required suffices; the rest has the documented defaults', () => {
  expect(readSettings(complete)).toMatchObject({
    PORT: 8080,
    HOST: '0.0.0.0',
    DATA_DIR: '.data',
    WECHAT_API_URL: 'https://api.weixin.qq.com',
    EMULATOR_HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
  })
})

test('all missing settings are named at once, each with what it should be', () => {
  const names = [
    'PUBLIC_URL',
    'SECRET_KEY',
    'WECHAT_APP_ID',
    'WECHAT_APP_SECRET',
    'WECHAT_TOKEN',
    'WECHAT_AES_KEY',
  ] as const
  expect(problemsOf({})).toEqual(
    names.map((name) => ({ name, problem: `${name} is missing: ${settingHelp[name]}` })),
  )
})

test.each([
  ['PORT', '70000'],
  ['PORT', '80x'],
  ['PUBLIC_URL', 'http://member.example.com'],
  ['PUBLIC_URL', 'https://member.example.com/path'],
  ['PUBLIC_URL', 'member.example.com'],
  ['WECHAT_API_URL', 'http://api.weixin.qq.com'],
  ['DATABASE_URL', 'mysql://x'],
  ['SECRET_KEY', 'short'],
  ['SECRET_KEY', Buffer.alloc(31).toString('base64')],
  ['WECHAT_APP_ID', 'gh_123'],
  ['WECHAT_AES_KEY', 'a'.repeat(42)],
  ['WECHAT_TOKEN', 'no spaces!'],
  ['TRUST_PROXY', 'everyone'],
  ['METRICS_TOKEN', 'short'],
  ['WEBHOOK_ALLOWED_HOSTS', 'https://erp.shop.example'],
  ['WEBHOOK_ALLOWED_HOSTS', 'erp.shop.example, 10.0.0.0/8'],
  ['LOG_LEVEL', 'loud'],
])('a wrong %s is named, and its value is not repeated', (name, value) => {
  const problems = problemsOf({ ...complete, [name]: value })
  expect(problems).toEqual([
    { name, problem: `${name} is wrong: ${settingHelp[name as keyof typeof settingHelp]}` },
  ])
})

test.each(['http://localhost:8080', 'http://127.0.0.1:3000', 'https://a.example'])(
  '%s is an allowed origin',
  (url) => {
    expect(readSettings({ ...complete, PUBLIC_URL: url }).PUBLIC_URL).toBe(url)
  },
)

test('hosts that webhooks may be sent to are told apart by commas, with or without a port', () => {
  const text = 'ERP.shop.example, 10.0.0.7:8443,[fd00::7]'
  expect(readSettings({ ...complete, WEBHOOK_ALLOWED_HOSTS: text }).WEBHOOK_ALLOWED_HOSTS).toEqual([
    'erp.shop.example',
    '10.0.0.7:8443',
    '[fd00::7]',
  ])
  expect(readSettings(complete).WEBHOOK_ALLOWED_HOSTS).toEqual([])
})

test('an empty value counts as missing', () => {
  expect(problemsOf({ ...complete, WECHAT_TOKEN: '' })).toMatchObject([{ name: 'WECHAT_TOKEN' }])
})

test('.env.example names exactly the settings there are, each with its own words', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const named = [...text.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1])
  expect(named).toEqual(settingNames)
  for (const name of settingNames) expect(text, name).toContain(`# ${settingHelp[name]}`)
})
