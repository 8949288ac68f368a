/** The file information block (MS-DOC 2.5): where in the file everything else stands. */
import { unreadable } from '../../facts/document.ts'
import { dataViewOf } from '../data-view.ts'
import type { CompoundFile } from './compound-file.ts'

/** Numbers of the pairs (offset, length) in FibRgFcLcb97 (MS-DOC 2.5.6). */
const PAIRS = {
  styles: 1,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  lists: 73,
  listInstances: 74,
} as const

/** Lengths of the stories in characters, in the order in which they follow each other. */
export interface StoryLengths {
  body: number
  footnotes: number
  headers: number
  macros: number
  comments: number
  endnotes: number
  textBoxes: number
}

export interface Fib {
  /** The stream WordDocument, which holds text and formatting pages. */
  main: DataView
  /** The stream Data, where large formatting stands. */
  data: DataView
  stories: StoryLengths
  /** A structure of the table stream; empty where the file has none. */
  table(name: keyof typeof PAIRS): DataView
  /** From the start of a structure to the end of the stream: the levels of lists follow their table uncounted. */
  tableOnward(name: keyof typeof PAIRS): DataView
}

const WORD = 0xa5ec
/** Word 6 and 95, Word 2. */
const OLD_WORDS = [0xa5dc, 0xa5db]
/** Lower version numbers were never written. */
const LOWEST = 0x21
/** Word 97: earlier versions have other structures. */
const OLDEST = 0xc1
const ENCRYPTED = 0x0100
const USES_TABLE_1 = 0x0200

/**
 * Reads the block.
 *
 * @throws `doc-damaged`, `doc-too-old` (Word 95 and before), `docx-encrypted`.
 */
export function readFib(file: CompoundFile): Fib {
  const main = dataViewOf(file.stream('WordDocument')!)
  if (main.byteLength < 0x1aa) throw unreadable('doc-damaged')
  const flags = main.getUint16(0x0a, true)
  const [word, version] = [main.getUint16(0, true), main.getUint16(2, true)]
  if (OLD_WORDS.includes(word) || (word === WORD && version >= LOWEST && version < OLDEST))
    throw unreadable('doc-too-old')
  if (word !== WORD || version < LOWEST) throw unreadable('doc-damaged')
  if (flags & ENCRYPTED) throw unreadable('docx-encrypted')
  const stream = file.stream(flags & USES_TABLE_1 ? '1Table' : '0Table')
  if (!stream) throw unreadable('doc-damaged')
  const count = main.getUint16(0x98, true)
  const locate = (name: keyof typeof PAIRS): [start: number, length: number] => {
    const pair = PAIRS[name]
    const at = 0x9a + 8 * pair
    if (pair >= count || at + 8 > main.byteLength) return [0, 0]
    const start = main.getUint32(at, true)
    const length = main.getUint32(at + 4, true)
    return start + length > stream.length ? [0, 0] : [start, length]
  }
  const length = (at: number) => Math.max(0, main.getInt32(at, true))
  return {
    main,
    data: dataViewOf(file.stream('Data') ?? new Uint8Array()),
    stories: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      macros: length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      textBoxes: length(0x64),
    },
    table: name => {
      const [start, size] = locate(name)
      return dataViewOf(stream.subarray(start, start + size))
    },
    tableOnward: name => {
      const [start, size] = locate(name)
      return dataViewOf(size === 0 ? new Uint8Array() : stream.subarray(start))
    },
  }
}
