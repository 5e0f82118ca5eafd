import { apiReasons, faultOfReason } from '../../domain/apiReason.ts'
import { isOpenStore } from '../../store/statement/isOpenStore.ts'
import type { House } from '../house.ts'
import { postLedger } from '../ledger/post.ts'
import type { Posted, PostingRefusal, PostingLine } from '../ledger/posting.ts'
import { readProgram } from '../program/readProgram.ts'

export type ApiPosting = {
  memberId: string
  /** Posts once, for good. */
  key: string
  /** `api:<key id>`. */
  actor: string
  lines: PostingLine[]
  note: string | undefined
  store: string | undefined
}

export type ApiPostingFault = 'reason_unknown' | 'reason_direction' | 'store_unknown' | 'expired'
export type PostedByApi =
  | Posted
  | PostingRefusal
  /** What is wrong with the request itself, by the place in it. */
  | { outcome: 'faults'; faults: { path: (string | number)[]; fault: ApiPostingFault }[] }

/** The house's own reasons that may be posted, for a sentence. */
export const apiReasonNames: string[] = apiReasons

/** Somebody else's system gives and takes points or balance; whether there is enough, the ledger decides under its lock. */
export async function postByApi(house: House, posting: ApiPosting): Promise<PostedByApi> {
  const { memberId, key, actor, lines, note, store } = posting
  const faults = await faultsOf(house, posting)
  if (faults.length > 0) return { outcome: 'faults', faults }
  return postLedger(house, { memberId, key, lines, actor, note: note || undefined, store })
}

async function faultsOf(house: House, { lines, store }: ApiPosting) {
  const program = await readProgram(house.db)
  const now = house.clock.now()
  const faults: { path: (string | number)[]; fault: ApiPostingFault }[] = []
  for (const [index, line] of lines.entries()) {
    const fault = faultOfReason(program, line)
    if (fault) faults.push({ path: ['lines', index, 'reason'], fault: `reason_${fault}` })
    if (line.expiresAt && line.expiresAt <= now) {
      faults.push({ path: ['lines', index, 'expiresAt'], fault: 'expired' })
    }
  }
  if (store !== undefined && !(await isOpenStore(house.db, store))) {
    faults.push({ path: ['store'], fault: 'store_unknown' })
  }
  return faults
}
