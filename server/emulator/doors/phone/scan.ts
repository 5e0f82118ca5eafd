import { z } from 'zod'
import { claimProblem } from '../../claim.ts'
import { count } from '../../figures.ts'
import { qrcodeText } from '../../card/qrcode/create.ts'
import { cardById, holdingOf, isHeld } from '../../find.ts'
import type { ScanResult } from '../../phone/contract.ts'
import type { EmulatorContext } from '../../serve.ts'
import { type World, nowOf } from '../../world.ts'
import { readDoor } from '../readDoor.ts'
import { faceOf } from './face.ts'
import { holderOf } from './holder.ts'

const schema = z.object({ text: z.string() })

/** One code for all: not yet a holder, the claim page; a holder, her card (wire contract 5.1). */
function scanned(world: World, openid: string, text: string): ScanResult {
  const qrcode = world.state.qrcodes.find((one) => qrcodeText(one.id) === text)
  if (!qrcode) {
    if (text.startsWith(qrcodeText(''))) return { kind: 'nothing', text: '二维码不存在或已失效' }
    return /^https?:\/\//.test(text) ? { kind: 'page', url: text } : { kind: 'nothing', text }
  }
  if (qrcode.expiresAt <= nowOf(world)) return { kind: 'nothing', text: '二维码已过期' }
  const [first] = qrcode.cards
  const card = cardById(world, first?.cardId ?? '')
  if (!first || !card) return { kind: 'nothing', text: '该会员卡不存在' }
  const holding = holdingOf(world, openid, card.cardId)
  if (isHeld(holding)) return { kind: 'holding', cardId: card.cardId, code: holding.code }
  if (first.openid && first.openid !== openid) return { kind: 'nothing', text: '该会员卡仅限指定用户领取' }
  if (first.singleUse && qrcode.claimed) return { kind: 'nothing', text: '该二维码已被领取' }
  const problem = claimProblem(world, card, openid)
  if (problem) return { kind: 'nothing', text: problem }
  count(world, card, openid, 'view')
  return { kind: 'claim', face: faceOf(world, card), outerStr: first.outerStr }
}

/** POST /_emulator/phone/scan: what the phone does with the text of a code. */
export async function phoneScan(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  return read.ok ? c.json(scanned(world, holderOf(world, c).openid, read.value.text)) : read.response
}
