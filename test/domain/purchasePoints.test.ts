import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  purchaseKinds,
  purchasePoints,
  type BonusRule,
  type Purchase,
  type PurchasePlan,
} from '../../server/domain/purchasePoints.ts'

/** 1 yuan earns 1 point, 200 at most; 100 points are worth 1 yuan, from 10 yuan on, 500 points at most. */
const rule: BonusRule = {
  costMoneyUnit: 100,
  increaseBonus: 1,
  maxIncreaseBonus: 200,
  costBonusUnit: 100,
  reduceMoney: 100,
  leastMoneyToUseBonus: 1000,
  maxReduceBonus: 500,
}
const buy = (fen: number, redeemPoints = 0, have = 10_000, by: BonusRule | undefined = rule) =>
  purchasePoints(by, { fen, redeemPoints, have })

test.each([
  [99, 0],
  [100, 1],
  [3880, 38],
  [19_999, 199],
  [20_000, 200],
  [1_000_000, 200],
])('%i fen earn %i points', (fen, earned) => {
  expect(buy(fen)).toMatchObject({
    outcome: 'planned',
    earned,
    paidFen: fen,
    redeemed: { points: 0, fen: 0 },
  })
})

test.each([
  [3880, 100, { points: 100, fen: 100 }, 3780, 37],
  [3880, 300, { points: 300, fen: 300 }, 3580, 35],
  [3880, 500, { points: 500, fen: 500 }, 3380, 33],
  [1000, 500, { points: 500, fen: 500 }, 500, 5],
])('of %i fen, %i points take off %o: %i to pay, which earn %i', (fen, redeem, redeemed, paidFen, earned) => {
  expect(buy(fen, redeem)).toMatchObject({ outcome: 'planned', redeemed, paidFen, earned })
})

test.each([
  ['part of a unit', buy(3880, 150), { outcome: 'not_multiple', unit: 100 }],
  ['more than the card allows at once', buy(3880, 600), { outcome: 'over_most', most: 500 }],
  ['more than she has', buy(3880, 300, 299), { outcome: 'over_most', most: 200 }],
  ['fewer than a unit at hand', buy(3880, 100, 99), { outcome: 'cannot_redeem', why: 'too_few' }],
  ['points that she owes', buy(3880, 100, -50), { outcome: 'cannot_redeem', why: 'too_few' }],
  [
    'a purchase below the least',
    buy(999, 100),
    { outcome: 'cannot_redeem', why: 'below_minimum', leastFen: 1000 },
  ],
  [
    'a purchase of less than a unit is worth',
    buy(99, 100, 1000, { ...rule, leastMoneyToUseBonus: 0 }),
    { outcome: 'cannot_redeem', why: 'purchase_too_small' },
  ],
  [
    'a card that takes no points',
    buy(3880, 100, 1000, { costMoneyUnit: 100, increaseBonus: 1 }),
    { outcome: 'cannot_redeem', why: 'no_rule' },
  ],
])('not spent: %s', (_, said, refusal) => {
  expect(said).toEqual(refusal)
})

test('never more than the purchase', () => {
  const open = { ...rule, leastMoneyToUseBonus: 0, maxReduceBonus: 0 }
  expect(buy(250, 200, 10_000, open)).toMatchObject({ paidFen: 50, earned: 0 })
  expect(buy(250, 300, 10_000, open)).toEqual({ outcome: 'over_most', most: 200 })
})

test('the page is told the most that can be spent, and why none can', () => {
  expect(buy(3880)).toMatchObject({ most: { points: 500, fen: 500 } })
  expect(buy(999)).toMatchObject({ most: { points: 0, fen: 0, why: 'below_minimum', leastFen: 1000 } })
  expect(buy(3880, 0, 0)).toMatchObject({ most: { points: 0, fen: 0, why: 'too_few' } })
})

test('a card without a rule, or with half a rule, says nothing about purchases', () => {
  const purchase = { fen: 3880, redeemPoints: 0, have: 100 }
  const none = [
    undefined,
    {},
    { costMoneyUnit: 100 },
    { costMoneyUnit: 0, increaseBonus: 0, reduceMoney: 100 },
  ]
  for (const by of none) expect(purchasePoints(by, purchase)).toEqual({ outcome: 'no_rule' })
  expect(purchaseKinds(undefined)).toEqual({ earns: false, redeems: false })
  expect(purchaseKinds({ costBonusUnit: 100, reduceMoney: 100 })).toEqual({ earns: false, redeems: true })
})

