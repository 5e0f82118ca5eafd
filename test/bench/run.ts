import { mkdir, writeFile } from 'node:fs/promises'
import { activation } from './activation.ts'
import { consoleLoad } from './consoleLoad.ts'
import { funnel } from './funnel.ts'
import { joinPage } from './joinPage.ts'
import { ledger } from './ledger.ts'
import type { Measurement } from './measure.ts'
import { members } from './members.ts'
import { signature } from './signature.ts'
import { transfer } from './transfer.ts'

/** `npm run bench` measures everything, `npm run bench -- NAME` one; a table on the screen, JSON in test-results/bench.json. */
const benches: Record<string, () => Promise<Measurement[]>> = {
  signature,
  activation,
  'join-page': joinPage,
  console: consoleLoad,
  funnel,
  members,
  ledger,
  transfer,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !benches[name])
if (unknown.length) {
  console.error(
    `There is no measurement named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(1)
}

const measured: Measurement[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length && !asked.includes(name)) continue
  console.log(`measuring ${name} …`)
  measured.push(...(await bench()))
}

console.table(
  measured.map((m) => ({
    name: m.name,
    ours: `${m.ours.value} ${m.ours.unit}`,
    baseline: `${m.baseline.value} ${m.baseline.unit} (${m.baseline.what})`,
    ratio: m.ratio,
    aim: m.aim,
    met: m.met ? 'yes' : 'NO',
    note: m.note ?? '',
  })),
)
await mkdir('test-results', { recursive: true })
await writeFile('test-results/bench.json', `${JSON.stringify(measured, null, 2)}\n`)
console.log('test-results/bench.json')
process.exit(0)
