import { afterEach, expect, test } from 'vitest'
import type { App } from 'vue'
import type { InvitationView } from '../../../../shared/console/people.ts'
import { takeToken } from '../../../../web/console/welcomeToken.ts'
import { createStage, refused, staff, type Script } from '../stage.ts'
import { soon } from '../../../harness/soon.ts'

const token = 'a-secret-of-more-than-twenty-signs'
const invitation: InvitationView = {
  kind: 'invitation',
  name: '李小禾',
  email: 'li@example.com',
  role: 'cashier',
  expiresAt: '2026-12-01T10:00:00.000Z',
}
const running: App[] = []
afterEach(() => {
  for (const app of running.splice(0)) app.unmount()
  document.body.replaceChildren()
  window.history.replaceState(null, '', '/')
})

/** The console opened by a one-time link, as main.ts opens it. */
async function open(script: Script, address = `/console/welcome#${token}`) {
  window.history.replaceState(null, '', address)
  const welcomeToken = takeToken(window.location, window.history)
  const stage = createStage(script, welcomeToken === undefined ? {} : { welcomeToken })
  await stage.router.push('/welcome')
  const root = document.createElement('div')
  document.body.append(root)
  stage.app.mount(root)
  running.push(stage.app)
  const type = (selector: string, word: string) => {
    const input = root.querySelector<HTMLInputElement>(selector)
    if (!input) throw new Error(`no ${selector}`)
    input.value = word
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const send = () => root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  const shows = (words: string) => soon(() => expect(root.textContent).toContain(words))
  return { ...stage, root, type, send, shows }
}

test('the secret leaves the address bar before anything else happens, and travels in a body', async () => {
  const bodies: unknown[] = []
  const { shows, router } = await open({
    'POST /invitation': (body) => {
      bodies.push(body)
      return invitation
    },
  })
  expect(window.location.href).not.toContain(token)
  expect(window.location.hash).toBe('')
  await shows('接受邀请')
  await shows('li@example.com')
  expect(bodies).toEqual([{ token }])
  expect(JSON.stringify([router.currentRoute.value.fullPath, router.options.history.location])).not.toContain(
    token,
  )
})

test('another address keeps its fragment', () => {
  window.history.replaceState(null, '', '/console/cards#part')
  expect(takeToken(window.location, window.history)).toBeUndefined()
  expect(window.location.hash).toBe('#part')
})

test('a password makes the account, signs in, and leads to the overview', async () => {
  const bodies: unknown[] = []
  const page = await open({
    'POST /invitation': invitation,
    'POST /invitation/accept': (body) => {
      bodies.push(body)
      return { next: 'done' }
    },
    'GET /session': staff('cashier'),
  })
  await page.shows('接受邀请')
  page.type('input[autocomplete=new-password]', 'short')
  page.send()
  await page.shows('密码至少需要 10 个字符')
  expect(bodies).toEqual([])
  page.type('input[autocomplete=new-password]', '河边走一走，风也温柔')
  page.send()
  await soon(() => expect(page.router.currentRoute.value.name).toBe('home'))
  expect(bodies).toEqual([
    { token, name: '李小禾', email: 'li@example.com', password: '河边走一走，风也温柔' },
  ])
})

test('an owner says her name and e-mail, and what the server finds wrong stands at its field', async () => {
  const page = await open({
    'POST /invitation': { ...invitation, kind: 'owner', role: 'owner', name: undefined, email: undefined },
    'POST /invitation/accept': refused('invalid', '请检查', { email: '这个邮箱已经有账号' }),
  })
  await page.shows('创建所有者账号')
  page.type('input[autocomplete=name]', '店主')
  page.type('input[type=email]', 'owner@example.com')
  page.type('input[autocomplete=new-password]', '河边走一走，风也温柔')
  page.send()
  await page.shows('这个邮箱已经有账号')
  const input = page.root.querySelector('input[type=email]')
  expect(input?.getAttribute('aria-invalid')).toBe('true')
})

test('a link that was used says so, and one that was cut off asks for the whole', async () => {
  const used = await open({ 'POST /invitation': 404 })
  await used.shows('这个链接不能用了')
  const cut = await open({}, '/console/welcome')
  await cut.shows('这个页面需要一次性链接')
  expect(cut.asked).toEqual([])
})
