import { afterEach, beforeEach, expect, test } from 'vitest'
import { seedDemonstration } from '../../server/demo/seed.ts'
import { programFaults } from '../../shared/console/programFaults.ts'
import { findCard } from '../../server/usecase/card/findCard.ts'
import { viewProgram } from '../../server/usecase/program/viewProgram.ts'
import { world, type World } from '../harness/world.ts'

let w: World
beforeEach(async () => {
  w = await world({ seedCard: false })
})
afterEach(() => w.close())

test('the demonstration has one approved card with its form, however often it is started', async () => {
  expect(await seedDemonstration(w.house, 'http://localhost:8081/merchant/terms')).toEqual({ isNew: true })
  expect(await seedDemonstration(w.house, 'http://localhost:8081/merchant/terms')).toEqual({ isNew: false })
  expect(w.emulator.state.cards).toHaveLength(1)
  expect(await findCard(w.house)).toMatchObject({
    status: 'CARD_STATUS_VERIFY_OK',
    isDefault: true,
    template: { title: '禾下会员卡', activationMode: 'redirect' },
    form: { serviceStatement: { name: '会员守则' } },
  })
})

test('the demonstration has its rules once, and its card has the field that shows the level', async () => {
  await seedDemonstration(w.house, 'http://localhost:8081/merchant/terms')
  const { program, revision, card } = await viewProgram(w.house)
  expect(programFaults(program)).toEqual([])
  expect(program.levels.map(({ name, threshold }) => [name['zh-CN'], threshold])).toEqual([
    ['普通会员', 0],
    ['银卡会员', 500],
    ['金卡会员', 2000],
  ])
  expect(card?.fields?.[program.levelField - 1]).toEqual({ nameType: 'FIELD_NAME_TYPE_LEVEL' })
  await seedDemonstration(w.house, 'http://localhost:8081/merchant/terms')
  expect((await viewProgram(w.house)).revision).toBe(revision)
})
