import { invalidate } from './card/invalidate.ts'
import { list as listChanges } from './change/list.ts'
import { edit } from './member/edit.ts'
import { find } from './member/find.ts'
import { ledger } from './member/ledger.ts'
import { read } from './member/read.ts'
import type { ApiOperation } from './operation.ts'
import { post } from './posting/post.ts'
import { reverse } from './posting/reverse.ts'
import { list as listWebhooks } from './webhook/list.ts'
import { make } from './webhook/make.ts'
import { remove } from './webhook/remove.ts'

/** Every operation of /api/v1. */
export const apiOperations: ApiOperation[] = [
  find,
  read,
  edit,
  invalidate,
  ledger,
  post,
  reverse,
  listChanges,
  listWebhooks,
  make,
  remove,
]
