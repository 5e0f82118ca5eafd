import type { Target } from './cardDraft.ts'
import { byteLimitOf } from './cardLimits.ts'
import type { Faults } from './fault.ts'

/** An address, a Mini Program, or both; a row that leads nowhere is refused at its address. */
export function targetFaults(faults: Faults, path: string, { url, miniProgram }: Target) {
  if (!url && !miniProgram) faults.add(`${path}.url`, 'missing')
  faults.url(`${path}.url`, url, byteLimitOf(`${path}.url`))
  if (!miniProgram) return
  const { userName, path: page } = miniProgram
  if (faults.need(`${path}.miniProgram.userName`, userName) && !/^gh_\w+@app$/.test(userName)) {
    faults.add(`${path}.miniProgram.userName`, 'malformed', { with: 'mini_program' })
  }
  faults.length(`${path}.miniProgram.userName`, userName, byteLimitOf(`${path}.miniProgram.userName`))
  faults.length(`${path}.miniProgram.path`, page, byteLimitOf(`${path}.miniProgram.path`))
}
