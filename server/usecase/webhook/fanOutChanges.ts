import { webhookBody } from '../../domain/webhookBody.ts'
import type { Transaction } from '../../floor.ts'
import { enqueue } from '../../store/enqueue.ts'
import { enqueueDueWebhooks } from '../../store/statement/enqueueDueWebhooks.ts'
import { hasUnsettledChanges } from '../../store/statement/hasUnsettledChanges.ts'
import { insertDeliveries } from '../../store/statement/insertDeliveries.ts'
import { listChangedMembers } from '../../store/statement/listChangedMembers.ts'
import { listChanges, type ChangeRow } from '../../store/statement/listChanges.ts'
import { listOpenWebhooks } from '../../store/statement/listOpenWebhooks.ts'
import { listPostingLines } from '../../store/statement/listPostingLines.ts'
import { lockWebhook } from '../../store/statement/lockWebhook.ts'
import { updateWebhook } from '../../store/statement/updateWebhook.ts'
import { subjectOf } from '../api/readChanges.ts'
import type { House } from '../house.ts'

const PAGE = 200
/** A transaction that began before a change may end any moment: then nothing wakes us. */
const LOOK_AGAIN_MS = 300

/**
 * Every webhook gets a delivery of each change since its place, once: the deliveries and the place are written together. Then
 * whatever is due is set going, also what an earlier process has left behind.
 */
export async function fanOutChanges(house: House, signal: AbortSignal): Promise<void> {
  const open = await listOpenWebhooks(house.db)
  for (const id of open) {
    while (!signal.aborted && (await fanOutPage(house, id))) continue
  }
  if (open.length > 0 && (await hasUnsettledChanges(house.db))) {
    await enqueue(house.db, 'fanOutChanges', {}, { key: 'fanOutChanges', delayMs: LOOK_AGAIN_MS })
  }
  await enqueueDueWebhooks(house.db, house.clock.now())
}

/** One page of changes for one webhook. Whether there may be more. */
async function fanOutPage(house: House, id: string): Promise<boolean> {
  return house.db.transaction(async (tx) => {
    const webhook = await lockWebhook(tx, id)
    if (!webhook) return false
    const changes = await listChanges(tx, { tx: webhook.cursorTx, id: webhook.cursorId }, PAGE)
    const last = changes.at(-1)
    if (!last) return false
    const { kinds } = webhook
    const told = changes.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    await insertDeliveries(tx, await deliveriesOf(house, tx, id, told))
    await updateWebhook(tx, id, { cursorTx: last.tx, cursorId: last.id })
    return changes.length === PAGE
  })
}

async function deliveriesOf(house: House, tx: Transaction, webhookId: string, changes: ChangeRow[]) {
  const members = await listChangedMembers(tx, [...new Set(changes.map(({ memberId }) => memberId))])
  const postings = changes.flatMap(({ kind, subject }) =>
    kind === 'ledger.posted' && subject !== null ? [subject] : [],
  )
  const lines = await listPostingLines(tx, postings)
  const now = house.clock.now()
  return changes.map(({ id, kind, memberId, subject, at }) => {
    const said = { id, kind, memberId, at, subject: subjectOf({ kind, subject }) }
    const posted = subject === null ? undefined : lines.get(subject)
    const body = webhookBody(said, members.get(memberId), posted)
    return { webhookId, changeId: id, kind, memberId, body, nextAt: now, createdAt: now }
  })
}
