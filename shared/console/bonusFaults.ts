import type { CardDraft } from './cardDraft.ts'
import { byteLimitOf, cardCounts } from './cardLimits.ts'
import type { Faults } from './fault.ts'
import { targetFaults } from './targetFaults.ts'

/**
 * What is wrong with the points. Texts and rules of points that are not shown would be lost in silence; half a rule ("so
 * much spent" without "so many points") says nothing to anybody. A 0 counts as nothing said, as WeChat itself answers it.
 */
export function bonusFaults(faults: Faults, draft: CardDraft): void {
  if (!draft.supplyBonus) {
    for (const path of ['bonusRules', 'bonusCleared'] as const) {
      if (draft[path]) faults.add(path, 'conflict', { with: 'supplyBonus' })
    }
    if (draft.bonusLink) faults.add('bonusLink.url', 'conflict', { with: 'supplyBonus' })
    const said = Object.entries(draft.bonusRule ?? {}).find(([, value]) => value)
    if (said) faults.add(`bonusRule.${said[0]}`, 'conflict', { with: 'supplyBonus' })
  }
  faults.length('bonusRules', draft.bonusRules, byteLimitOf('bonusRules'))
  faults.length('bonusCleared', draft.bonusCleared, byteLimitOf('bonusCleared'))
  if (draft.bonusLink) targetFaults(faults, 'bonusLink', draft.bonusLink)
  if (draft.bonusRule) rule(faults, draft.bonusRule)
}

function rule(faults: Faults, bonusRule: NonNullable<CardDraft['bonusRule']>) {
  for (const [key, is] of Object.entries(bonusRule)) {
    const max = cardCounts.numberMax
    if (is !== undefined && is > max) faults.add(`bonusRule.${key}`, 'too_large', { max, is })
  }
  const { costMoneyUnit, increaseBonus, maxIncreaseBonus, costBonusUnit, reduceMoney } = bonusRule
  if (increaseBonus && !costMoneyUnit) faults.add('bonusRule.costMoneyUnit', 'missing')
  if (costMoneyUnit && !increaseBonus) faults.add('bonusRule.increaseBonus', 'missing')
  if (reduceMoney && !costBonusUnit) faults.add('bonusRule.costBonusUnit', 'missing')
  if (costBonusUnit && !reduceMoney) faults.add('bonusRule.reduceMoney', 'missing')
  if (maxIncreaseBonus) {
    if (!increaseBonus) faults.add('bonusRule.maxIncreaseBonus', 'conflict', { with: 'earn_rule' })
    else if (maxIncreaseBonus < increaseBonus) {
      faults.add('bonusRule.maxIncreaseBonus', 'too_small', { min: increaseBonus, is: maxIncreaseBonus })
    }
  }
  const { leastMoneyToUseBonus, maxReduceBonus } = bonusRule
  for (const [key, value] of Object.entries({ leastMoneyToUseBonus, maxReduceBonus })) {
    if (value && !costBonusUnit) faults.add(`bonusRule.${key}`, 'conflict', { with: 'spend_rule' })
  }
  if (maxReduceBonus && costBonusUnit && maxReduceBonus < costBonusUnit) {
    faults.add('bonusRule.maxReduceBonus', 'too_small', { min: costBonusUnit, is: maxReduceBonus })
  }
}
