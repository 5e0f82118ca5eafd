import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { apiScopes } from '../../../shared/api.ts'
import { memberChangeKinds } from '../../../shared/change.ts'
import { documentOf } from '../../../server/http/v1/document.ts'
import { apiOperations } from '../../../server/http/v1/operations.ts'
import { operationsOf, type OpenApiDocument } from './openapi.ts'

const document = documentOf(apiOperations, 'https://member.shop.test') as OpenApiDocument

test('the document is OpenAPI 3.1 without a word of complaint from its linter', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    // A licence is for what others may run; this document describes somebody's own installation.
    rules: { 'info-license': 'off', struct: 'error' },
  })
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`),
  ).toEqual([])
  expect(document.openapi).toBe('3.1.0')
})

test('every operation names its scope, and every scope has an operation, or shows more of others', () => {
  const scopes = operationsOf(document).flatMap(({ is }) => is.security.flatMap(({ key }) => key ?? []))
  expect(scopes).toHaveLength(apiOperations.length)
  expect(new Set([...scopes, 'members:read_personal'])).toEqual(new Set(apiScopes))
})

test('every write needs an Idempotency-Key, and no read does', () => {
  for (const { method, path, is } of operationsOf(document)) {
    const isWrite = method !== 'GET' && is.operationId !== 'findMember'
    const header = is.parameters?.find(({ name }) => name === 'Idempotency-Key')
    expect([path, header?.required ?? false]).toEqual([path, isWrite])
  }
})

test('every operation says what it answers without a key, without a scope, too often and when something broke', () => {
  for (const { is } of operationsOf(document)) {
    expect(Object.keys(is.responses)).toEqual(expect.arrayContaining(['401', '403', '429', '500']))
    const refusals = Object.entries(is.responses).filter(([status]) => Number(status) >= 400)
    for (const [, { content }] of refusals)
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
  }
})

test('every kind of change is a webhook of the document', () => {
  expect(Object.keys(document.webhooks).toSorted()).toEqual([...memberChangeKinds, 'webhook.test'].toSorted())
})
