type Camel<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Key

/** A parsed answer in the words of the house: camelCase keys at every depth, and absent instead of undefined. */
export type CamelCased<Value> = Value extends readonly (infer Item)[]
  ? CamelCased<Item>[]
  : Value extends object
    ? { [Key in keyof Value as Camel<Key & string>]: CamelCased<Exclude<Value[Key], undefined>> }
    : Value

const toCamel = (key: string) => key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
const toSnake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function withKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, rename))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.map(([key, field]) => [rename(key), withKeys(field, rename)]))
}

/** `background_pic_url` becomes `backgroundPicUrl`; for the large objects of the card chapter, whose names follow this one rule. */
export const camelCased = <Value extends object>(value: Value) =>
  withKeys(value, toCamel) as CamelCased<Value>

/** The inverse, for what is sent: `customField1` becomes `custom_field1`. Undefined fields are left out. */
export const snakeCased = (value: object) => withKeys(value, toSnake) as Record<string, unknown>
