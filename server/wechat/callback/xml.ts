import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** WeChat's pushes are a few hundred bytes, a long text message a few thousand; whoever sends more than this is not WeChat. */
const longest = 64 * 1024

const parser = new XMLParser({
  ignoreAttributes: true,
  // The default would turn the code 001234 into the number 1234.
  parseTagValue: false,
  processEntities: false,
  trimValues: true,
})

export class XmlError extends Error {
  override name = 'XmlError'
  constructor() {
    super('the XML cannot be read')
  }
}

/**
 * The fields of a push, `<xml><Name>value</Name>…</xml>`: all of them text, each trimmed, since WeChat puts blanks around
 * CDATA. Elements with elements inside are left out. Throws XmlError for anything else, for more than 64 kB, and for a
 * doctype, an entity, a comment or an instruction wherever it stands. Source: wire contract 7.1.
 */
export function parseXml(xml: string): Record<string, string> {
  if (xml.length > longest || /<[!?]/.test(outsideCdata(xml.replace(declaration, '')))) throw new XmlError()
  const root = readRoot(xml)
  const fields = Object.entries(root).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  )
  return Object.fromEntries(fields.map(([name, value]) => [name, value.trim()]))
}

const declaration = /^\s*<\?xml [^<>]*\?>/

/** By hand, since a regular expression would take its time over thousands of beginnings without an end. */
function outsideCdata(xml: string): string {
  const [before = '', ...rest] = xml.split('<![CDATA[')
  const after = rest.map((part) => {
    const end = part.indexOf(']]>')
    return end === -1 ? '' : part.slice(end + 3)
  })
  return [before, ...after].join('')
}

function readRoot(xml: string): object {
  try {
    if (XMLValidator.validate(xml) !== true) throw new XmlError()
    const parsed = parser.parse(xml) as { xml?: unknown }
    if (typeof parsed.xml === 'object' && parsed.xml !== null && !Array.isArray(parsed.xml)) return parsed.xml
  } catch {
    // The parser's own words would repeat the message.
  }
  throw new XmlError()
}

/** The inverse: text in CDATA, numbers bare, as WeChat writes them. Names are the caller's own and are not escaped. */
export function buildXml(fields: Record<string, string | number>): string {
  const elements = Object.entries(fields).map(([name, value]) => {
    const content =
      typeof value === 'number' ? String(value) : `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
    return `<${name}>${content}</${name}>`
  })
  return `<xml>${elements.join('')}</xml>`
}
