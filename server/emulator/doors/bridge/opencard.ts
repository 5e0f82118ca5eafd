import { z } from 'zod'
import { view } from '../../claim.ts'
import type { OpenCardResult } from '../../phone/contract.ts'
import type { EmulatorContext } from '../../serve.ts'
import type { World } from '../../world.ts'
import { heldCard } from '../heldCard.ts'
import { holderOf } from '../phone/holder.ts'
import { readDoor } from '../readDoor.ts'

const schema = z.object({ cardList: z.array(z.object({ card_id: z.string(), code: z.string() })) })
type Asked = z.infer<typeof schema>

const refused = (problem: string): OpenCardResult => ({ ok: false, err_msg: 'batchViewCard:fail', problem })

function open(world: World, openid: string, { cardList }: Asked): OpenCardResult {
  const [first] = cardList
  const held = first && heldCard(world, openid, first.card_id, first.code)
  // The code is the plain one: an encrypted code opens nothing (wire contract 8.4).
  if (!held?.ok) return refused('未找到该会员卡')
  view(world, held.card, held.holding)
  return { ok: true, cardId: held.card.cardId, code: held.holding.code }
}

/** POST /_emulator/bridge/opencard: may this customer open it? */
export async function opencard(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  return read.ok ? c.json(open(world, holderOf(world, c).openid, read.value)) : read.response
}
