import { expect } from 'vitest'
import type { CardCreated, CardDetail } from '../../../../shared/console/card.ts'
import type { CardDraft } from '../../../../shared/console/cardDraft.ts'
import { randomUuid } from '../../../../server/domain/randomUuid.ts'
import { plainCard, plainForm } from '../../../harness/cardDraft.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'

type Refused = { error: { code: string; message: string; fields?: Record<string, string> } }

export const json = async <T>(answer: Promise<Response> | Response) => (await (await answer).json()) as T

export const refusal = async (asked: Promise<Response>) => {
  const answer = await asked
  return { status: answer.status, ...(await json<Refused>(answer)).error }
}

export type CardDesk = {
  w: World
  manager: StaffClient
  newKey(): string
  /** A card made through the console, its review over and told. */
  make(changes?: Partial<CardDraft>): Promise<string>
  detail(cardId: string): Promise<CardDetail>
  /** The card as WeChat has it. */
  stored(cardId: string): World['emulator']['state']['cards'][number]
  lastAudit(): Promise<{ action: string; subject: string; outcome: string; detail: Record<string, unknown> }>
}

/** A world without a card, and a manager at its console. */
export async function cardDesk(): Promise<CardDesk> {
  const w = await world({ seedCard: false })
  const manager = await staffIn(w, 'manager')
  const newKey = () => randomUuid(w.house.random.bytes(16))
  return {
    w,
    manager,
    newKey,
    async make(changes = {}) {
      const body = { key: newKey(), card: plainCard(changes), form: plainForm }
      const answer = await manager.post('/cards', body)
      expect(answer.status).toBe(201)
      await w.drain()
      return (await json<CardCreated>(answer)).cardId
    },
    detail: (cardId) => json<CardDetail>(manager.get(`/cards/${cardId}`)),
    stored(cardId) {
      const card = w.emulator.state.cards.find((one) => one.cardId === cardId)
      if (!card) throw new Error('WeChat has no such card')
      return card
    },
    async lastAudit() {
      const { rows } = await w.database.pool.query(
        'select action, subject, outcome, detail from audit_entry order by id desc limit 1',
      )
      return rows[0]
    },
  }
}
