import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesIn, readText } from './tree.ts'

const here = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url))

/** A file under WeChat's own URL tree that calls WeChat is an endpoint; what it is divided into is not. */
const endpoints = ['card', 'cgi-bin', 'datacube', 'sns']
  .flatMap((folder) => filesIn(`server/wechat/${folder}`))
  .filter((path) => /\.call\(|\bcall\(/.test(readText(path)))
  .map((path) => path.slice('server/wechat/'.length, -'.ts'.length))

test('there are endpoints to look at', () => {
  expect(endpoints.length).toBeGreaterThanOrEqual(29)
})

test.each(endpoints)('%s has its emulator twin, its samples and its test', (path) => {
  const companions = [
    `server/emulator/${path}.ts`,
    `test/sample/${path}.request.json`,
    `test/sample/${path}.response.json`,
    `test/wechat/${path}.test.ts`,
    `test/emulator/${path}.test.ts`,
  ]
  expect(
    companions.filter((companion) => !here(companion)),
    `add what ${path} lacks`,
  ).toEqual([])
})

test('every task that can be enqueued has a file of its name', () => {
  const names =
    readText('server/store/enqueue.ts').match(/export type TaskName =([^\n]*(?:\n\s*\|[^\n]*)*)/)?.[1] ?? ''
  const tasks = [...names.matchAll(/'(\w+)'/g)].map((match) => match[1])
  expect(tasks.length).toBeGreaterThan(0)
  expect(tasks.filter((task) => !here(`server/job/${task}.ts`))).toEqual([])
})

test('no test replaces our own modules: what needs that lacks a seam', () => {
  const mocking = filesIn('test', '**/*.test.ts').filter((path) => /vi\.(mock|doMock)\(/.test(readText(path)))
  expect(mocking).toEqual([])
})

test('time, chance and the network come through the floor', () => {
  const past = filesIn('server')
    .filter(
      (path) =>
        !/^server\/(floor|log|process|opening|main|demo)\.ts$|^server\/(demo|emulator\/phone)\//.test(path),
    )
    .filter((path) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|\bsetTimeout\(|\bsetInterval\(|randomBytes\(|randomUUID\(/.test(
        readText(path),
      ),
    )
  expect(past, 'take clock, random or fetch from the floor').toEqual([])
})
