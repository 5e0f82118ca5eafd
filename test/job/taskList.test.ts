import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { taskListFor } from '../../server/job/taskList.ts'
import { explainFailure } from '../../server/job/explainFailure.ts'
import type { House } from '../../server/usecase/house.ts'

const rest = [
  'explainFailure.ts',
  'followChanges.ts',
  'followTellings.ts',
  'runner.ts',
  'task.ts',
  'taskList.ts',
]

test("every task is a file of its name, and every other file of the room is the runner's", () => {
  const files = readdirSync(new URL('../../server/job/', import.meta.url))
  const tasks = files.filter((name) => !rest.includes(name)).map((name) => name.replace('.ts', ''))
  const never = {} as House
  expect(Object.keys(taskListFor(never)).toSorted()).toEqual(tasks.toSorted())
})

test("a failed statement is explained by the database's own words, without its values", () => {
  const cause = new Error('duplicate key value violates unique constraint "member_by_no"')
  const error = new Error('Failed query: insert … params: oSecretOpenid', { cause })
  expect(explainFailure(error).reason).toBe(`Error: ${cause.message}`)
  expect(JSON.stringify(explainFailure(error))).not.toContain('oSecretOpenid')
})
