import type { Floor, Outside } from '../floor.ts'
import type { Settings } from '../settings.ts'
import type { Cipher } from '../store/cipher.ts'
import type { Changes } from '../store/changes.ts'
import type { CallCounts } from './operator/callCounts.ts'
import type { Wechat } from '../wechat/client.ts'

/** What every use case receives first: the floor, and the rooms that stand on it. */
export type House = Floor & {
  settings: Settings
  wechat: Wechat
  /** The network at addresses that other people name; `fetch` is for WeChat and what we chose ourselves. */
  outside: Outside
  /** What was asked of WeChat since the start. */
  calls: CallCounts
  /** Sealing of personal data and secrets, and keyed hashes to find them by. */
  cipher: Cipher
  /** Tells waiting requests that an openid's or a journey's figures have changed, across processes. */
  changes: Changes
}
