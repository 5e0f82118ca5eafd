import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const english = read('README.md')
const chinese = read('README.zh-CN.md')

const shape = (text: string) => ({
  headings: text.match(/^#+ /gm)?.length,
  tableRows: text.match(/^\|/gm)?.length,
  listItems: text.match(/^(\d+\.|\*) /gm)?.length,
  commands: [...new Set(text.match(/npm (ci|run|test|start)[\w: -]*/g)?.map((c) => c.trim()))].toSorted(),
  code: [...new Set(text.match(/`[^`\n]+`/g))].toSorted(),
})

test('the Chinese README has the same sections, rows, commands and names as the English one', () => {
  expect(shape(chinese)).toEqual(shape(english))
})

test('every command that the README names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = [...english.matchAll(/`npm (?:run )?(\w+)`/g)].map((match) => match[1] ?? '')
  expect(named.filter((name) => name !== 'ci' && !scripts[name])).toEqual([])
})
