import type { ConsoleRoute } from '../route.ts'
import { choices } from './choices.ts'
import { cure } from './cure.ts'
import { detail } from './detail.ts'
import { edit } from './edit.ts'
import { events } from './events.ts'
import { face } from './face.ts'
import { invalidate } from './invalidate.ts'
import { ledger } from './ledger.ts'
import { list, search } from './list.ts'
import { post } from './postEntry.ts'
import { reveal } from './reveal.ts'
import { reverse } from './reverseEntry.ts'
import { wechat } from './wechat.ts'

export const memberRoutes: ConsoleRoute[] = [
  list,
  search,
  choices,
  detail,
  reveal,
  edit,
  face,
  invalidate,
  wechat,
  cure,
  ledger,
  post,
  reverse,
  events,
]
