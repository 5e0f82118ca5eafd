import { z } from 'zod'
import { importSlice } from '../usecase/transfer/importSlice.ts'
import { postponeImport } from '../usecase/transfer/postponeImport.ts'
import { explainFailure } from './explainFailure.ts'
import type { Task } from './task.ts'

const payload = z.object({ importId: z.uuid(), failures: z.number().default(0) })

/** The next slice of an import: its file is read, its lines are checked, or its members are made. */
export const task: Task = async (house, given, signal) => {
  const { importId, failures } = payload.parse(given)
  try {
    await importSlice(house, importId, signal)
  } catch (error) {
    house.log.warn({ importId, failures, ...explainFailure(error) }, 'a slice of an import failed')
    await postponeImport(house, { importId, failures, isEnding: signal.aborted })
  }
}
