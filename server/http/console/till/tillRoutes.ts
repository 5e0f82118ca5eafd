import type { ConsoleRoute } from '../route.ts'
import { desk } from './desk.ts'
import { find } from './find.ts'
import { link } from './link.ts'
import { own } from './own.ts'
import { post } from './post.ts'
import { quote } from './quote.ts'
import { recent } from './recent.ts'
import { unbind } from './unbind.ts'
import { undo } from './undo.ts'

export const tillRoutes: ConsoleRoute[] = [desk, find, quote, post, undo, recent, own, link, unbind]
