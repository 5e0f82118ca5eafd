import type { ConsoleRoute } from '../route.ts'
import { dropOuts } from './dropOuts.ts'
import { funnel } from './funnel.ts'
import { wechatFigures } from './wechatFigures.ts'

export const funnelRoutes: ConsoleRoute[] = [funnel, dropOuts, wechatFigures]
