import { expect, test } from 'vitest'
import { readKeyWords } from '../server/apiKeyCommand.ts'

test('a key is asked for by its name and scopes, and lives a year where nothing is said', () => {
  expect(readKeyWords(['--name', ' CRM ', '--scopes', 'members:read, ledger:write'])).toEqual({
    name: 'CRM',
    scopes: ['members:read', 'ledger:write'],
    days: 365,
  })
  expect(readKeyWords(['--scopes=changes:read', '--name=ERP', '--days=30'])).toMatchObject({ days: 30 })
})

test.each([
  [[], '--name must be'],
  [['--name', '  ', '--scopes', 'members:read'], '--name must be'],
  [['--name', 'x'.repeat(61), '--scopes', 'members:read'], '--name must be'],
  [['--name', 'x'], '--scopes must name some of: members:read, '],
  [['--name', 'x', '--scopes', ''], '--scopes must name'],
  [['--name', 'x', '--scopes', 'members:read,'], '--scopes must name'],
  [['--name', 'x', '--scopes', 'members:all'], '--scopes must name'],
  [['--name', 'x', '--scopes', 'members:read', '--days', '0'], '--days must be'],
  [['--name', 'x', '--scopes', 'members:read', '--days', '1.5'], '--days must be'],
  [['--name', 'x', '--scopes', 'members:read', '--days', 'ten'], '--days must be'],
  [['--name', 'x', '--scope', 'members:read'], '--scope'],
  [['--name', 'x', '--scopes', 'members:read', 'more'], 'more'],
])('%j is refused, in a sentence', (words, said) => {
  expect(readKeyWords(words)).toEqual(expect.stringContaining(said))
})
