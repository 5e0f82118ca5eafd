import { lt } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { oauthCode } from '../schema/credential.ts'

/** A code of WeChat's authorization lives for five minutes: what was exchanged before then, nobody brings again. */
export async function forgetOauthCodes(db: Queryable, before: Date): Promise<void> {
  await db.delete(oauthCode).where(lt(oauthCode.usedAt, before))
}
