import type { ListeningEmulator } from './listeningEmulator.ts'

export type CustomerJourney = { openid: string; cardId: string; code: string; redirectUrl: string }

/** The n-th customer of a run takes the seeded card and submits its form; where WeChat would send her phone is the answer. */
export async function join(
  wechat: ListeningEmulator,
  n: number,
  outerStr = 'bench',
): Promise<CustomerJourney> {
  const cardId = wechat.emulator.state.cards[0]?.cardId
  if (!cardId) throw new Error('the emulator has no card')
  const openid = `oHarness${String(n).padStart(20, '0')}`
  const { code } = await wechat.door<{ code: string }>('claim', { openid, cardId, outerStr })
  const fields = {
    USER_FORM_INFO_FLAG_MOBILE: `139${String(n).padStart(8, '0')}`,
    USER_FORM_INFO_FLAG_NAME: '林小满',
    USER_FORM_INFO_FLAG_SEX: '女',
    USER_FORM_INFO_FLAG_BIRTHDAY: '1995-6-18',
  }
  const { redirectUrl } = await wechat.door<{ redirectUrl: string }>('submit', {
    openid,
    cardId,
    code,
    fields,
  })
  return { openid, cardId, code, redirectUrl }
}

/** The phone opens the address that WeChat sent it to; the portal must answer 303. */
export async function landing(wechat: ListeningEmulator, redirectUrl: string): Promise<Response> {
  const url = new URL(redirectUrl)
  const answer = await fetch(`http://127.0.0.1:${wechat.portalPort}${redirectUrl.slice(url.origin.length)}`, {
    redirect: 'manual',
    headers: { 'user-agent': 'MicroMessenger/8.0.60' },
  })
  if (answer.status !== 303) throw new Error(`the landing answered ${answer.status}`)
  return answer
}
