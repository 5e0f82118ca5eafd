import Pdf from 'pdfkit'
import type { Drawing, Item, Picture } from './drawing.ts'
import { fontOf } from './fonts.ts'

const PT = 72 / 25.4

/** Documented (docs/images.md), and missing in the types. */
type Opening = PDFKit.PDFDocument & { openImage(source: Buffer): PDFKit.Mixins.ImageSrc }

type Pen = { doc: PDFKit.PDFDocument; images: Map<Picture, PDFKit.Mixins.ImageSrc> }

/** One vector page a drawing, text as text in an embedded subset; `at` is what the file says of when it was made. */
export async function drawPdf(
  drawings: Iterable<Drawing> | AsyncIterable<Drawing>,
  at: Date,
): Promise<Uint8Array> {
  let pen: Pen | undefined
  const chunks: Buffer[] = []
  let ended = Promise.resolve()
  for await (const drawing of drawings) {
    if (!pen) {
      const doc = new Pdf({
        autoFirstPage: false,
        pdfVersion: '1.7',
        lang: drawing.language,
        displayTitle: true,
        info: { Title: drawing.title, CreationDate: at, ModDate: at, Creator: '', Producer: '' },
      })
      doc.on('data', (chunk: Buffer) => chunks.push(chunk))
      ended = new Promise((done, failed) => {
        doc.on('end', done)
        doc.on('error', failed)
      })
      pen = { doc, images: new Map() }
    }
    drawPage(pen, drawing)
  }
  if (!pen) throw new TypeError('a file without pages')
  pen.doc.end()
  await ended
  return Buffer.concat(chunks)
}

function drawPage(pen: Pen, { width, height, bleed, items }: Drawing): void {
  const { doc } = pen
  const sheet = [width + 2 * bleed, height + 2 * bleed].map((side) => side * PT)
  doc.addPage({ size: [sheet[0] ?? 0, sheet[1] ?? 0], margin: 0 })
  if (bleed > 0) {
    const trim = [bleed * PT, bleed * PT, (width + bleed) * PT, (height + bleed) * PT]
    Object.assign(doc.page.dictionary.data, { TrimBox: trim, BleedBox: [0, 0, ...sheet] })
  }
  doc.save()
  doc.scale(PT)
  doc.translate(bleed, bleed)
  for (const item of items) draw(pen, item)
  doc.restore()
}

function draw(pen: Pen, item: Item): void {
  const { doc } = pen
  switch (item.kind) {
    case 'rect':
      doc.fillOpacity(item.opacity ?? 1)
      box(doc, item, item.radius ?? 0).fill(item.fill)
      doc.fillOpacity(1)
      return
    case 'circle':
      doc.circle(item.x, item.y, item.radius).fill(item.fill)
      return
    case 'path':
      doc.save().translate(item.x, item.y).scale(item.scale)
      doc.path(item.path).fill(item.fill, 'even-odd')
      doc.restore()
      return
    case 'line':
      doc.save().lineWidth(item.width).lineCap('round')
      if (item.dash !== undefined) doc.dash(item.dash, { space: item.dash })
      doc.moveTo(item.x, item.y).lineTo(item.toX, item.toY).stroke(item.stroke)
      doc.restore()
      return
    case 'picture':
      drawPicture(pen, item)
      return
    case 'text':
      drawText(doc, item)
      return
    case 'clip':
      doc.save()
      box(doc, item, item.radius ?? 0).clip()
      for (const inner of item.items) draw(pen, inner)
      doc.restore()
      return
    case 'turned':
      doc.save().rotate(180, { origin: [item.x, item.y] })
      for (const inner of item.items) draw(pen, inner)
      doc.restore()
  }
}

type Box = { x: number; y: number; width: number; height: number }

const box = (doc: PDFKit.PDFDocument, { x, y, width, height }: Box, radius: number) =>
  radius > 0 ? doc.roundedRect(x, y, width, height, radius) : doc.rect(x, y, width, height)

function drawText(
  doc: PDFKit.PDFDocument,
  { x, y, size, weight, fill, runs }: Item & { kind: 'text' },
): void {
  // The types know of files only; a parsed font is taken as well, and not parsed again for each document.
  doc
    .font(fontOf(weight) as unknown as PDFKit.Mixins.PDFFontSource, weight)
    .fontSize(size)
    .fillColor(fill)
  for (const run of runs) doc.text(run.text, x + run.x, y, { lineBreak: false, baseline: 'alphabetic' })
}

/** Fills the box, centred; pictures that are the same are in the file once. */
function drawPicture({ doc, images }: Pen, { picture, radius, ...area }: Item & { kind: 'picture' }): void {
  const image = images.get(picture) ?? (doc as Opening).openImage(Buffer.from(picture.bytes))
  images.set(picture, image)
  const scale = Math.max(area.width / picture.width, area.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  doc.save()
  box(doc, area, radius).clip()
  doc.image(image, area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, { width, height })
  doc.restore()
}
