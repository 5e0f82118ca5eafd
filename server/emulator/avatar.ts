import type { EmulatorContext } from './serve.ts'
import type { World } from './world.ts'

const grounds = ['#e8795a', '#4f8a6b', '#5b7fb9', '#b98a4f', '#8a6bb0', '#3f8f9b', '#c0637f']

/** Where a drawn face for this name is. */
export const avatarUrl = (world: World, name: string) =>
  `${world.url}/_emulator/avatar/${encodeURIComponent(name)}.svg`

const groundOf = (name: string) =>
  grounds[[...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % grounds.length]

/** GET /_emulator/avatar/…: the first sign of a name on a colour that is always the same for it. */
export function avatar(c: EmulatorContext, file: string): Response {
  const name = file.replace(/\.svg$/, '')
  const [first = '微'] = [...name].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="${groundOf(name)}"/><circle cx="78" cy="14" r="30" fill="#fff" opacity=".12"/><text x="48" y="50" fill="#fff" font-family="system-ui,sans-serif" font-size="44" text-anchor="middle" dominant-baseline="central">${first}</text></svg>`
  return c.body(svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=86400' })
}
