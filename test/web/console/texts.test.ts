import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../../web/console/text', import.meta.url))
const files = globSync('**/*.ts', { cwd: folder }).toSorted()

type Said = [path: string, kind: string, sentence: string]

/** Everything that a text says, by its path; a sentence with gaps is filled with a stand-in for each. */
function said(value: unknown, path = ''): Said[] {
  if (typeof value === 'string') return [[path, 'text', value]]
  if (typeof value === 'function') return [[path, `of ${value.length}`, '']]
  if (typeof value !== 'object' || value === null) return [[path, typeof value, '']]
  return Object.entries(value).flatMap(([key, one]) => said(one, `${path}.${key}`))
}

test('there are texts to look at', () => expect(files).toContain('common.ts'))

test.each(files)('%s says everything in both languages', async (file) => {
  const room = (await import(`${folder}/${file}`)) as Record<string, unknown>
  const texts = Object.values(room).filter(
    (one): one is Record<'zh-CN' | 'en', unknown> =>
      typeof one === 'object' && one !== null && 'zh-CN' in one && 'en' in one,
  )
  for (const text of texts) {
    const [zh, en] = [said(text['zh-CN']), said(text.en)]
    const isList = (path: string) => /\.\d+$/.test(path)
    expect(en.map(([path]) => path).filter((path) => !isList(path))).toEqual(
      zh.map(([path]) => path).filter((path) => !isList(path)),
    )
    const empty = (one: Said[]) =>
      one.filter(([, kind, word]) => kind === 'text' && word.trim() === '').map(([path]) => path)
    expect(empty(en), 'empty in one language alone').toEqual(empty(zh))
  }
})
