import type { House } from '../house.ts'
import { adoptCard, adoptDefaultCard } from './adoptCard.ts'
import { createAskOnce, type AskOnce } from './askOnce.ts'
import { getCardRow, type CardRow, type FoundCard } from './cardRow.ts'
import { rememberCard } from './rememberCard.ts'

/** A template older than this is read again, behind the page's back. */
const STALE_MS = 10 * 60_000
/** How long "there is no such card" is believed: short for a merchant who makes one, long for one who guesses at ids. */
const UNKNOWN_MS = 5000
/** After a background reading, good or bad, the next one of the same card waits as long. */
const REREAD_PAUSE_MS = 60_000

type Asking = { adopt: AskOnce<FoundCard | undefined>; reread: AskOnce<true> }
const askingOf = new WeakMap<House, Asking>()

function asking(house: House): Asking {
  const known = askingOf.get(house)
  if (known) return known
  const made: Asking = {
    adopt: createAskOnce(house.clock, (found) => (found ? 0 : UNKNOWN_MS)),
    reread: createAskOnce(house.clock, () => REREAD_PAUSE_MS),
  }
  askingOf.set(house, made)
  return made
}

/** Documented as at most 32 characters (wire contract, conventions); what cannot be one is not worth a call. */
const isCardId = (text: string) => /^[\w-]{1,32}$/.test(text)

/**
 * The card of this id, or the default one: from the database, else adopted from WeChat. Nothing where WeChat knows no
 * such member card of this account. A stale template is answered as it is and read again in the background.
 * Throws WechatError only where the card is not known here and WeChat does not answer.
 */
export async function findCard(house: House, cardId?: string): Promise<FoundCard | undefined> {
  if (cardId !== undefined && !isCardId(cardId)) return undefined
  const row = await getCardRow(house.db, cardId)
  if (row) {
    rereadIfOlder(house, row, STALE_MS)
    return foundIn(row)
  }
  return asking(house).adopt(cardId ?? '', async () => {
    // Another visitor may have had it adopted between our look and our turn.
    const adopted = await getCardRow(house.db, cardId)
    if (adopted) return foundIn(adopted)
    return cardId === undefined ? adoptDefaultCard(house) : adoptCard(house, cardId)
  })
}

function foundIn(row: CardRow): FoundCard {
  const { readAt: _, ...found } = row
  return found
}

/** Reads a card again behind the page's back where what is known of it is older than `ms`; at most once a minute. */
export function rereadIfOlder(house: House, row: Pick<CardRow, 'cardId' | 'readAt'>, ms: number): void {
  if (house.clock.now().getTime() - row.readAt.getTime() > ms) void rereadQuietly(house, row.cardId)
}

async function rereadQuietly(house: House, cardId: string): Promise<void> {
  await asking(house).reread(cardId, async () => {
    try {
      await rememberCard(house, cardId)
    } catch (error) {
      house.log.warn({ error, cardId }, 'the card could not be read again; its last known face is shown')
    }
    return true
  })
}
