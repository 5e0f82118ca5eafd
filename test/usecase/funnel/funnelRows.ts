import type pg from 'pg'
import type { Step } from '../../../shared/console/funnel.ts'
import { getFunnel } from '../../../server/store/statement/getFunnel.ts'
import { countFunnel } from '../../../server/usecase/funnel/countFunnel.ts'
import { freshDatabase } from '../../harness/database.ts'
import { quietLog } from '../../harness/quietLog.ts'

export type FunnelEvent = { channel: string; openid: string; step: Step; at: Date }

const INSERT = `insert into funnel_event (card_id, channel, openid, step, at) values ('pCard', $1, $2, $3, $4)`
const values = ({ channel, openid, step, at }: FunnelEvent) => [channel, openid, step, at]
const everything = { from: '2026-01-01', to: '2026-12-31', cardId: undefined, channel: undefined }

let made = 0
/** An event of somebody who was never here before. */
export const someone = (at = '2026-11-23T04:00:00Z'): FunnelEvent => {
  made += 1
  return { channel: 'poster', openid: `o${made}`, step: 'received', at: new Date(at) }
}

/** Events, days and mark on a database of their own, with transactions that stay open as long as a test wants. */
export async function funnelRows() {
  const database = await freshDatabase()
  const { db, pool } = database
  const opened: pg.PoolClient[] = []
  const open = async () => {
    const client = await pool.connect()
    opened.push(client)
    await client.query('begin')
    return client
  }
  const figure = async (query: string) => Number((await pool.query<{ n: string }>(query)).rows[0]?.n ?? 0)
  const drawn = () => getFunnel(db, everything)
  return {
    ...database,
    open,
    drawn,
    insert: (event: FunnelEvent) => pool.query(`${INSERT} on conflict do nothing`, values(event)),
    /** A transaction that has written and stays open, as one whose process is busy elsewhere. */
    async openWith(event: FunnelEvent) {
      const client = await open()
      await client.query(INSERT, values(event))
      return client
    },
    async endAll() {
      for (const client of opened.splice(0)) {
        await client.query('rollback')
        client.release()
      }
    },
    empty: () => pool.query('truncate funnel_event, funnel_day, funnel_mark restart identity'),
    count: (rowsMax?: number, signal = new AbortController().signal) =>
      countFunnel({ db, log: quietLog }, signal, rowsMax === undefined ? {} : { rowsMax }),
    /** As the funnel shows it. */
    received: async () => (await drawn()).reduce((sum, row) => sum + (row.day ? row.received : 0), 0),
    mark: () => figure('select event_id as n from funnel_mark'),
    /** What is in the days, without the tail. */
    settled: () => figure('select coalesce(sum(count), 0) as n from funnel_day'),
  }
}

export type FunnelRows = Awaited<ReturnType<typeof funnelRows>>
