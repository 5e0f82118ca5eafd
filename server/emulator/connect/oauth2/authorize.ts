import { getCookie } from 'hono/cookie'
import { randomWord } from '../../../floor.ts'
import { customerOf } from '../../find.ts'
import { page } from '../../page.ts'
import type { EmulatorContext } from '../../serve.ts'
import { type World, nowOf } from '../../world.ts'

const codeLifeMs = 5 * 60_000
const scopes = ['snsapi_base', 'snsapi_userinfo']

type Query = { appid: string; redirect: URL; scope: string; state: string }

/** The page-level errors (wire contract, part 2): a page for people, not JSON. */
function readQuery(world: World, query: URLSearchParams): Query | [code: number, text: string] {
  const appid = query.get('appid') ?? ''
  const redirect = query.get('redirect_uri') ?? ''
  const scope = query.get('scope') ?? ''
  const state = query.get('state') ?? ''
  if (!scope) return [10010, 'scope 参数错误或没有 scope 权限']
  if (!redirect) return [10011, 'redirect_uri 参数为空']
  if (!appid) return [10012, 'appid 参数为空']
  if (!world.accounts.some((account) => account.appId === appid)) return [10016, 'appid 参数错误']
  if (query.get('response_type') !== 'code') return [10005, 'response_type 参数错误']
  if (!scopes.includes(scope)) return [10005, 'scope 参数错误或没有 scope 权限']
  const url = URL.canParse(redirect) ? new URL(redirect) : undefined
  const isRegistered = url && ['http:', 'https:'].includes(url.protocol) && url.host === world.oauthDomain
  if (!isRegistered || appid !== world.account.appId) return [10003, 'redirect_uri 域名与后台配置不一致']
  if (!/^[a-zA-Z0-9]{0,128}$/.test(state)) return [10013, 'state 参数错误']
  return { appid, redirect: url, scope, state }
}

/** Who holds the phone: its cookie, else `openid` in the query (the emulator's own addition), else the first customer. */
function whoAsks(world: World, c: EmulatorContext): string {
  const named = [getCookie(c, 'emulator_customer'), c.req.query('openid')].find(
    (openid) => openid !== undefined && customerOf(world, openid),
  )
  return named ?? world.state.customers[0]?.openid ?? ''
}

/**
 * GET /connect/oauth2/authorize at open.weixin.qq.com. `snsapi_base` is silent: back at once with a code that works once,
 * for five minutes. `snsapi_userinfo` asks first; a refusal comes back with the state alone.
 */
export function authorize(world: World, c: EmulatorContext): Response {
  const query = readQuery(world, new URL(c.req.url).searchParams)
  if (Array.isArray(query)) return page('OAuth 授权', query[1], `错误码：${query[0]}`)
  const { redirect, scope, state } = query
  const consent = c.req.query('emulator_consent')
  if (scope === 'snsapi_userinfo' && !consent) return consentPage(world, c)
  if (consent !== 'no') redirect.searchParams.set('code', issueCode(world, query, whoAsks(world, c)))
  redirect.searchParams.set('state', state)
  return c.redirect(redirect.href, 302)
}

function issueCode(world: World, { appid, scope }: Query, openid: string): string {
  const now = nowOf(world)
  const code = `0${randomWord(world.random, 31)}`
  const kept = world.state.oauthCodes.filter((one) => one.expiresAt > now - codeLifeMs)
  world.state.oauthCodes = [
    ...kept,
    { code, appId: appid, openid, scope, expiresAt: now + codeLifeMs, used: false },
  ]
  world.changed()
  return code
}

function consentPage(world: World, c: EmulatorContext): Response {
  const answer = (word: string) => {
    const url = new URL(c.req.url)
    url.searchParams.set('emulator_consent', word)
    return `${url.pathname}${url.search}`
  }
  return page(`${world.account.name} 申请获取以下权限`, '你的昵称、头像、地区和性别', undefined, [
    { text: '允许', href: answer('yes') },
    { text: '拒绝', href: answer('no') },
  ])
}
