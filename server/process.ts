import type { Log } from './floor.ts'
import { SettingsError } from './settings.ts'

const oneLine = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The start failed: say in plain sentences why, and end with a code that is not 0. */
export function explainStart(error: unknown): never {
  const lines =
    error instanceof SettingsError
      ? ['The settings are not complete. See .env.example.', ...error.problems.map((p) => `  ${p.problem}`)]
      : [`The portal can't start: ${oneLine(error)}`]
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

/** End in order on SIGTERM and SIGINT; a second signal, or 20 seconds, ends at once. */
export function endOnSignal(log: Log, steps: (() => Promise<void>)[]): void {
  let ending = false
  const end = async (signal: NodeJS.Signals) => {
    if (ending) process.exit(1)
    ending = true
    log.info({ signal }, 'ending')
    setTimeout(() => process.exit(1), 20_000).unref()
    for (const step of steps) {
      await step().catch((error: unknown) => log.error({ error }, 'a room did not close'))
    }
    process.exit(0)
  }
  process.on('SIGTERM', (signal) => void end(signal))
  process.on('SIGINT', (signal) => void end(signal))
}
