import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Components, Schema } from './generate.ts'

type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }
type Content = Record<string, { schema: Schema }>

export type DocumentedOperation = {
  operationId: string
  security: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Content }
  responses: Record<string, { content?: Content; headers?: Record<string, unknown> }>
}

export type OpenApiDocument = {
  openapi: string
  paths: Record<string, Record<string, DocumentedOperation>>
  webhooks: Record<string, Record<string, DocumentedOperation>>
  components: { schemas: Components }
}

export type Operation = { method: string; path: string; is: DocumentedOperation }

/** Every operation of a document. */
export const operationsOf = ({ paths }: OpenApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, is]) => ({ method: method.toUpperCase(), path, is })),
  )

/** Looks at values with the document's own schemas. An answer may hold nothing that the document does not name. */
export function createJudge(document: OpenApiDocument) {
  const open = new Ajv2020({ strict: false, allErrors: true })
  const closed = new Ajv2020({ strict: false, allErrors: true })
  for (const ajv of [open, closed]) addFormats.default(ajv)
  open.addSchema(document, 'document')
  closed.addSchema(closedOff(document) as object, 'document')
  const compiled = new Map<string, ValidateFunction>()
  const judge = (ajv: Ajv2020, kind: string) => (schema: Schema, value: unknown) => {
    const rooted = JSON.stringify(schema).replaceAll('"#/', '"document#/')
    const key = `${kind} ${rooted}`
    const known =
      compiled.get(key) ??
      ajv.compile(
        JSON.parse(kind === 'answer' ? JSON.stringify(closedOff(JSON.parse(rooted))) : rooted) as object,
      )
    compiled.set(key, known)
    return known(value)
      ? undefined
      : (known.errors ?? []).map((e) => `${e.instancePath} ${e.message}`).join('; ')
  }
  return { request: judge(open, 'request'), answer: judge(closed, 'answer') }
}

/** The same with every object that says nothing of further properties closed against them. */
function closedOff(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closedOff)
  if (typeof part !== 'object' || part === null) return part
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closedOff(value)]))
  const isOpen = 'properties' in inner && inner['type'] === 'object' && !('additionalProperties' in inner)
  return isOpen ? { ...inner, additionalProperties: false } : inner
}
