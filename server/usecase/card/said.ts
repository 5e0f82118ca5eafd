/** The keys of an object whose value says something: neither undefined nor an empty text. WeChat writes "" where nothing was said. */
export function said<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  return Object.fromEntries(kept) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> }
}

/** The same, or undefined where nothing is left. */
export function anySaid<Fields extends object>(fields: Fields | undefined) {
  if (!fields) return undefined
  const kept = said(fields)
  return Object.keys(kept).length === 0 ? undefined : kept
}
