import type { Account } from '../../../../../shared/ledger.ts'
import { count } from '../../../../ui/count.ts'
import { yuan } from '../../../../ui/yuan.ts'

/** Points, or fen as yuan. */
export const figure = (account: Account, value: number): string =>
  account === 'points' ? count(value) : yuan(value)

/** A change with its sign. */
export const signed = (account: Account, value: number): string =>
  `${value > 0 ? '+' : ''}${figure(account, value)}`
