import { z } from 'zod'
import { ActivationForm } from '../../../../../shared/card.ts'
import { CardDraft } from '../../../../../shared/console/cardDraft.ts'

/** An unfinished card, kept in this browser alone. */
const Kept = z.object({ savedAt: z.string(), card: CardDraft, form: ActivationForm })
export type KeptDraft = z.infer<typeof Kept>

const KEY = 'console.card.draft'
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The draft of one person: two who share a till's browser do not find each other's. What cannot be read (an older
 * version's, or edited by hand) counts as none; a browser without storage keeps nothing and says nothing.
 */
export function localDraft(store: Store | undefined, personId: string) {
  const key = `${KEY}.${personId}`
  return {
    load(): KeptDraft | undefined {
      try {
        const read = Kept.safeParse(JSON.parse(store?.getItem(key) ?? 'null'))
        return read.success ? read.data : undefined
      } catch {
        return undefined
      }
    },
    /** Whether it is kept: storage may be full, or forbidden. */
    save(draft: KeptDraft): boolean {
      try {
        store?.setItem(key, JSON.stringify(draft))
        return store !== undefined
      } catch {
        return false
      }
    },
    clear(): void {
      try {
        store?.removeItem(key)
      } catch {
        // Storage that may not be touched holds nothing of ours.
      }
    },
  }
}
