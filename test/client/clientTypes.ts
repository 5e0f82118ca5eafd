import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { documentOf } from '../../server/http/v1/document.ts'
import { apiOperations } from '../../server/http/v1/operations.ts'

/** The document in types, as openapi-typescript writes them. */
export async function clientTypes(): Promise<string> {
  const document = documentOf(apiOperations, 'https://member.example.com')
  const head = '/* Made by `npm run api:client` from /api/v1/openapi.json: not to be changed by hand. */\n\n'
  return head + astToString(await openapiTS(document as OpenAPI3))
}
