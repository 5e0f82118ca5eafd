import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

export const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })

export type PortalProcess = {
  url: string
  /** Ends the process as the kernel would: no warning, no clean-up. */
  kill(): Promise<void>
  /** Ends it in order; resolves with the exit code. */
  end(): Promise<number | null>
  output(): string
}

const exited = (child: ChildProcess) =>
  new Promise<number | null>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
    else child.once('exit', (code) => done(code))
  })

/** The product itself, as `npm start` runs it, in a process of its own. Resolves once it serves. */
export async function startPortal(environment: Record<string, string>): Promise<PortalProcess> {
  const port = environment.PORT ?? String(await freePort())
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      PUBLIC_URL: `http://localhost:${port}`,
      ...environment,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = new Promise<void>((done, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('"msg":"ready"')) done()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => failed(new Error(`the portal ended with code ${code}: ${output}`)))
  })
  await ready
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    async kill() {
      child.kill('SIGKILL')
      await exited(child)
    },
    async end() {
      child.kill('SIGTERM')
      return exited(child)
    },
  }
}
