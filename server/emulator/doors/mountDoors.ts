import type { Hono } from 'hono'
import type { EmulatorEnv } from '../serve.ts'
import type { World } from '../world.ts'
import { addcard } from './bridge/addcard.ts'
import { opencard } from './bridge/opencard.ts'
import { verify } from './bridge/verify.ts'
import { claimDoor } from './claimDoor.ts'
import { customersDoor } from './customersDoor.ts'
import { deleteDoor } from './deleteDoor.ts'
import { clearFaultsDoor, placeFaultDoor } from './faultsDoor.ts'
import { giftDoor } from './giftDoor.ts'
import { phoneChanges } from './phone/changes.ts'
import { phoneClaim } from './phone/claim.ts'
import { phoneForm } from './phone/form.ts'
import { phonePosters } from './phone/posters.ts'
import { phoneScan } from './phone/scan.ts'
import { phoneState } from './phone/state.ts'
import { phoneSubmit } from './phone/submit.ts'
import { phoneView } from './phone/view.ts'
import { settingsDoor } from './settingsDoor.ts'
import { submitDoor } from './submitDoor.ts'

/** The emulator's own doors beside WeChat's paths, and what its phone asks (phone/contract.ts). */
export function mountDoors(app: Hono<EmulatorEnv>, world: World, reset: () => void): void {
  const doors = app.basePath('/_emulator')
  doors.post('/reset', (c) => {
    reset()
    return c.json({})
  })
  doors.post('/claim', (c) => claimDoor(world, c))
  doors.post('/submit', (c) => submitDoor(world, c))
  doors.post('/delete', (c) => deleteDoor(world, c))
  doors.post('/gift', (c) => giftDoor(world, c))
  doors.post('/customers', (c) => customersDoor(world, c))
  doors.post('/faults', (c) => placeFaultDoor(world, c))
  doors.delete('/faults', (c) => clearFaultsDoor(world, c))
  doors.get('/calls', (c) => c.json({ calls: world.calls }))
  doors.get('/pushes', (c) => c.json({ pushes: world.state.pushes }))
  doors.post('/settings', (c) => settingsDoor(world, c))

  doors.get('/phone/state', (c) => phoneState(world, c))
  doors.get('/phone/changes', () => phoneChanges(world))
  doors.post('/phone/scan', (c) => phoneScan(world, c))
  doors.post('/phone/claim', (c) => phoneClaim(world, c))
  doors.get('/phone/form', (c) => phoneForm(world, c))
  doors.post('/phone/submit', (c) => phoneSubmit(world, c))
  doors.post('/phone/view', (c) => phoneView(world, c))
  doors.post('/phone/posters', (c) => phonePosters(world, c))
  doors.post('/bridge/verify', (c) => verify(world, c))
  doors.post('/bridge/addcard', (c) => addcard(world, c))
  doors.post('/bridge/opencard', (c) => opencard(world, c))
}
