import type { ConsoleRoute } from '../route.ts'
import { announce } from './announce.ts'
import { cancel } from './cancel.ts'
import { check } from './check.ts'
import { errorFile } from './errorFile.ts'
import { exportLedger } from './exportLedger.ts'
import { exportMembers } from './exportMembers.ts'
import { imports } from './imports.ts'
import { part } from './part.ts'
import { read } from './read.ts'
import { start } from './start.ts'
import { template } from './template.ts'
import { view } from './view.ts'

export const transferRoutes: ConsoleRoute[] = [
  imports,
  announce,
  template,
  view,
  part,
  read,
  check,
  start,
  cancel,
  errorFile,
  exportMembers,
  exportLedger,
]
