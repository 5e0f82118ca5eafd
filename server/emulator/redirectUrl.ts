import type { Random } from '../floor.ts'

/**
 * A merchant's address with WeChat's parameters behind it (wire contract 6.2, 6.3): percent-encoded exactly once, in an
 * order of chance, joined by `?` or, where there is a query already, by `&`. `literalAmpersand` joins by `&` whatever
 * there is, as the official sample does. A fragment stays at the end.
 */
export function redirectUrl(
  random: Random,
  target: string,
  parameters: Record<string, string>,
  literalAmpersand: boolean,
): string {
  const [address = '', ...fragments] = target.split('#')
  const pairs = Object.entries(parameters)
    .map((pair) => ({ pair, at: random.bytes(4).readUInt32BE(0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ pair: [name, value] }) => `${name}=${encodeURIComponent(value)}`)
  const join = literalAmpersand || address.includes('?') ? '&' : '?'
  const fragment = fragments.length > 0 ? `#${fragments.join('#')}` : ''
  return `${address}${join}${pairs.join('&')}${fragment}`
}
