import { and, eq, sql } from './drizzle.ts'
import type { Database } from '../floor.ts'
import type { Credential, CredentialKind, CredentialStore } from '../wechat/token/credentialStore.ts'
import type { Cipher } from './cipher.ts'
import { credential } from './schema/credential.ts'

const purpose = (appId: string, kind: CredentialKind) => `credential ${appId} ${kind}`

/**
 * The token and tickets of one account, shared by every process on this database. Values are sealed; one that cannot be opened
 * (SECRET_KEY was changed) counts as absent and is fetched anew.
 */
export function createCredentialStore({
  db,
  cipher,
  appId,
}: {
  db: Database
  cipher: Cipher
  appId: string
}): CredentialStore {
  return {
    renew: (kind, decide) =>
      db.transaction(async (tx) => {
        // Held to the end of the transaction: whoever asks meanwhile waits here, and then reads what was fetched. The read
        // is a statement of its own, for it must see what was committed while this one waited.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${purpose(appId, kind)}, 0))`)
        const [row] = await tx
          .select()
          .from(credential)
          .where(and(eq(credential.appId, appId), eq(credential.kind, kind)))
        const kept = row && openRow(cipher, row)
        const chosen = await decide(kept)
        if (chosen === kept) return chosen
        const { value, fetchedAt, expiresAt } = chosen
        const fresh = { value: cipher.seal(purpose(appId, kind), value), fetchedAt, expiresAt }
        await tx
          .insert(credential)
          .values({ appId, kind, ...fresh })
          .onConflictDoUpdate({ target: [credential.appId, credential.kind], set: fresh })
        return chosen
      }),
  }
}

function openRow(cipher: Cipher, row: typeof credential.$inferSelect): Credential | undefined {
  try {
    const value = cipher.open(purpose(row.appId, row.kind), row.value)
    return { value, fetchedAt: row.fetchedAt, expiresAt: row.expiresAt }
  } catch {
    return undefined
  }
}
