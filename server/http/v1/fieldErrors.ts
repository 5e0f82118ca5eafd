import type { z } from '@hono/zod-openapi'
import type { Locale } from '../../../shared/portal.ts'
import { apiProblemText } from '../../../shared/text/api/problem.ts'
import type { ApiFieldError } from './problem.ts'

type Issue = z.core.$ZodIssue

/** A place in the body as RFC 6901 writes it, behind a `#`. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`

/** What is wrong with a body, each at its place. `given`: the body itself. */
export const bodyErrors = (locale: Locale, issues: readonly Issue[], given: unknown): ApiFieldError[] =>
  issues.map((issue) => ({ pointer: pointerTo(issue.path), detail: sentence(locale, issue, given) }))

/** What is wrong with parameters, each by its name. */
export const parameterErrors = (locale: Locale, issues: readonly Issue[], given: unknown): ApiFieldError[] =>
  issues.map((issue) => ({
    parameter: String(issue.path[0] ?? ''),
    detail: sentence(locale, issue, given),
  }))

/** Whether a field is not there at all. */
export const isMissing = (issue: Issue, given: unknown): boolean =>
  valueAt(given, issue.path) === undefined &&
  (issue.code === 'invalid_type' || issue.code === 'invalid_value')

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === 'object' ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  )

function sentence(locale: Locale, issue: Issue, given: unknown): string {
  const { field } = apiProblemText(locale)
  if (isMissing(issue, given)) return field.missing
  switch (issue.code) {
    case 'invalid_type':
      return field.type(issue.expected === 'int' ? 'integer' : issue.expected)
    case 'too_small':
      return field.least(String(issue.minimum), kindOf(issue.origin))
    case 'too_big':
      return field.most(String(issue.maximum), kindOf(issue.origin))
    case 'invalid_format':
      return formatSentence(field, issue)
    case 'invalid_value':
      return field.oneOf(issue.values.map(String).join(', '))
    case 'unrecognized_keys':
      return field.unknown(issue.keys.join(', ').slice(0, 200))
    case 'invalid_union':
      return issue.path.length === 0 ? field.findBy : field.wrong
    case 'custom':
      return customSentence(field, issue.params?.['kind'])
    default:
      return field.wrong
  }
}

type FieldTexts = ReturnType<typeof apiProblemText>['field']

/** Who reads it writes programs: the format by its name, or the expression that it has to match. */
function formatSentence(field: FieldTexts, { format, pattern }: z.core.$ZodIssueInvalidStringFormat): string {
  if (format === 'uuid') return field.format('UUID')
  if (format === 'datetime') return field.format('RFC 3339, 2026-06-18T10:00:00+08:00')
  if (format === 'date') return field.format('YYYY-MM-DD')
  return field.format(pattern?.replace(/^\/(.*)\/\w*$/s, '$1') ?? format)
}

function customSentence(field: FieldTexts, kind: unknown): string {
  if (kind === 'text') return field.text
  return kind === 'zero' ? field.zero : field.wrong
}

function kindOf(origin: string): 'number' | 'characters' | 'items' {
  if (origin === 'string') return 'characters'
  return origin === 'array' || origin === 'record' ? 'items' : 'number'
}
