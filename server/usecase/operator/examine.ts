import { desc } from '../../store/drizzle.ts'
import type { Locale } from '../../../shared/portal.ts'
import { doctorTexts } from '../../../shared/text/console/doctor.ts'
import { push } from '../../store/schema.ts'
import type { House } from '../house.ts'
import { examineAccount } from './examineAccount.ts'
import { examineAddress } from './examineAddress.ts'
import { examineCards } from './examineCards.ts'
import { examineProblems } from './examineProblems.ts'

/** One line of `npm run doctor`: what was found, and what helps. */
export type Examined = { grade: 'good' | 'hint' | 'bad'; title: string; cure?: string }

/** Look at a real installation from its own machine: account, address, callback, pushes, problems, cards. Changes nothing. */
export async function examine(house: House, locale: Locale): Promise<Examined[]> {
  const account = await examineAccount(house, locale)
  const address = await examineAddress(house, locale)
  const pushes = await examinePushes(house, locale)
  const isAccepted = account.every(({ grade }) => grade !== 'bad')
  const problems = await examineProblems(house, locale)
  return [...account, ...address, pushes, problems, ...(isAccepted ? await examineCards(house, locale) : [])]
}

async function examinePushes({ db }: House, locale: Locale): Promise<Examined> {
  const texts = doctorTexts(locale)
  const [last] = await db.select({ at: push.receivedAt }).from(push).orderBy(desc(push.receivedAt)).limit(1)
  const [title, cure] = texts.noPush
  return last ? { grade: 'good', title: texts.pushes(last.at.toISOString()) } : { grade: 'hint', title, cure }
}
