/** One store of a list that is pasted in. */
export type StoreLine = { name: string; address?: string }
/** `line` counts from 1, empty lines too, as an editor does. */
export type StoreLineFault = {
  line: number
  fault: 'no_name' | 'name_too_long' | 'address_too_long' | 'control'
}

const NAME_MAX = 60
const ADDRESS_MAX = 120

/** One store a line: `name` or `name,address`; the first comma divides, Chinese or Latin, and so does a tab from a spreadsheet. */
export function parseStores(text: string): { stores: StoreLine[] } | { faults: StoreLineFault[] } {
  const stores: StoreLine[] = []
  const faults: StoreLineFault[] = []
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    if (line.trim() === '') return
    const [, first = '', rest = ''] = /^([^,，\t]*)[,，\t]?(.*)$/s.exec(line) ?? []
    const [name, address] = [unquoted(first), unquoted(rest)]
    const fault = faultOf(name, address)
    if (fault) faults.push({ line: i + 1, fault })
    else stores.push({ name, ...(address ? { address } : {}) })
  })
  return faults.length > 0 ? { faults } : { stores }
}

/** A spreadsheet's CSV quotes what has a comma. */
const unquoted = (part: string) =>
  part
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .trim()

function faultOf(name: string, address: string): StoreLineFault['fault'] | undefined {
  if (name === '') return 'no_name'
  if (/\p{Cc}/u.test(name) || /\p{Cc}/u.test(address)) return 'control'
  if (name.length > NAME_MAX) return 'name_too_long'
  if (address.length > ADDRESS_MAX) return 'address_too_long'
  return undefined
}
