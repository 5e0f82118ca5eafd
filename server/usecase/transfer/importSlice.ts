import type { House } from '../house.ts'
import { checkSlice } from './checkSlice.ts'
import { getImport, type ImportRow } from './importRow.ts'
import { readSlice } from './readSlice.ts'
import { runSlice } from './runSlice.ts'

const steps = { reading: readSlice, checking: checkSlice, running: runSlice } as const
type Step = keyof typeof steps

/** Whether a task is at work on it. */
export const isStep = (state: ImportRow['state']): state is Step => state in steps

/** The next slice of whatever step an import is in. Rejects with what went wrong, and has kept every piece before it. */
export async function importSlice(house: House, importId: string, signal: AbortSignal): Promise<void> {
  const row = await getImport(house.db, importId)
  if (row && isStep(row.state)) await steps[row.state](house, importId, signal)
}
