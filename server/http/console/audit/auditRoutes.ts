import type { ConsoleRoute } from '../route.ts'
import { check } from './check.ts'
import { list } from './list.ts'

export const auditRoutes: ConsoleRoute[] = [list, check]
