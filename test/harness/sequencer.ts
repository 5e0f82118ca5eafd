import { BaseSequencer, type TestSpecification } from 'vitest/node'

const isProcess = ({ moduleId }: TestSpecification) => moduleId.includes('/test/process/')

/** Tests that wait for processes to start and to end begin first: whatever else there is runs beside them. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isProcess), ...sorted.filter((file) => !isProcess(file))]
  }
}
