import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

const QUESTIONS_MAX = 50

/** The merchant's own questions: of the forms of all cards, and columns that imports have kept under their titles. */
export async function listOwnQuestions(db: Queryable): Promise<string[]> {
  const result = await db.execute<{ name: string }>(sql`
    select name, min(place) as place from (
      select field ->> 'name' as name, 1 as place
      from card, jsonb_array_elements(coalesce(form -> 'fields', '[]')) field where field ->> 'kind' <> 'common'
      union all
      select col ->> 'title', 2 from member_import, jsonb_array_elements(columns) col where col ->> 'use' = 'own'
    ) asked
    group by name order by place, name limit ${QUESTIONS_MAX}`)
  return result.rows.map(({ name }) => name)
}
