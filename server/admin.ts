import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { apiKeyHelp, makeKeyInShell, readKeyWords } from './apiKeyCommand.ts'
import { demoSettings } from './demo/settings.ts'
import { createLog } from './log.ts'
import { openHouse } from './opening.ts'
import { ownerLinkLines } from './ownerLink.ts'
import { explainStart } from './process.ts'
import { readSettings, type Settings } from './settings.ts'
import { checkAudit } from './usecase/audit/checkAudit.ts'
import type { House } from './usecase/house.ts'
import { makeOwnerLink } from './usecase/staff/makeOwnerLink.ts'

/** `words`: what stands behind the command. `check` says what is wrong with them, before anything is opened. */
type Command = {
  help: string
  check?(words: string[]): string | undefined
  run(house: House, words: string[]): Promise<number>
}

/** What an operator does from a shell. Each resolves to the exit code. */
const commands: Record<string, Command> = {
  owner: {
    help: 'prints a one-time link that makes the owner, or gives the owner a new password',
    async run(house) {
      const { link, expiresAt } = await makeOwnerLink(house)
      console.log(
        [
          'Open this link to become the owner, or to set a new password:',
          ...ownerLinkLines(link, expiresAt),
        ].join('\n'),
      )
      return 0
    },
  },
  'api-key': {
    help: apiKeyHelp,
    check(words) {
      const wanted = readKeyWords(words)
      return typeof wanted === 'string' ? wanted : undefined
    },
    async run(house, words) {
      const wanted = readKeyWords(words)
      if (typeof wanted === 'string') return 2
      await makeKeyInShell(house, wanted)
      return 0
    },
  },
  audit: {
    help: 'checks that every entry of the audit log is as it was written; exit code 1 where one is not',
    async run(house) {
      const { intact, entries, firstBrokenId, lastId, lastHash } = await checkAudit(house)
      if (!intact) {
        console.log(
          `The audit log was changed: entry ${firstBrokenId} does not follow from the one before it. The ${entries} before it are whole. ` +
            'Compare with a backup of the database to see what was changed.',
        )
        return 1
      }
      const end = lastId === undefined ? '' : ` The last one is ${lastId}, hash ${lastHash}.`
      console.log(`The audit log is whole: ${entries} entries.${end}`)
      return 0
    },
  },
}

function usage(problem = ''): number {
  const lines = Object.entries(commands).map(([name, { help }]) => `  ${name.padEnd(8)} ${help}`)
  const first = problem === '' ? '' : `${problem}\n`
  process.stderr.write(`${first}Usage: npm run admin -- COMMAND\n${lines.join('\n')}\n`)
  return 2
}

/** Where nothing names an account and the folder is a demonstration's, its settings hold. */
async function settingsOf(environment: NodeJS.ProcessEnv): Promise<Settings> {
  const isDemo = !environment.WECHAT_APP_ID && existsSync(join(environment.DATA_DIR || '.data', 'secret.key'))
  return isDemo ? demoSettings(environment) : readSettings(environment)
}

/** Opens the database alone, beside a portal that runs or without one: no tasks, no calls of WeChat. */
async function run(): Promise<number> {
  const [name = '', ...words] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return usage()
  const problem = command.check ? command.check(words) : words.length > 0 ? '' : undefined
  if (problem !== undefined) return usage(problem)
  if (existsSync('.env')) process.loadEnvFile('.env')
  const opened = await openHouse(await settingsOf(process.env), createLog('warn'))
  try {
    return await command.run(opened.house, words)
  } finally {
    await opened.close()
  }
}

process.exitCode = await run().catch(explainStart)
