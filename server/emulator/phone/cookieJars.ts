import { phoneCookies } from './contract.ts'
import { cookieValue } from './userAgent.ts'

const nameOf = (setCookie: string) => setCookie.slice(0, setCookie.indexOf('=')).trim()

/**
 * One browser plays the phones of several customers, and every phone has cookies of its own. When the phone has changed
 * hands, the first page it opens comes without the cookies of the one before, and those that the portal had given are
 * expired. Others on this host belong to somebody else and stay.
 */
export function createCookieJars() {
  const given = new Set<string>()
  return {
    /** The cookie header as this customer's own phone would send it, and the names to be forgotten. */
    open(header: string): { header: string; forget: string[] } {
      const isHers = cookieValue(header, phoneCookies.jar) === cookieValue(header, phoneCookies.customer)
      if (isHers) return { header, forget: [] }
      const pairs = header.split(';').map((pair) => pair.trim())
      const forget = pairs.map(nameOf).filter((name) => given.has(name))
      return { header: pairs.filter((pair) => nameOf(pair).startsWith('emulator_')).join('; '), forget }
    },
    /** The answer, with what is to be forgotten expired and the phone marked as hers. */
    close(response: Response, header: string, forget: string[]): Response {
      const set = response.headers.getSetCookie().map(nameOf)
      for (const name of set) given.add(name)
      const customer = cookieValue(header, phoneCookies.customer)
      if (customer === undefined || cookieValue(header, phoneCookies.jar) === customer) return response
      const headers = new Headers(response.headers)
      for (const name of forget) {
        if (!set.includes(name)) headers.append('set-cookie', `${name}=; Path=/; Max-Age=0`)
      }
      headers.append(
        'set-cookie',
        `${phoneCookies.jar}=${encodeURIComponent(customer)}; Path=/; SameSite=Lax`,
      )
      return new Response(response.body, {
        status: response.status,
        statusText: response.statusText,
        headers,
      })
    },
  }
}
