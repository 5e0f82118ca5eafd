import { z } from '@hono/zod-openapi'
import type { ApiScope } from '../../../shared/api.ts'
import type { Locale } from '../../../shared/portal.ts'
import type { ApiProblemCode } from '../../../shared/text/api/problem.ts'
import type { ApiCaller } from '../../usecase/api/checkKey.ts'
import type { House } from '../../usecase/house.ts'
import type { ApiRefusal } from './problem.ts'

type Shape = z.ZodObject
type Answers = Partial<Record<200 | 201 | 204, { description: string; body?: z.ZodType }>>

type Given<P extends Shape, Q extends Shape, H extends Shape, B extends z.ZodType> = {
  params: z.output<P>
  query: z.output<Q>
  headers: z.output<H>
  body: z.output<B>
  caller: ApiCaller
  /** Who acts, as the ledger and the audit log name it. */
  actor: string
  /** A key of the ledger's for this write: the caller's own, and no other's. */
  onceKey: string
  locale: Locale
}

type Success<A extends Answers> = {
  [Status in keyof A & number]: {
    status: Status
    headers?: Record<string, string>
  } & (A[Status] extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : { body?: never })
}[keyof A & number]

export type ApiSuccess = { status: 200 | 201 | 204; headers?: Record<string, string>; body?: unknown }

/** What a write may call upon by this header; a repetition with the same value is the same request. */
const IdempotencyKey = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .openapi({
      description:
        'A value of your own for this one operation, such as a UUID: 1 to 200 visible ASCII characters. The same value with the same content has the same answer for 48 hours and is carried out once; postings are carried out once for good.',
      example: '3f1c6c1e-6a0b-4d52-9a55-1f3d6f0d6a41',
    }),
})

/**
 * `read` changes nothing. `write` is one transaction together with its remembered answer. `steps` asks WeChat in between,
 * and is safe to begin anew.
 */
type Kind = 'read' | 'write' | 'steps'

type Spec<P extends Shape, Q extends Shape, H extends Shape, B extends z.ZodType, A extends Answers> = {
  id: string
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Below /api/v1, with parameters in braces. */
  path: string
  summary: string
  description?: string
  tag: string
  scope: ApiScope
  kind: Kind
  params?: P
  query?: Q
  headers?: H
  body?: B
  /** Nothing at all is as good as an empty object. */
  isBodyOptional?: boolean
  answers: A
  /** The problems of this operation's own, beyond those that every one has. */
  problems: ApiProblemCode[]
  run(house: House, given: Given<P, Q, H, B>): Promise<Success<NoInfer<A>> | ApiRefusal>
}

/** One operation of /api/v1: its contract, and what it does. */
export type ApiOperation = {
  spec: Omit<Spec<Shape, Shape, Shape, z.ZodType, Answers>, 'run'>
  run(house: House, given: unknown): Promise<ApiSuccess | ApiRefusal>
}

/** Ties a contract to what is done, so that what is answered is what the document says. */
export function operation<
  const A extends Answers,
  P extends Shape = Shape,
  Q extends Shape = Shape,
  H extends Shape = Shape,
  B extends z.ZodType = z.ZodType,
>(spec: Spec<P, Q, H, B, A>): ApiOperation {
  const { run, headers: own, ...contract } = spec
  const headers = spec.kind === 'read' ? own : IdempotencyKey.extend(own?.shape ?? {})
  return {
    spec: { ...contract, ...(headers ? { headers } : {}) },
    run: (house, given) => run(house, given as Given<P, Q, H, B>) as Promise<ApiSuccess | ApiRefusal>,
  }
}
