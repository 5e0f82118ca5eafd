import { emulatorAccount } from '../../server/emulator/account.ts'

/** The merchant's own calls to WeChat, past the portal. */
export async function merchantCalls(phoneUrl: string) {
  const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${phoneUrl}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return await answer.json()
  }
  const { appId, appSecret } = emulatorAccount
  const asked = { grant_type: 'client_credential', appid: appId, secret: appSecret }
  const { access_token: token } = await post('/cgi-bin/stable_token', asked)
  return async (path: string, body: unknown) => {
    const answer = await post(`${path}?access_token=${String(token)}`, body)
    if (answer['errcode'] !== 0) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  }
}
