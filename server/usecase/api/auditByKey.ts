import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import type { ApiCaller } from './checkKey.ts'

/** What a key has done, for the audit log; the ledger names its keys itself. Never personal data. */
export const auditByKey = (
  house: House,
  { keyId, name }: ApiCaller,
  entry: {
    action: 'api.member' | 'api.card' | 'api.webhook'
    subject: string
    outcome?: 'done' | 'refused'
    detail?: Record<string, unknown>
  },
): Promise<number> =>
  appendAudit(house, { outcome: 'done', ...entry, actorId: `api:${keyId}`, actor: name, role: 'api' })
