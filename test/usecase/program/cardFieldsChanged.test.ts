import { afterAll, beforeAll, expect, test } from 'vitest'
import { editCard } from '../../../server/usecase/card/editCard.ts'
import { findCard } from '../../../server/usecase/card/findCard.ts'
import { viewCard } from '../../../server/usecase/card/viewCard.ts'
import { viewProgram } from '../../../server/usecase/program/viewProgram.ts'
import { ruled, threeLevels } from '../../harness/ruled.ts'
import { memberWorld, type MemberWorld } from '../ledger/memberWorld.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
})
afterAll(() => w.close())

const own = { nameType: 'FIELD_NAME_TYPE_LEVEL' as const }

/** The card's own figures, as the console changes them. */
async function figures(customFields: { nameType?: 'FIELD_NAME_TYPE_LEVEL'; name?: string }[]) {
  const card = await viewCard(w.house, w.cardId)
  const edited = await editCard(w.house, w.cardId, {
    revision: card?.revision ?? '',
    changes: { customFields },
    clear: [],
  })
  expect(edited).toMatchObject({ outcome: 'edited', changed: ['customFields'] })
  await w.settle()
}

test('a field that the rules name and the card lacks shows the level as soon as the card has it', async () => {
  await ruled(w.house, { levels: threeLevels, levelField: 2 })
  const { code } = await w.join()
  expect(w.shown(code).customFieldValues.map((value) => value.trim())).toEqual(['', '', ''])
  expect((await findCard(w.house, w.cardId))?.template.customFields).toEqual([own, null, null])
  await figures([own, { name: '会员等级' }])
  const fields = (await findCard(w.house, w.cardId))?.template.customFields
  expect(fields).toEqual([own, { name: '会员等级' }, null])
  expect(w.shown(code).customFieldValues[1]).toBe('普通会员')
})

test('nothing is looked at again where no card shows a level', async () => {
  await ruled(w.house, { levels: threeLevels, levelField: 0 })
  const before = (await viewProgram(w.house)).settling
  await figures([own])
  expect((await viewProgram(w.house)).settling).toEqual(before)
})
