import { z } from 'zod'
import { claim } from '../../claim.ts'
import { checkAnswers } from '../../checkAnswers.ts'
import { formQuery } from '../../formQuery.ts'
import type { SubmitResult } from '../../phone/contract.ts'
import type { EmulatorContext } from '../../serve.ts'
import { type GivenFields, submit } from '../../submit.ts'
import type { World } from '../../world.ts'
import { fieldsSchema, readDoor } from '../readDoor.ts'
import { holderOf } from './holder.ts'

const schema = z.object({ query: z.string(), fields: fieldsSchema })

/** Form and card in one go: nothing is claimed while an answer is missing. */
function submitted(world: World, openid: string, query: string, fields: GivenFields): SubmitResult {
  const asked = formQuery(world, openid, query)
  if (asked.kind === 'problem') return { ok: false, problem: asked.text }
  if (asked.kind === 'holding') return { ok: false, problem: '你已拥有该会员卡' }
  const checked = asked.card.form && checkAnswers(asked.card.form, fields)
  if (checked && !checked.ok) return { ok: false, problem: checked.problem, field: checked.field }
  const claimed = asked.holding
    ? ({ ok: true, holding: asked.holding } as const)
    : claim(world, openid, asked.card, asked.outerStr)
  if (!claimed.ok) return claimed
  const result = submit(world, asked.card, claimed.holding, fields)
  if (!result.ok) return { ok: false, problem: result.problem }
  const { code } = claimed.holding
  return result.redirectUrl === undefined
    ? { ok: true, code }
    : { ok: true, code, redirectUrl: result.redirectUrl }
}

/** POST /_emulator/phone/submit: 激活. */
export async function phoneSubmit(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  return c.json(submitted(world, holderOf(world, c).openid, read.value.query, read.value.fields))
}
