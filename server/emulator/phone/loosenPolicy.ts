/**
 * A page's Content-Security-Policy, opened for the phone and no further: scripts and pictures may also come from the
 * emulator, and the emulator, which stands in WeChat's place, may frame the page. `connect-src` stays: the bridge talks
 * through `postMessage`, which no policy governs.
 */
export function loosenPolicy(policy: string, origin: string): string {
  const directives = new Map<string, string[]>()
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/)
    if (name) directives.set(name.toLowerCase(), sources)
  }
  allow(directives, 'script-src', origin)
  // Where it exists, this one overrules script-src for elements.
  if (directives.has('script-src-elem')) allow(directives, 'script-src-elem', origin)
  allow(directives, 'img-src', origin)
  directives.set('frame-ancestors', [origin])
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')
}

/** A directive that is absent falls back on default-src; with neither, everything is allowed already. */
function allow(directives: Map<string, string[]>, name: string, origin: string): void {
  const sources = directives.get(name) ?? directives.get('default-src')
  if (!sources) return
  const meaningful = sources.filter((source) => source !== "'none'" && source !== origin)
  directives.set(name, [...meaningful, origin])
}
