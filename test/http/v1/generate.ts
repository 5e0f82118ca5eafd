import fc, { type Arbitrary } from 'fast-check'

/** As much of JSON Schema 2020-12 as our document uses. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
  not?: { const?: unknown }
}

export type Components = Record<string, Schema>

/** Values that exist, by the name of the property or parameter that they are for. */
export type Known = Record<string, unknown[]>

const resolved = (schema: Schema, components: Components): Schema => {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : (components[name] ?? {})
}

/** Values that fit a schema; where something known goes by the property's name, mostly that. */
export function fitting(
  schema: Schema,
  components: Components,
  known: Known = {},
  name = '',
): Arbitrary<unknown> {
  const own = build(resolved(schema, components), components, known)
  const there = known[name]
  return there ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there) }, own) : own
}

function build(schema: Schema, components: Components, known: Known): Arbitrary<unknown> {
  const { anyOf, allOf, enum: values, not, type } = schema
  if (anyOf) return fc.oneof(...anyOf.map((one) => fitting(one, components, known)))
  if (allOf?.[0]) return fitting(allOf[0], components, known)
  if ('const' in schema) return fc.constant(schema.const)
  if (values) return fc.constantFrom(...values)
  const types = [type ?? 'string'].flat()
  const some = fc.oneof(...types.map((one) => ofType(one, schema, components, known)))
  return not && 'const' in not ? some.filter((value) => value !== not.const) : some
}

function ofType(type: string, schema: Schema, components: Components, known: Known): Arbitrary<unknown> {
  const { minimum = -1000, maximum = 1000, minItems = 0, maxItems = 5, items = {} } = schema
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      // Small numbers as well: what there is to spend is small.
      return fc.oneof(
        fc.integer({ min: Math.max(minimum, -50), max: Math.min(maximum, 50) }),
        fc.bigInt({ min: BigInt(minimum), max: BigInt(maximum) }).map(Number),
        fc.constantFrom(minimum, maximum),
      )
    case 'array':
      return fc.array(fitting(items, components, known), {
        minLength: minItems,
        maxLength: Math.min(maxItems, 5),
      })
    case 'object':
      return objectOf(schema, components, known)
    default:
      return text(schema)
  }
}

function objectOf(schema: Schema, components: Components, known: Known): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema
  const parts = Object.entries(properties).map(
    ([key, part]) => [key, fitting(part, components, known, key)] as const,
  )
  const own = fc.record(Object.fromEntries(parts), { requiredKeys: required })
  if (typeof additionalProperties !== 'object') return own
  const more = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter(isPlain),
    fitting(additionalProperties, components, known),
    { maxKeys: 3 },
  )
  return fc.tuple(own, more).map(([a, b]) => ({ ...b, ...(a as object) }))
}

const isPlain = (value: string) => !/\p{Cc}/u.test(value)

function text({ format, pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid({ version: 4 })
  if (format === 'date-time') {
    return fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
  }
  const fits = (value: string) => [...value].length >= minLength && [...value].length <= maxLength
  if (pattern !== undefined && !pattern.startsWith('^[^')) {
    return fc.stringMatching(new RegExp(pattern)).filter((value) => new RegExp(pattern).test(value))
  }
  const plain = fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' })
  return plain.filter((value) => isPlain(value) && value.isWellFormed() && fits(value))
}

/** A fitting value with one thing wrong in it, somewhere: another type, something missing, something more, too much. */
export const spoilt = (value: unknown): Arbitrary<unknown> =>
  fc.tuple(fc.nat(), fc.constantFrom(...spoilings)).map(([at, spoil]) => {
    const places = placesIn(value)
    return onTheWire(replaced(value, places[at % places.length] ?? [], spoil))
  })

/** As it is sent: what is undefined is not there, and its absence may be no fault. */
const onTheWire = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

type Spoiling = (value: unknown) => unknown
const spoilings: Spoiling[] = [
  () => null,
  () => 12.5,
  () => true,
  () => 'x'.repeat(1000),
  () => 'line\nbreak',
  () => String.fromCodePoint(0),
  () => '\ud800',
  () => [],
  () => [{}],
  () => 2 ** 60,
  () => undefined,
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, extra: 1 } : {},
]

/** Every place in a value, as a path of keys. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [path, ...inner.flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

function replaced(value: unknown, [key, ...rest]: string[], spoil: Spoiling): unknown {
  if (key === undefined) return spoil(value)
  const part = replaced((value as Record<string, unknown>)[key], rest, spoil)
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? part : (one as unknown)))
    : { ...(value as object), [key]: part }
}
