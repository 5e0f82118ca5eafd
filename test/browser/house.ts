import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../harness/portalProcess.ts'

const demo = fileURLToPath(new URL('../../server/demo.ts', import.meta.url))
const startMs = 60_000

/** Resolves with the end of the process; at once when it has ended already. */
const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', () => done())
  })

/** Resolves with what the demo said until it was ready. */
function started(child: ChildProcess, isLoud: boolean): Promise<string> {
  return new Promise((done, failed) => {
    let output = ''
    const timer = setTimeout(
      () => failed(new Error(`The demo is not ready after ${startMs} ms:\n${output}`)),
      startMs,
    )
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (isLoud) process.stderr.write(chunk)
      if (!/^\s*ready\s*$/m.test(output)) return
      clearTimeout(timer)
      done(output)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      failed(new Error(`The demo ended with code ${code}:\n${output}`))
    })
  })
}

export type BrowserHouse = {
  portalUrl: string
  phoneUrl: string
  /** The console's first login, as the demo prints it. */
  login: { email: string; password: string }
  end(): Promise<void>
}

/** `npm run demo` on free ports and with an empty data folder, in a process of its own; its web is built already. */
export async function startHouse(isLoud = false): Promise<BrowserHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'member-portal-browser-'))
  const [port, emulatorPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, [demo], {
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      PORT: String(port),
      EMULATOR_PORT: String(emulatorPort),
      DATA_DIR: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = async () => {
    child.kill('SIGTERM')
    await ended(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const said = await started(child, isLoud)
    const [, email, password] = /\/console\/ +(\S+@\S+) +(\S+)/.exec(said) ?? []
    if (!email || !password) throw new Error(`The demo names no login of the console:\n${said}`)
    return {
      portalUrl: `http://localhost:${port}`,
      phoneUrl: `http://localhost:${emulatorPort}`,
      login: { email, password },
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}
