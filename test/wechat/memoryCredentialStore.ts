import type {
  Credential,
  CredentialKind,
  CredentialStore,
} from '../../server/wechat/token/credentialStore.ts'

export type MemoryCredentialStore = CredentialStore & { kept: Map<CredentialKind, Credential> }

/** What the table and its lock do, in memory: one decision about a kind at a time, whoever asks. */
export function createMemoryCredentialStore(
  initial: [CredentialKind, Credential][] = [],
): MemoryCredentialStore {
  const kept = new Map(initial)
  const queues = new Map<CredentialKind, Promise<unknown>>()
  return {
    kept,
    renew(kind, decide) {
      const turn = (queues.get(kind) ?? Promise.resolve()).then(async () => {
        const chosen = await decide(kept.get(kind))
        kept.set(kind, chosen)
        return chosen
      })
      queues.set(
        kind,
        turn.catch(() => undefined),
      )
      return turn
    },
  }
}
