import { expect, test } from 'vitest'
import { cardFaults } from '../../../../shared/console/cardFaults.ts'
import { formFaults } from '../../../../shared/console/formFaults.ts'
import { CardDraft } from '../../../../shared/console/cardDraft.ts'
import { newDraft, newForm } from '../../../../web/console/component/card/logic/newDraft.ts'
import { tidyDraft } from '../../../../web/console/component/card/logic/tidyDraft.ts'

const filled = () => ({
  ...newDraft('zh-CN'),
  logoUrl: 'http://mmbiz.qpic.cn/logo',
  brandName: '禾下咖啡',
})

test.each(['zh-CN', 'en'] as const)('a new card in %s lacks nothing but its logo and its brand', (locale) => {
  const missing = cardFaults(newDraft(locale)).map(({ path }) => path)
  expect(missing.sort()).toEqual(['brandName', 'logoUrl'])
  expect(formFaults(newForm(locale))).toEqual([])
})

test('a tidied draft is a draft still, and has no fault of its own making', () => {
  const tidy = tidyDraft({ ...filled(), servicePhone: '', backgroundUrl: '', useCondition: {} })
  expect(CardDraft.safeParse(tidy).success).toBe(true)
  expect(cardFaults(tidy)).toEqual([])
  expect(tidy).not.toHaveProperty('servicePhone')
  expect(tidy).not.toHaveProperty('useCondition')
})

test('what a part said that was switched off is not sent, and is still there afterwards', () => {
  const draft = { ...filled(), supplyBonus: false }
  const tidy = tidyDraft(draft)
  expect(tidy).not.toHaveProperty('bonusRule')
  expect(tidy).not.toHaveProperty('bonusRules')
  expect(cardFaults(tidy)).toEqual([])
  expect(draft.bonusRule).toEqual({ costMoneyUnit: 100, increaseBonus: 1 })
})

test("a figure of WeChat's own kind carries no name, and an empty address none", () => {
  const tidy = tidyDraft({
    ...filled(),
    customFields: [{ nameType: 'FIELD_NAME_TYPE_LEVEL', name: '等级', url: '' }],
    customCells: [
      { name: '订单', tips: '', target: { url: '', miniProgram: { userName: 'gh_a@app', path: 'p' } } },
    ],
  })
  expect(tidy.customFields).toEqual([{ nameType: 'FIELD_NAME_TYPE_LEVEL' }])
  expect(tidy.customCells).toEqual([
    { name: '订单', target: { miniProgram: { userName: 'gh_a@app', path: 'p' } } },
  ])
})
