import { bytesOf } from './bytes.ts'

export type FaultKind =
  /** Empty, and it must not be. */
  | 'missing'
  /** In bytes: `max` and `is`. */
  | 'too_long'
  /** A list: `max` or `min`, and `is`. */
  | 'too_many'
  | 'too_few'
  /** A number: `max` or `min`, and `is`. */
  | 'too_small'
  | 'too_large'
  /** No such thing: `with` says what it should be. */
  | 'malformed'
  /** Stands against another field, or is nothing without it: `with` names the case. */
  | 'conflict'
  /** An address with characters that must be percent-encoded (9008004). */
  | 'not_ascii'
  /** Not an address that POST /api/console/pictures answered (40141). */
  | 'not_picture'
  /** The same twice in a list that must differ. */
  | 'twice'
  /** A question that WeChat does not know. */
  | 'unknown'
  /** May only be switched on (40135). */
  | 'only_on'
  /** May only be widened, and its kind not changed (40100). */
  | 'only_wider'
  /** WeChat does not let it be changed. */
  | 'fixed'

/** What `malformed` should have been, and what stands in conflict. */
export type FaultWith =
  | 'url'
  | 'mini_program'
  | 'whole_number'
  | 'day_time'
  | 'date'
  | 'location'
  | 'openid'
  | 'wechat_id'
  | 'supplyBonus'
  | 'supplyBalance'
  | 'bindOpenid'
  | 'deposited'
  | 'own_codes'
  | 'earn_rule'
  | 'spend_rule'
  | 'begin_after_end'
  | 'end_past'
  | 'name_and_type'
  | 'options_of_text'
  | 'required_half'
  | 'optional_half'

/** One thing that is wrong, at its path below the card, the form or the request. */
export type Fault = {
  path: string
  fault: FaultKind
  max?: number
  min?: number
  is?: number
  with?: FaultWith
}

/** Collects faults in the order in which they are found; the first at a path is the one that is said. */
export type Faults = {
  add(path: string, fault: FaultKind, more?: Omit<Fault, 'path' | 'fault'>): void
  /** Adds `missing` where nothing but blanks is said. Whether something was said. */
  need(path: string, text: string | undefined): boolean
  /** Adds `too_long`. */
  length(path: string, text: string | undefined, max: number | undefined): void
  /** Adds what is wrong with an address, its length beside. */
  url(path: string, url: string | undefined, max: number | undefined): void
  list: Fault[]
}

export function collectFaults(): Faults {
  const list: Fault[] = []
  const faults: Faults = {
    list,
    add(path, fault, more) {
      if (!list.some((known) => known.path === path)) list.push({ path, fault, ...more })
    },
    need(path, text) {
      const isSaid = text !== undefined && text.trim() !== ''
      if (!isSaid) faults.add(path, 'missing')
      return isSaid
    },
    length(path, text, max) {
      const is = bytesOf(text ?? '')
      if (max !== undefined && is > max) faults.add(path, 'too_long', { max, is })
    },
    url(path, url, max) {
      if (url === undefined || url === '') return
      if (/[^\u0021-\u007E]/.test(url)) faults.add(path, 'not_ascii')
      else if (!isWebAddress(url)) faults.add(path, 'malformed', { with: 'url' })
      faults.length(path, url, max)
    },
  }
  return faults
}

/** Whether it is an address of the web with a host, and without a name and password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/?#]/i.test(text) || !URL.canParse(text)) return false
  const { username, password, hostname } = new URL(text)
  return hostname !== '' && username === '' && password === ''
}
