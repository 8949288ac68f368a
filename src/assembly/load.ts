/**
 * The inner loops of judging, as WebAssembly (index.ts and what it names): V8 makes machine code of it at once, and of JavaScript only
 * after a part of a document has been judged slowly.
 */
import { readFileSync } from 'node:fs'

/** What index.ts gives. Places in the memory are in bytes. */
interface Program {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  cut(from: number, to: number, into: number): number
  isLeft(from: number, to: number, missing: number, end: number): number
  useMarks(table: number, bits: number): void
  clearMarks(): void
  markText(text: number, length: number): void
  takeIndex(index: number, free: number): number
  patternsOf(text: number, length: number, lead: number, place: number, sentence: number): number
}

export interface Assembly extends Omit<Program, 'memory'> {
  /** The memory as it is now: another one whenever it has grown. */
  bytes(): Buffer
  /** The number at a place. */
  numberAt(place: number): number
  /** Reserves `size` bytes for good. @returns where they begin. */
  reserve(size: number): number
  /** Room of `size` bytes for now, behind all that is reserved. @returns where it begins. */
  room(size: number): number
  /** Writes a text for now. @returns its place. */
  write(text: string): number
  /** The text between two places. */
  textBetween(from: number, to: number): string
}

/** TypeScript knows WebAssembly as a part of browsers. */
interface WebAssemblyOfNode {
  Module: new (code: Uint8Array) => object
  Instance: new (module: object) => { exports: unknown }
}

const ENCODING = 'utf16le'
/** In bytes: a UTF-16 unit (memory.ts). */
export const UNIT = 2
/** In bytes: a number (memory.ts). */
export const NUMBER = 4
/** In bytes: the pages in which memory grows. */
const PAGE = 1 << 16

let loaded: Assembly | null | undefined

/**
 * The compiled loops, loaded once in a process; `null` where they cannot be: V8 sets 10 GB of addresses aside for any memory,
 * which a limit on them (`ulimit -v`) forbids. Then judging is slower and finds the same.
 */
export function assembly(): Assembly | null {
  if (loaded === undefined) loaded = load()
  return loaded
}

function load(): Assembly | null {
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyOfNode }).WebAssembly
  try {
    return around(new Instance(new Module(code())).exports as Program)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The compiled code, looked for as seen from a folder of `dist/` or, in tests, from `src/assembly/`. */
function code(): Buffer {
  try {
    return readFileSync(new URL('../judging.wasm', import.meta.url))
  } catch {
    return readFileSync(new URL('../../dist/judging.wasm', import.meta.url))
  }
}

function around({ memory, ...program }: Program): Assembly {
  let bytes = Buffer.from(memory.buffer)
  /** The first place means none. */
  let reserved = 8
  const room = (size: number) => {
    const missing = reserved + size - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
    return reserved
  }
  const current = () => {
    if (bytes.buffer !== memory.buffer) bytes = Buffer.from(memory.buffer)
    return bytes
  }
  return {
    ...program,
    bytes: current,
    room,
    numberAt: place => current().readInt32LE(place),
    textBetween: (from, to) => current().toString(ENCODING, from, to),
    reserve(size) {
      const place = room(size)
      reserved += Math.ceil(size / 8) * 8
      return place
    },
    write(text) {
      const place = room(text.length * UNIT)
      current().write(text, place, ENCODING)
      return place
    },
  }
}
