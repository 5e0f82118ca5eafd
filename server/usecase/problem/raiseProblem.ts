import type { Queryable } from '../../floor.ts'
import { raiseProblem as raise, type RaisedProblem } from '../../store/statement/raiseProblem.ts'
import { settleProblem } from '../../store/statement/settleProblem.ts'
import type { House } from '../house.ts'

/** Puts something into the inbox of problems, once a kind and subject; `db` where it belongs to a transaction. */
export const raiseProblem = (
  house: House,
  problem: Omit<RaisedProblem, 'at'>,
  db: Queryable = house.db,
): Promise<void> => raise(db, { ...problem, at: house.clock.now() })

/** It went away by itself: whatever of this kind and subject was open is settled. */
export const problemIsOver = (
  house: House,
  { kind, subject }: Pick<RaisedProblem, 'kind' | 'subject'>,
  db: Queryable = house.db,
): Promise<boolean> => settleProblem(db, { kind, subject, by: 'system', at: house.clock.now() })
