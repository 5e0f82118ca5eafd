export type StoreLine = { line: number; name: string; address?: string }
export type LineFault = 'noName' | 'longName' | 'longAddress' | 'control'
/** What a pasted list would make. `repeated` lines name a store that stands further up: it is made once. */
export type ParsedStores = {
  stores: StoreLine[]
  wrong: { line: number; fault: LineFault; text: string }[]
  repeated: number[]
}

/** What the server takes: the contract's NewChannel, and so many at a time. */
const NAME_MAX = 60
const ADDRESS_MAX = 120
export const STORES_MAX = 5000

/** `name`, or `name,address`: divided by the first comma, Chinese or Latin, or a tab, as a spreadsheet's cells are pasted. */
function cellsOf(text: string): [name: string, address: string] {
  const at = text.search(/[,，\t]/)
  return at === -1 ? [unquoted(text), ''] : [unquoted(text.slice(0, at)), unquoted(text.slice(at + 1))]
}

/** A spreadsheet's CSV quotes what has a comma. */
const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .trim()

/** What would be made of the lines that somebody pasted, read as the server reads them; lines count from 1, empty ones say nothing. */
export function parseStores(text: string): ParsedStores {
  const parsed: ParsedStores = { stores: [], wrong: [], repeated: [] }
  const seen = new Set<string>()
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (raw.trim() === '') continue
    const line = index + 1
    const [name, address] = cellsOf(raw)
    const fault = faultOf(name, address)
    if (fault) parsed.wrong.push({ line, fault, text: raw.trim() })
    else if (seen.has(name)) parsed.repeated.push(line)
    else parsed.stores.push({ line, name, ...(address && { address }) })
    seen.add(name)
  }
  return parsed
}

function faultOf(name: string, address: string): LineFault | undefined {
  if (name === '') return 'noName'
  if (/\p{Cc}/u.test(name) || /\p{Cc}/u.test(address)) return 'control'
  if (name.length > NAME_MAX) return 'longName'
  return address.length > ADDRESS_MAX ? 'longAddress' : undefined
}
