import { parseArgs } from 'node:util'
import { apiScopes, type ApiScope } from '../shared/api.ts'
import { makeApiKey } from './usecase/api/makeKey.ts'
import { appendAudit } from './usecase/audit/appendAudit.ts'
import type { House } from './usecase/house.ts'

const DAYS = 365
const DAYS_MAX = 3650
const NAME_MAX = 60

export const apiKeyHelp = `--name NAME --scopes A,B [--days N]: prints a key of the API, once; it expires after ${DAYS} days, or after N`

type Wanted = { name: string; scopes: ApiScope[]; days: number }

const isScope = (word: string): word is ApiScope => (apiScopes as readonly string[]).includes(word)

/** What was asked for, or what is wrong with it in one sentence. */
export function readKeyWords(words: string[]): Wanted | string {
  const options = { name: { type: 'string' }, scopes: { type: 'string' }, days: { type: 'string' } } as const
  let given: { name?: string; scopes?: string; days?: string }
  try {
    given = parseArgs({ args: words, options, strict: true }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const name = given.name?.trim() ?? ''
  if (name === '' || name.length > NAME_MAX) return `--name must be a text of 1 to ${NAME_MAX} characters.`
  const scopes = (given.scopes ?? '').split(',').map((word) => word.trim())
  const known = scopes.filter(isScope)
  if (known.length !== scopes.length) return `--scopes must name some of: ${apiScopes.join(', ')}.`
  const days = given.days === undefined ? DAYS : Number(given.days)
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX)
    return `--days must be a number from 1 to ${DAYS_MAX}.`
  return { name, scopes: known, days }
}

/** Makes a key for whoever has a shell on the machine. The key alone goes to standard output, so that a script can take it. */
export async function makeKeyInShell(house: House, { name, scopes, days }: Wanted): Promise<void> {
  const { key, row } = await makeApiKey(house, { name, scopes, networks: [], days, createdBy: 'system' })
  await appendAudit(house, {
    actor: 'system',
    role: 'system',
    action: 'api.manage',
    subject: name,
    outcome: 'done',
    detail: { made: row.hint, scopes, days },
  })
  process.stdout.write(`${key}\n`)
  process.stderr.write(
    `This is the key of “${name}”, shown this once. It may do ${scopes.join(', ')}, until ${row.expiresAt?.toISOString()}. ` +
      'Send it as: Authorization: Bearer KEY. In the console, under 系统对接 (Integrations), it can be revoked.\n',
  )
}
