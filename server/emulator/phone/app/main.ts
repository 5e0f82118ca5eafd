import { createApp } from 'vue'
import App from './App.vue'
import { createPhone, phoneKey } from './native/phone.ts'
import './style/tokens.css'
import './style/parts.css'
import './style/frame.css'

const phone = createPhone()
await phone.refresh()

// Cookies belong to a host name: `localhost` and `127.0.0.1` would be two customers.
const portal = phone.world.state ? new URL(phone.world.state.portalUrl) : undefined
const loopback = ['localhost', '127.0.0.1']
if (
  portal &&
  portal.hostname !== location.hostname &&
  [portal, location].every((at) => loopback.includes(at.hostname))
) {
  const there = new URL(location.href)
  there.hostname = portal.hostname
  location.replace(there)
} else {
  createApp(App).provide(phoneKey, phone).mount('#app')
  const changes = new EventSource('/_emulator/phone/changes')
  changes.addEventListener('change', () => void phone.refresh())
  const open = new URLSearchParams(location.search).get('open')
  if (open) phone.openUrl(open)
}
