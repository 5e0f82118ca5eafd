import type { House } from '../house.ts'

/** Where WeChat's form leads back to. It has a query, for WeChat appends its parameters with `&` (wire contract 6.3). */
export const afterSubmitUrl = ({ settings }: House): string => `${settings.PUBLIC_URL}/activate?from=wechat`
