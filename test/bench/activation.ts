import { desc, eq } from 'drizzle-orm'
import { createApp } from '../../server/http/app.ts'
import { listen } from '../../server/http/listen.ts'
import { activation as activations } from '../../server/store/schema.ts'
import { join as joinAs, landing } from '../harness/customer.ts'
import { benchHouse, type BenchHouse } from './house.ts'
import { median, round, timed, type Measurement } from './measure.ts'

const JOURNEYS = 21

/** Until the newest journey is confirmed; woken by the same change that wakes a waiting page. */
async function confirmed(bench: BenchHouse, openid: string): Promise<void> {
  const { db, changes } = bench.opened.house
  for (let round = 0; round < 100; round += 1) {
    const change = changes.next([`openid:${openid}`], 1000)
    const [row] = await db
      .select()
      .from(activations)
      .where(eq(activations.openid, openid))
      .orderBy(desc(activations.receivedAt))
      .limit(1)
    if (row?.state === 'confirmed') return
    await change
  }
  throw new Error('the activation was not confirmed')
}

/** From the landing's request to the confirmed activation, each call to WeChat taking 100 ms. */
export async function activation(): Promise<Measurement[]> {
  const bench = await benchHouse()
  const server = await listen(createApp(bench.opened.house, bench.pages).fetch, {
    port: bench.portalPort,
    hostname: '127.0.0.1',
  })
  await bench.opened.work()
  try {
    const ours: number[] = []
    const twoCalls: number[] = []
    for (let n = 0; n < JOURNEYS; n += 1) {
      const journey = await joinAs(bench.wechat, n)
      await bench.wechat.door('faults', { path: '*', fault: { delayMs: 100 }, times: 1000 })
      ours.push(
        await timed(async () => {
          await landing(bench.wechat, journey.redirectUrl)
          await confirmed(bench, journey.openid)
        }),
      )
      twoCalls.push(
        await timed(async () => {
          for (let call = 0; call < 2; call += 1) {
            await bench.opened.house.fetch(`${bench.wechat.url}/card/code/decrypt?access_token=x`, {
              method: 'POST',
              body: '{}',
            })
          }
        }),
      )
      await bench.wechat.door('faults', undefined, 'DELETE')
    }
    const [value, baseline] = [median(ours.slice(1)), median(twoCalls.slice(1))]
    return [
      {
        name: 'activation',
        ours: {
          what: 'landing to confirmed, WeChat 100 ms a call',
          value: round(value, 1),
          unit: 'ms, median',
        },
        baseline: {
          what: 'two such calls in sequence, nothing else',
          value: round(baseline, 1),
          unit: 'ms, median',
        },
        ratio: round(value / baseline),
        aim: '<= 230 ms',
        met: value <= 230,
        note: `${round(value - baseline, 1)} ms of ours`,
      },
    ]
  } finally {
    await server.close()
    await bench.close()
  }
}
