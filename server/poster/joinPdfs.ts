type Part = { objects: Map<number, Buffer>; size: number; root: number; info: number; pages: number }

/** The new file's own objects; those of the parts come behind. */
const [CATALOG, PAGES] = [1, 2]

/**
 * Several PDFs as one, in their order, while they are read: every object goes through with a new number, and the page trees
 * become branches of one. For files of our own, as drawPdf.ts makes them: a table of objects, nothing encrypted or packed.
 */
export async function* joinPdfs(files: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const offsets = new Map<number, number>()
  const branches: { pages: number; count: number }[] = []
  let [at, next, info] = [0, PAGES + 1, 0]
  let catalog = ''
  const put = (bytes: Buffer) => {
    at += bytes.length
    return bytes
  }
  const putObject = (number: number, body: Buffer) => {
    offsets.set(number, at)
    return put(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }

  // Four bytes above 127 tell everybody that this is no text.
  yield put(Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1'))
  for await (const file of files) {
    const part = readPart(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
    const base = next - 1
    next += part.size
    catalog ||= (part.objects.get(part.root) ?? Buffer.alloc(0)).toString('latin1')
    info ||= part.info + base
    for (const [number, body] of part.objects) {
      const isOnceOnly = number === part.root || (number === part.info && info !== part.info + base)
      if (isOnceOnly) continue
      const moved = renumbered(body, base)
      if (number === part.pages) {
        const dictionary = moved.toString('latin1')
        branches.push({ pages: number + base, count: Number(/\/Count (\d+)/.exec(dictionary)?.[1] ?? 0) })
        yield putObject(
          number + base,
          Buffer.from(dictionary.replace('<<', `<<\n/Parent ${PAGES} 0 R`), 'latin1'),
        )
      } else {
        yield putObject(number + base, moved)
      }
    }
  }
  // What stays of the first part's catalogue is how it is shown, and in which language.
  const language = /\/Lang \([^)]*\)/.exec(catalog)?.[0] ?? ''
  yield putObject(
    CATALOG,
    Buffer.from(
      `<<\n/Type /Catalog\n/Pages ${PAGES} 0 R\n/ViewerPreferences << /DisplayDocTitle true >>\n${language}\n>>`,
    ),
  )
  const count = branches.reduce((sum, branch) => sum + branch.count, 0)
  const kids = branches.map((branch) => `${branch.pages} 0 R`).join(' ')
  yield putObject(PAGES, Buffer.from(`<<\n/Type /Pages\n/Count ${count}\n/Kids [${kids}]\n>>`))
  yield Buffer.from(ending(offsets, { size: next, info, at }))
}

/** The table of objects and where it stands; a number that nobody has is free. */
function ending(
  offsets: Map<number, number>,
  { size, info, at }: { size: number; info: number; at: number },
): string {
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return `xref\n0 ${size}\n${rows.join('')}trailer\n<<\n/Size ${size}\n/Root ${CATALOG} 0 R\n/Info ${info} 0 R\n>>\nstartxref\n${at}\n%%EOF\n`
}

function readPart(bytes: Buffer): Part {
  const tail = bytes.subarray(-2048).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const text = bytes.subarray(table).toString('latin1')
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`).exec(text)?.[1] ?? 0)
  const offsets = [...text.matchAll(/(\d{10}) \d{5} ([nf])/g)]
  const begins = offsets.flatMap(([, offset, use], i) =>
    use === 'n' ? [{ number: i, at: Number(offset) }] : [],
  )
  const sorted = begins.toSorted((a, b) => a.at - b.at)
  const objects = new Map<number, Buffer>()
  sorted.forEach(({ number: own, at }, i) => objects.set(own, bodyOf(bytes, at, sorted[i + 1]?.at ?? table)))
  const root = number('Root')
  const pages = Number(/\/Pages (\d+)/.exec(objects.get(root)?.toString('latin1') ?? '')?.[1] ?? Number.NaN)
  if (!objects.has(pages)) throw new TypeError('not a PDF of ours')
  return { objects, size: number('Size'), root, info: number('Info'), pages }
}

/** What stands between `obj` and `endobj`. */
function bodyOf(bytes: Buffer, from: number, to: number): Buffer {
  const begin = bytes.indexOf('obj\n', from) + 4
  return bytes.subarray(begin, bytes.lastIndexOf('\nendobj', to))
}

const STREAM = '\nstream\n'

/** References with their new numbers; what is inside a stream is not looked at. */
function renumbered(body: Buffer, base: number): Buffer {
  const stream = body.indexOf(STREAM)
  const end = stream === -1 ? body.length : stream
  const head = body.subarray(0, end).toString('latin1')
  const moved = head.replaceAll(/(\d+) 0 R\b/g, (_, number: string) => `${Number(number) + base} 0 R`)
  return Buffer.concat([Buffer.from(moved, 'latin1'), body.subarray(end)])
}
