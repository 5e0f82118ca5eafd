import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromiumPath } from './harness/chromium.ts'

/**
 * Everything that proves the project, in the order in which it fails fastest. `--static` is the half without tests.
 * Goes on after a failure, so that one run says everything; the last line counts all suites together.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
const isStatic = process.argv.includes('--static')
const count = { passed: 0, failed: 0 }

/** What the failed ones said last, said once more at the end: whoever reads only the end of a long log finds the reason. */
const reasons: string[] = []
const REASON_MAX = 12_000

const run = (name: string, command: string, args: string[], env: Record<string, string> = {}) =>
  new Promise<boolean>((done) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env, PATH: path } })
    let said = ''
    const pass = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      to.write(chunk)
      said = (said + chunk.toString()).slice(-REASON_MAX)
    }
    child.stdout.on('data', pass(process.stdout))
    child.stderr.on('data', pass(process.stderr))
    const end = (ok: boolean) => {
      if (!ok) reasons.push(`✗ ${name}\n${said.trimEnd()}`)
      done(ok)
    }
    child.on('error', () => end(false))
    child.on('close', (code) => end(code === 0))
  })

const tally = (ok: boolean) => {
  if (ok) count.passed += 1
  else count.failed += 1
  return ok
}

/** Says nothing until it has ended: others run beside it. */
function check(name: string, command: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: path } })
    let said = ''
    const read = (chunk: Buffer) => (said += chunk.toString())
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    const end = (ok: boolean) => {
      console.log(`\n· ${name}\n${said.trimEnd()}`)
      if (!tally(ok)) reasons.push(`✗ ${name}\n${said.slice(-REASON_MAX).trimEnd()}`)
      done(ok)
    }
    child.on('error', () => end(false))
    child.on('close', (code) => end(code === 0))
  })
}

const numbersIn = async (file: string, read: (json: never) => { passed: number; failed: number }) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  return read(JSON.parse(await readFile(file, 'utf8')) as never)
}

async function suite(finished: Promise<boolean>, numbers: () => Promise<{ passed: number; failed: number }>) {
  const ok = await finished
  const found = await numbers()
  count.passed += found.passed
  // A runner that fails without a failed test (an unhandled error, no test at all) is a failure too.
  count.failed += ok || found.failed > 0 ? found.failed : 1
}

async function unitAndIntegration(): Promise<void> {
  console.log('\n· unit and integration, on a real PostgreSQL')
  const file = join(results, 'vitest.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  await suite(run('unit and integration', 'vitest', args), () =>
    numbersIn(file, (json: { numPassedTests: number; numFailedTests: number }) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests,
    })),
  )
}

async function browser(): Promise<void> {
  console.log('\n· browser')
  const chromium = chromiumPath()
  if (!chromium) {
    reasons.push(
      '✗ browser\nChromium is missing: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path.',
    )
    tally(false)
    return
  }
  const file = join(results, 'browser.json')
  const args = ['test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json']
  await suite(
    run('browser', 'playwright', args, { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
    () =>
      numbersIn(file, (json: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
        passed: json.stats.expected,
        failed: json.stats.unexpected + json.stats.flaky,
      })),
  )
}

await mkdir(results, { recursive: true })
for (const file of ['vitest.json', 'browser.json']) await rm(join(results, file), { force: true })

async function quickChecks(): Promise<void> {
  await check('format', 'oxfmt', ['--check'])
  await check('lint', 'oxlint', ['--deny-warnings'])
  await check('unused code', 'knip', [])
}
const build = () => check('build', process.execPath, [join(root, 'web/build.ts'), '--if-stale'])

// The types take as long as all of the others together.
const [, , isBuilt] = await Promise.all([
  check('types', 'vue-tsc', ['--noEmit']),
  quickChecks(),
  isStatic ? false : build(),
])
if (isBuilt) {
  await unitAndIntegration()
  await browser()
}
for (const reason of reasons) console.log(`\n${reason}`)
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)
