import type { ConsoleRoute } from '../route.ts'
import { preview } from './preview.ts'
import { save } from './save.ts'
import { settling } from './settling.ts'
import { versions } from './versions.ts'
import { view } from './view.ts'

export const programRoutes: ConsoleRoute[] = [view, settling, preview, versions, save]
