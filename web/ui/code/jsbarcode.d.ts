declare module 'jsbarcode/bin/barcodes/CODE128/index.js' {
  /** The encoder alone: jsbarcode's drawing needs a document, and the page draws by itself. */
  export class CODE128 {
    constructor(data: string, options: Record<string, unknown>)
    valid(): boolean
    /** `data` is a string of 1 (black) and 0 (white), one character a module. */
    encode(): { text: string; data: string }
  }
}
