import { endTillBinding } from '../../store/statement/endTillBinding.ts'
import type { House } from '../house.ts'
import { changePerson, type PersonChange } from '../staff/changePerson.ts'

/** A person's WeChat is no till any more, from this moment on; whoever asks, herself or an owner. */
export const unbindTill = (house: House, { id, by }: { id: string; by: string }): Promise<PersonChange> =>
  changePerson(house, id, {
    commit: (tx) => endTillBinding(tx, { staffId: id, by, at: house.clock.now() }),
  })