test('a card that only takes points earns none', () => {
  expect(buy(3880, 100, 1000, { costBonusUnit: 100, reduceMoney: 100 })).toMatchObject({
    earned: 0,
    paidFen: 3780,
  })
})

const count = (max: number) => fc.integer({ min: 0, max })
const anyRule: fc.Arbitrary<BonusRule> = fc.record({
  costMoneyUnit: count(5000),
  increaseBonus: count(50),
  maxIncreaseBonus: count(500),
  costBonusUnit: count(300),
  reduceMoney: count(5000),
  leastMoneyToUseBonus: count(5000),
  maxReduceBonus: count(2000),
})
const anyPurchase = fc.record({
  fen: count(1_000_000),
  redeemPoints: count(3000),
  have: fc.integer({ min: -500, max: 5000 }),
})

/** The plan of a purchase that the rule allows; others are of no interest to the property that asks. */
function planned(by: BonusRule, purchase: Purchase): PurchasePlan {
  const plan = purchasePoints(by, purchase)
  fc.pre(plan.outcome === 'planned')
  return plan as PurchasePlan
}
/** A rule, and a purchase on which she spends as many points as she may, or one unit fewer. */
const spending = fc.tuple(anyRule, anyPurchase, fc.boolean()).map(([by, purchase, isLess]) => {
  const plan = purchasePoints(by, { ...purchase, redeemPoints: 0 })
  const most = plan.outcome === 'planned' ? plan.most.points : 0
  return {
    by,
    purchase: { ...purchase, redeemPoints: Math.max(0, most - (isLess ? (by.costBonusUnit ?? 0) : 0)) },
  }
})

test('whatever the rule: nobody pays less than nothing, and all figures are whole', () => {
  fc.assert(
    fc.property(spending, ({ by, purchase }) => {
      const plan = planned(by, purchase)
      expect(plan.redeemed.points).toBe(purchase.redeemPoints)
      expect(plan.paidFen).toBe(purchase.fen - plan.redeemed.fen)
      for (const figure of [plan.paidFen, plan.earned, plan.redeemed.points, plan.redeemed.fen]) {
        expect(Number.isInteger(figure)).toBe(true)
        expect(figure).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('whatever the rule: points that are spent are hers, in whole units, and the purchase is large enough', () => {
  fc.assert(
    fc.property(spending, ({ by, purchase }) => {
      const { redeemed } = planned(by, purchase)
      fc.pre(redeemed.points > 0)
      expect(redeemed.points).toBeLessThanOrEqual(purchase.have)
      expect(redeemed.points % (by.costBonusUnit ?? 1)).toBe(0)
      expect(redeemed.fen).toBeLessThanOrEqual(purchase.fen)
      expect(purchase.fen).toBeGreaterThanOrEqual(by.leastMoneyToUseBonus ?? 0)
    }),
  )
})

test('whatever the rule: no purchase earns more than the card gives for what is paid', () => {
  fc.assert(
    fc.property(spending, ({ by, purchase }) => {
      const { earned, paidFen } = planned(by, purchase)
      expect(earned).toBeLessThanOrEqual(by.maxIncreaseBonus || Infinity)
      expect(earned).toBeLessThanOrEqual((paidFen / (by.costMoneyUnit || 1)) * (by.increaseBonus ?? 0))
    }),
  )
})

test('the most is taken, and a unit more is refused', () => {
  fc.assert(
    fc.property(anyRule, anyPurchase, (by, { fen, have }) => {
      const { most } = planned(by, { fen, have, redeemPoints: 0 })
      const { points } = most
      expect(purchasePoints(by, { fen, have, redeemPoints: points })).toMatchObject({
        outcome: 'planned',
        redeemed: { points, fen: most.fen },
      })
      const more = purchasePoints(by, { fen, have, redeemPoints: points + (by.costBonusUnit || 1) })
      expect(more.outcome).not.toBe('planned')
    }),
  )
})

test('paying more never earns less', () => {
  fc.assert(
    fc.property(anyRule, count(1_000_000), count(10_000), (by, fen, more) => {
      const earned = (paid: number) => {
        const plan = purchasePoints(by, { fen: paid, redeemPoints: 0, have: 0 })
        return plan.outcome === 'planned' ? plan.earned : 0
      }
      expect(earned(fen + more)).toBeGreaterThanOrEqual(earned(fen))
    }),
  )
})
