import { expect, test } from 'vitest'
import { createDurations } from '../../../server/http/operator/durations.ts'

const linesOf = (text: string, part: string) => text.split('\n').filter((line) => line.includes(part))

test('an answer counts in its bucket and in every larger one', () => {
  const durations = createDurations()
  durations.observe('GET', '/', 200, 0.03)
  durations.observe('GET', '/', 200, 0.05)
  durations.observe('GET', '/', 200, 60)
  const text = durations.read()
  expect(linesOf(text, 'le="0.025"')).toEqual([
    'http_request_duration_seconds_bucket{method="GET",route="/",status="200",le="0.025"} 0',
  ])
  expect(linesOf(text, 'le="0.05"')[0]).toMatch(/ 2$/)
  expect(linesOf(text, 'le="30"')[0]).toMatch(/ 2$/)
  expect(linesOf(text, 'le="+Inf"')[0]).toMatch(/ 3$/)
  expect(linesOf(text, '_count')[0]).toMatch(/ 3$/)
  expect(linesOf(text, '_sum')[0]).toMatch(/ 60\.08$/)
})

test('each method, route and status is a series of its own, and a quote in a route breaks nothing', () => {
  const durations = createDurations()
  durations.observe('GET', '/a"b', 200, 0.001)
  durations.observe('GET', '/a"b', 404, 0.001)
  expect(linesOf(durations.read(), '_count')).toEqual([
    String.raw`http_request_duration_seconds_count{method="GET",route="/a\"b",status="200"} 1`,
    String.raw`http_request_duration_seconds_count{method="GET",route="/a\"b",status="404"} 1`,
  ])
})
