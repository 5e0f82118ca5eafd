const TITLE_MAX = 60

/** The titles of a file's columns, each once: what has none is called by its place, and the second of two alike gets a number. */
export function uniqueTitles(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  const titles: string[] = []
  for (const [index, cell] of cells.slice(0, last + 1).entries()) {
    const title = cell.replaceAll(/\s+/g, ' ').trim().slice(0, TITLE_MAX).toWellFormed() || `#${index + 1}`
    let unique = title
    for (let count = 2; titles.includes(unique); count += 1) unique = `${title} (${count})`
    titles.push(unique)
  }
  return titles
}
