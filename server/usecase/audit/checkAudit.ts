import type { AuditCheck } from '../../../shared/console/people.ts'
import { readAudit } from '../../store/statement/readAudit.ts'
import type { House } from '../house.ts'
import { auditHash, beginning } from './auditHash.ts'

const BATCH = 1000

/**
 * Whether every entry still follows from the one before it, and `lastHash`, which names the whole log up to here. Entries cut
 * off at the very end leave no gap behind: whoever fears that notes the last id and hash elsewhere.
 */
export async function checkAudit(
  house: Pick<House, 'db' | 'cipher'>,
): Promise<AuditCheck & { lastId?: number; lastHash?: string }> {
  let hash = beginning
  let id = 0
  let entries = 0
  for (;;) {
    const batch = await readAudit(house.db, id, BATCH)
    for (const entry of batch) {
      const isWhole = entry.previousHash === hash && entry.hash === auditHash(house.cipher, hash, entry)
      if (!isWhole) return { intact: false, entries, firstBrokenId: entry.id }
      hash = entry.hash
      id = entry.id
      entries += 1
    }
    if (batch.length < BATCH) break
  }
  return { intact: true, entries, ...(entries > 0 ? { lastId: id, lastHash: hash } : {}) }
}
