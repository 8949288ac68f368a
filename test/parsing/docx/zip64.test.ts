/** Archives that keep sizes and places in 64 bits (APPNOTE 4.3.14, 4.3.15, 4.5.3), as writers do that stream. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { copyArchive } from '../../../src/annotate/docx/copy-archive.ts'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { readDirectory } from '../../../src/parse/docx/zip-directory.ts'
import { textOf } from '../../../src/tree/content.ts'
import { buildDocx, p } from '../../documents/build-docx.ts'

const ELSEWHERE = 0xffffffff
const END = 22

/** The same archive with every size and place of its directory in an extra field, and an end in 64 bits. */
function inSixtyFour(bytes: Uint8Array): Buffer {
  const old = Buffer.from(bytes)
  const end = old.length - END
  const [count, start] = [old.readUInt16LE(end + 10), old.readUInt32LE(end + 16)]
  const entries: Buffer[] = []
  for (let i = 0, at = start; i < count; i++) {
    const entry = Buffer.from(old.subarray(at, at + 46 + old.readUInt16LE(at + 28)))
    at += entry.length + old.readUInt16LE(at + 30) + old.readUInt16LE(at + 32)
    const extra = Buffer.alloc(4 + 24)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    // Size, packed size, offset: in this order, whatever that of the entry is.
    for (const [k, field] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + 8 * k)
      entry.writeUInt32LE(ELSEWHERE, field)
    }
    entry.writeUInt16LE(extra.length, 30)
    entries.push(entry, extra)
  }
  const directory = Buffer.concat(entries)
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(BigInt(count), 24)
  end64.writeBigUInt64LE(BigInt(count), 32)
  end64.writeBigUInt64LE(BigInt(directory.length), 40)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  locator.writeUInt32LE(1, 16)
  const last = Buffer.from(old.subarray(end))
  last.fill(0xff, 8, 20)
  return Buffer.concat([old.subarray(0, start), directory, end64, locator, last])
}

const plain = buildDocx({ body: p('封口须用火漆。').repeat(50), footnotes: '' })
const large = inSixtyFour(plain)

/** Names and contents, by a reader that is not ours. */
async function contentsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  const contents: Record<string, string> = {}
  for await (const entry of archive.eachEntry()) {
    const pieces: Uint8Array[] = []
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Uint8Array)
    contents[entry.fileName] = Buffer.concat(pieces).toString()
  }
  return contents
}

describe('an archive in 64 bits', () => {
  it('is one to other readers', () => {
    expect(unzipSync(large)).toEqual(unzipSync(plain))
  })

  it('has the members that the same one in 32 bits has', () => {
    expect(readDirectory(large)).toEqual(readDirectory(plain))
  })

  it('is read as a document', async () => {
    const words = async (bytes: Uint8Array) => (await readDocx(bytes)).root.children.map(textOf)
    expect(await words(large)).toEqual(await words(plain))
  })

  it('keeps its other members where one is changed, wherever they come to stand', async () => {
    const before = await contentsOf(plain)
    const longer = before['word/document.xml']!.replace('封口', '封口与开封'.repeat(2000))
    const changed = new Map([['word/document.xml', new TextEncoder().encode(longer)]])
    const copy = copyArchive(large, changed)
    expect(await contentsOf(copy)).toEqual({ ...before, 'word/document.xml': longer })
    expect(readDirectory(copy)?.size).toBe(Object.keys(before).length)
  })

  it('whose end in 64 bits is gone is cut off', () => {
    const damaged = Buffer.from(large)
    damaged.writeUInt32LE(0, damaged.length - END - 20 - 56)
    expect(readDirectory(damaged)).toBeUndefined()
  })
})
