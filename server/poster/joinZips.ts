const LOCAL_HEAD = 0x04_03_4b_50
const DIRECTORY_HEAD = 0x02_01_4b_50
const END = 0x06_05_4b_50
const END_LENGTH = 22

/**
 * Several zip files as one, in their order, while they are read: each one's entries go through as they are, and the
 * directories are put together at the end. For files of our own, without comments and ZIP64; 65,535 entries and 4 GB at most.
 */
export async function* joinZips(files: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let [offset, count] = [0, 0]
  for await (const file of files) {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    const end = bytes.length - END_LENGTH
    if (bytes.readUInt32LE(0) !== LOCAL_HEAD || bytes.readUInt32LE(end) !== END)
      throw new TypeError('not a zip of ours')
    const begin = bytes.readUInt32LE(end + 16)
    directory.push(moved(bytes.subarray(begin, end), offset))
    count += bytes.readUInt16LE(end + 10)
    offset += begin
    yield bytes.subarray(0, begin)
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(END_LENGTH)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  yield entries
  yield end
}

/** A directory whose entries stand `offset` bytes further on. */
function moved(directory: Buffer, offset: number): Buffer {
  const copy = Buffer.from(directory)
  for (let at = 0; at < copy.length;) {
    if (copy.readUInt32LE(at) !== DIRECTORY_HEAD) throw new TypeError('not a directory of a zip')
    copy.writeUInt32LE(copy.readUInt32LE(at + 42) + offset, at + 42)
    at += 46 + copy.readUInt16LE(at + 28) + copy.readUInt16LE(at + 30) + copy.readUInt16LE(at + 32)
  }
  return copy
}
