import type { Ask } from '../../../server/emulator/phone/app/native/ask.ts'
import type { Device } from '../../../server/emulator/phone/app/native/answerCall.ts'

/** A phone whose emulator answers from a table by path, and which keeps what was asked. */
export function testDevice(
  given: Partial<Device> & { answers?: Record<string, unknown>; asked?: unknown[] },
): Device {
  const { answers = {}, asked = [], ...device } = given
  const ask: Ask = async (path, body) => {
    asked.push({ path, body })
    return await Response.json(answers[path]).json()
  }
  const nothing = () => {}
  return {
    ask,
    platform: 'ios',
    urlPolicy: 'entry',
    refusesSignature: false,
    lacksAddCard: false,
    offerCards: async () => true,
    openCard: nothing,
    explain: nothing,
    scan: async () => undefined,
    locate: async () => undefined,
    follow: nothing,
    closeWindow: nothing,
    hideMenuItems: nothing,
    showMenuItems: nothing,
    hideOptionMenu: nothing,
    notify: nothing,
    leaveForCard: nothing,
    ...device,
  }
}
