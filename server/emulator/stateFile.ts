import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Log } from '../floor.ts'
import { isObject, parseObject } from './json.ts'
import type { State } from './state.ts'

/** Counted up when the shape of the state changes: an older file is then left aside. */
const version = 1

type Kept = { state: State; seed: State }

/** What a file of an earlier day may lack. */
const later: Pick<State, 'landingPages' | 'whitelists' | 'figures'> = {
  landingPages: [],
  whitelists: {},
  figures: {},
}
const completed = (state: State): State => ({ ...structuredClone(later), ...state })

/** What an earlier run left, or nothing: a missing, broken or older file is a fresh start. */
export function readStateFile(path: string, log: Log): Kept | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  const kept = parseObject(text)
  if (kept?.version === version && isObject(kept.state) && isObject(kept.seed)) {
    // Written by ourselves, whole or not at all (see below), in this very version.
    return { state: completed(kept.state as State), seed: completed(kept.seed as State) }
  }
  log.warn({ path }, 'the emulator cannot read its state file and starts afresh')
  return undefined
}

/** Whole or not at all: a kill in the middle of it leaves the file of before. */
export function writeStateFile(path: string, kept: Kept): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.draft`
  writeFileSync(draft, JSON.stringify({ version, ...kept }))
  renameSync(draft, path)
}
