import type { MiddlewareHandler } from 'hono'
import { randomWord, type Random } from '../../floor.ts'
import { plainHeader } from '../plainHeader.ts'

/**
 * A word of our own for every request: in the log line, in the answer, and on a problem's page for her to read out.
 * A random beginning for each process and a number behind it: unique, without asking for randomness at every request.
 */
export function requestId(random: Random): MiddlewareHandler {
  const process = randomWord(random, 8)
  let count = 0
  return (c, next) => {
    count += 1
    const id = `${process}${count.toString(36).padStart(4, '0')}`
    c.set('requestId', id)
    plainHeader(c, 'x-request-id', id)
    return next()
  }
}
