import { desc, eq, sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { apiKey } from '../schema/api.ts'
import { staff } from '../schema/staff.ts'
import type { ApiKeyRow } from './insertApiKey.ts'

/** Every key there ever was, the newest first, with the name of whoever made it: nothing for the system. */
export async function listApiKeys(db: Queryable): Promise<{ key: ApiKeyRow; maker: string | null }[]> {
  return db
    .select({ key: apiKey, maker: staff.name })
    .from(apiKey)
    .leftJoin(staff, eq(apiKey.createdBy, sql`'staff:' || ${staff.id}`))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id))
}
