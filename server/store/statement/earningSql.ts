import { sql, type SQL } from '../drizzle.ts'
import { earningReasons } from '../../../shared/ledger.ts'

/**
 * Whether an entry `e` counts towards a level: points that were earned, not put back, carried over or taken back. The
 * program's own reasons count.
 */
export const earningSql: SQL = sql`e.account = 'points' and e.amount > 0
      and (e.reason in (select json_array_elements_text(${JSON.stringify(earningReasons)}::json)) or starts_with(e.reason, 'x_'))
      and not exists (select from ledger_entry r where r.reverses = e.id)`
