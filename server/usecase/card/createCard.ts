import type { CardCreated, CreateCard } from '../../../shared/console/card.ts'
import { cardFaults } from '../../../shared/console/cardFaults.ts'
import type { Fault } from '../../../shared/console/fault.ts'
import { formFaults } from '../../../shared/console/formFaults.ts'
import { cardCreate } from '../../wechat/card/create.ts'
import { errcodes, hasErrcode, isWechatError, type WechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { afterSubmitUrl } from './afterSubmitUrl.ts'
import { getCardRow, saveCard } from './cardRow.ts'
import { beginCreation, getCreation, markCreation, type CreationRow } from './creationRow.ts'
import { findLostCard } from './findLostCard.ts'
import { oneAtATime } from './oneAtATime.ts'
import { rememberCard } from './rememberCard.ts'
import { setActivationForm } from './setActivationForm.ts'
import { templateOf } from './templateOf.ts'
import { toMemberCard } from './toMemberCard.ts'

export type CreationEnd =
  /** `formError`: why WeChat did not take the form, where it is missing. */
  | { outcome: 'created'; cardId: string; form: CardCreated['form']; formError?: WechatError }
  /** Nothing was sent. Paths begin with `card.` or `form.`. */
  | { outcome: 'invalid'; faults: Fault[] }
  /** An earlier try of this key was lost less than a minute ago, and WeChat shows no card yet: ask again in a minute. */
  | { outcome: 'unsure' }

/** How long a lost request may still be on its way to WeChat. */
const LOST_MS = 60_000

/**
 * Make a member card, once a key: a double click, two tabs or a lost answer make one card. The first card of a house becomes
 * its default one. Order: begun, card, row, form. If it stops after WeChat made the card, the next try of the same key finds it;
 * if only the form fails, the answer says so and the card's health cures it.
 * Throws WechatError when WeChat refuses the card (then there is none) or does not answer (then the same key is tried again).
 */
export async function createCard(house: House, asked: CreateCard & { by: string }): Promise<CreationEnd> {
  const faults = faultsOf(house, asked)
  if (faults.length > 0) return { outcome: 'invalid', faults }
  return oneAtATime(house, `card-creation:${asked.key}`, async () => {
    const known = await getCreation(house.db, asked.key)
    if (known?.cardId) return finish(house, known, known.cardId)
    if (known?.state === 'begun') {
      const lost = await findLostCard(house, known)
      if (lost) return keep(house, known, lost)
      if (house.clock.now().getTime() - known.createdAt.getTime() < LOST_MS) return { outcome: 'unsure' }
    }
    return make(house, asked)
  })
}

function faultsOf(house: House, { card, form }: CreateCard): Fault[] {
  const now = Math.floor(house.clock.now().getTime() / 1000)
  const faults = cardFaults(card, now).map((fault) => ({ ...fault, path: `card.${fault.path}` }))
  const { mode } = card.activation
  if (mode !== 'redirect' && mode !== 'oneTap') return faults
  if (!form) return [...faults, { path: 'form.fields', fault: 'missing' }]
  return [...faults, ...formFaults(form).map((fault) => ({ ...fault, path: `form.${fault.path}` }))]
}

async function make(
  house: House,
  { key, card, form, by }: CreateCard & { by: string },
): Promise<CreationEnd> {
  const draft = { card, ...(form ? { form } : {}) }
  await beginCreation(house.db, { key, draft, by, at: house.clock.now() })
  try {
    const { cardId } = await cardCreate(house.wechat, { card: toMemberCard(card, afterSubmitUrl(house)) })
    const row = await getCreation(house.db, key)
    if (!row) throw new Error('the creation of a card was not written down')
    return await keep(house, row, cardId)
  } catch (error) {
    // Only a clear no is the end of it; after any other failure, a "system error" too, a card may be there.
    if (isWechatError(error) && error.kind === 'answer' && !hasErrcode(error, errcodes.busy)) {
      await markCreation(house.db, key, { state: 'refused' })
    }
    throw error
  }
}

/** The card is there: from here on it is known, whatever becomes of its form. */
async function keep(house: House, row: CreationRow, cardId: string): Promise<CreationEnd> {
  const template = templateOf(row.draft.card, afterSubmitUrl(house))
  const status = 'CARD_STATUS_NOT_VERIFY'
  const at = house.clock.now()
  await house.db.transaction(async (tx) => {
    await saveCard(tx, { cardId, template, status, at }, true)
    await markCreation(tx, row.key, { state: 'created', cardId })
  })
  return finish(house, row, cardId)
}

async function finish(house: House, row: CreationRow, cardId: string): Promise<CreationEnd> {
  const { card, form } = row.draft
  const needsForm = card.activation.mode === 'redirect' || card.activation.mode === 'oneTap'
  const formError =
    needsForm && form && row.state !== 'done' ? await tellForm(house, cardId, form) : undefined
  if (!formError) await markCreation(house.db, row.key, { state: 'done' })
  if (row.state !== 'done') await readBack(house, cardId)
  if (!needsForm) return { outcome: 'created', cardId, form: 'none' }
  return formError
    ? { outcome: 'created', cardId, form: 'missing', formError }
    : { outcome: 'created', cardId, form: 'set' }
}

async function tellForm(house: House, cardId: string, form: NonNullable<CreateCard['form']>) {
  if ((await getCardRow(house.db, cardId))?.form) return undefined
  try {
    await setActivationForm(house, { cardId, form })
    return undefined
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the card was made, but WeChat did not take its form')
    return error
  }
}

/** A review may already be over, and its push may have come before the row: WeChat is asked once, and need not answer. */
async function readBack(house: House, cardId: string): Promise<void> {
  try {
    await rememberCard(house, cardId)
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the new card could not be read back; it will be later')
  }
}
