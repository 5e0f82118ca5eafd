import type { CardEdited, EditCard } from '../../../shared/console/card.ts'
import { editFaults } from '../../../shared/console/editFaults.ts'
import type { Fault } from '../../../shared/console/fault.ts'
import { getKnownCard } from '../../store/statement/listCards.ts'
import { cardUpdate } from '../../wechat/card/update.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { cardFieldsChanged } from '../program/cardFieldsChanged.ts'
import { applyChanges } from './applyChanges.ts'
import { oneAtATime } from './oneAtATime.ts'
import { readDraft } from './readDraft.ts'
import { rememberCard } from './rememberCard.ts'
import { revisionOf } from './revisionOf.ts'
import { toUpdate } from './toUpdate.ts'

export type EditEnd =
  | ({ outcome: 'edited'; changed: string[] } & CardEdited)
  | { outcome: 'card_unknown' | 'card_deleted' | 'stale' }
  /** Paths below the card. */
  | { outcome: 'invalid'; faults: Fault[] }

/**
 * Change a card as WeChat lets it be changed: only what differs is sent. One edit of a card at a time, and only of the card
 * that its editor has seen (`revision`). Throws WechatError; then nothing is changed, or, after no answer, perhaps all of it:
 * the next look shows which.
 */
export async function editCard(house: House, cardId: string, edit: EditCard): Promise<EditEnd> {
  if (!(await getKnownCard(house.db, cardId))) return { outcome: 'card_unknown' }
  return oneAtATime(house, `card:${cardId}`, async () => {
    const told = await rememberCard(house, cardId)
    if (!told || told.status.endsWith('DELETE')) return { outcome: 'card_deleted' }
    const before = readDraft(told)
    if (revisionOf(before) !== edit.revision) return { outcome: 'stale' }
    const { after, changed } = applyChanges(before, edit)
    const faults = editFaults(before, after, Math.floor(house.clock.now().getTime() / 1000))
    if (faults.length > 0) return { outcome: 'invalid', faults }
    const memberCard = toUpdate(before, after)
    if (!memberCard) return { outcome: 'edited', changed: [], revision: edit.revision, inReview: false }
    const { sendCheck } = await cardUpdate(house.wechat, { cardId, memberCard })
    const revision = (await readAgain(house, cardId)) ?? revisionOf(after)
    if (changed.includes('customFields')) await cardFieldsChanged(house)
    return { outcome: 'edited', changed, revision, inReview: sendCheck }
  })
}

/** The change is made, whether or not WeChat tells it back at once. */
async function readAgain(house: House, cardId: string): Promise<string | undefined> {
  try {
    const told = await rememberCard(house, cardId)
    return told && revisionOf(readDraft(told))
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error, cardId }, 'the card was changed and could not be read back; it will be later')
    return undefined
  }
}
