import { readFileSync } from 'node:fs'

export type Vector = {
  id: string
  kind: string
  input: Record<string, unknown>
  expected: Record<string, unknown>
}

const file = new URL('../sample/vectors.json', import.meta.url)

/** Published worked examples for signatures and the encryption of messages. */
export const vectors = (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors

export function vector(id: string): Vector {
  const found = vectors.find((vector) => vector.id === id)
  if (!found) throw new Error(`there is no vector ${id}`)
  return found
}
