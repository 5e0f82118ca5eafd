import { z } from 'zod'
import { type CheckedExt, checkCardExt, useNonce } from '../../cardExt.ts'
import { claim, claimProblem, codeProblem } from '../../claim.ts'
import { holdingOf, isHeld } from '../../find.ts'
import type { AddCardResult } from '../../phone/contract.ts'
import type { EmulatorContext } from '../../serve.ts'
import type { World } from '../../world.ts'
import { faceOf } from '../phone/face.ts'
import { holderOf } from '../phone/holder.ts'
import { readDoor } from '../readDoor.ts'

const schema = z.object({
  cardList: z.array(z.object({ card_id: z.string(), card_ext: z.string() })),
  commit: z.boolean(),
})
type Asked = z.infer<typeof schema>
type Added = Extract<AddCardResult, { ok: true }>['cards'][number]

const refused = (problem: string): AddCardResult => ({ ok: false, err_msg: 'batchAddCard:fail', problem })

function shown(
  world: World,
  openid: string,
  checked: Extract<CheckedExt, { ok: true }>,
  cardExt: string,
): Added {
  const holding = holdingOf(world, openid, checked.card.cardId)
  const isAlready = isHeld(holding)
  return {
    face: faceOf(world, checked.card),
    alreadyHeld: isAlready,
    ...(isAlready ? { code: holding.code, encryptCode: holding.encryptCode } : {}),
    cardExt,
  }
}

/** Who had the card before gets it back with the code that it had. */
const newCodeProblem = (world: World, openid: string, { card, ownCode }: Extract<CheckedExt, { ok: true }>) =>
  holdingOf(world, openid, card.cardId) ? undefined : codeProblem(world, card, ownCode)

/** All of them or none: the first that cannot be taken refuses the call. */
function add(world: World, openid: string, { cardList, commit }: Asked): AddCardResult {
  if (cardList.length === 0) return refused('卡券参数错误')
  const cards: { checked: Extract<CheckedExt, { ok: true }>; cardExt: string; seen: Added }[] = []
  for (const { card_id, card_ext } of cardList) {
    const checked = checkCardExt(world, openid, card_id, card_ext)
    if (!checked.ok) return refused(checked.problem)
    const seen = shown(world, openid, checked, card_ext)
    const problem = seen.alreadyHeld
      ? undefined
      : (claimProblem(world, checked.card, openid) ?? newCodeProblem(world, openid, checked))
    if (problem) return refused(problem)
    cards.push({ checked, cardExt: card_ext, seen })
  }
  if (!commit) return { ok: true, cards: cards.map(({ seen }) => seen) }
  for (const { checked } of cards) {
    useNonce(world, checked.nonceKey)
    const claimed = claim(world, openid, checked.card, checked.outerStr, checked.ownCode)
    if (!claimed.ok) return refused(claimed.problem)
  }
  world.changed()
  return {
    ok: true,
    cards: cards.map(({ checked, cardExt, seen }) => ({
      ...shown(world, openid, checked, cardExt),
      alreadyHeld: seen.alreadyHeld,
    })),
  }
}

/** POST /_emulator/bridge/addcard: `commit: false` looks, for the sheet; `commit: true` takes the cards. */
export async function addcard(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  return read.ok ? c.json(add(world, holderOf(world, c).openid, read.value)) : read.response
}
