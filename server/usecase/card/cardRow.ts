import { eq, sql } from '../../store/drizzle.ts'
import type { ActivationForm, CardTemplate } from '../../../shared/card.ts'
import type { Queryable } from '../../floor.ts'
import { card } from '../../store/schema.ts'

/** A card as the portal knows it. */
export type FoundCard = {
  cardId: string
  template: CardTemplate
  /** WeChat's review: CARD_STATUS_VERIFY_OK, … */
  status: string
  /** As we last set it; null for a card whose form we never set. */
  form: ActivationForm | null
  isDefault: boolean
}

export type CardRow = FoundCard & { readAt: Date }

const columns = {
  cardId: card.cardId,
  template: card.template,
  status: card.status,
  form: card.form,
  isDefault: card.isDefault,
  readAt: card.readAt,
}

/** One card, or the default one. */
export async function getCardRow(db: Queryable, cardId?: string): Promise<CardRow | undefined> {
  const which = cardId === undefined ? eq(card.isDefault, true) : eq(card.cardId, cardId)
  const [row] = await db.select(columns).from(card).where(which)
  return row
}

/** Any number; the same wherever the default card is chosen. */
const DEFAULT_LOCK = 7_236_515

/**
 * Write down a card as WeChat tells it. The form is ours and stays. `wantsDefault` makes it the default where there is
 * none: decided under a lock, so that two first visitors do not choose two.
 */
export async function saveCard(
  db: Queryable,
  told: { cardId: string; template: CardTemplate; status: string; at: Date },
  wantsDefault: boolean,
): Promise<FoundCard> {
  return db.transaction(async (tx) => {
    if (wantsDefault) await tx.execute(sql`select pg_advisory_xact_lock(${DEFAULT_LOCK})`)
    const taken = wantsDefault ? await getCardRow(tx) : undefined
    const { cardId, template, status, at } = told
    const isDefault = wantsDefault && (taken === undefined || taken.cardId === cardId)
    const [row] = await tx
      .insert(card)
      .values({ cardId, template, status, isDefault, readAt: at, createdAt: at })
      .onConflictDoUpdate({
        target: card.cardId,
        set: { template, status, readAt: at, ...(isDefault ? { isDefault } : {}) },
      })
      .returning(columns)
    if (!row) throw new Error('the card was not written')
    return row
  })
}

/** WeChat no longer knows it: it stays here, for its holders, and nobody new is offered it. */
export async function markCardDeleted(db: Queryable, cardId: string, at: Date): Promise<void> {
  await db.update(card).set({ status: 'CARD_STATUS_DELETE', readAt: at }).where(eq(card.cardId, cardId))
}

/** The form as WeChat now has it, and how often it was changed. */
export async function saveForm(db: Queryable, cardId: string, form: ActivationForm): Promise<number> {
  const [row] = await db
    .update(card)
    .set({ form, formRevision: sql`${card.formRevision} + 1` })
    .where(eq(card.cardId, cardId))
    .returning({ formRevision: card.formRevision })
  return row?.formRevision ?? 0
}
