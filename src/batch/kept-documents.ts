/** The finished documents of a run until its reports are written: memory must not grow with their number. */
import type { VFile } from 'vfile'
import { type Documents, type Outline, outlineOf } from '../facts/documents.ts'
import { MOST_VIEWS } from '../facts/reading-view.ts'
import type { PackedFiles } from './packing/packed-files.ts'
import { unpacked } from './packing/unpacked.ts'

export interface KeptDocuments extends Documents {
  /** Takes a file that is judged and waived. */
  add(file: VFile): Promise<void>
  /** Lets go of all of them. */
  close(): void
}

/** Number of documents that stay as they are: a few should not wait for a packer to be loaded. */
const LOOSE = 20
/**
 * Number of documents from which on memory is saved: V8 would let its space for new objects grow further, for objects that
 * are gone with their document.
 */
const MANY = 8

/** Lets V8 take less memory for a while. */
export interface MemorySaver {
  begin(): void
  end(): void
}

/**
 * @param memory saved in each pass over the documents once the space in which they are made anew is as large as it
 * should be.
 */
export function keepDocuments(memory: MemorySaver = { begin() {}, end() {} }): KeptDocuments {
  const outlines: Outline[] = []
  const loose: VFile[] = []
  let packed: PackedFiles | undefined
  /** A report of more than `MOST_VIEWS` documents goes without their texts. */
  const isWithoutViews = () => outlines.length > MOST_VIEWS
  const at = (index: number) => {
    const file = index < LOOSE ? loose[index]! : packed!.at(index - LOOSE)
    if (isWithoutViews()) delete file.data.view
    return file
  }
  return {
    outlines,
    get length() {
      return outlines.length
    },
    at,
    async add(file) {
      outlines.push(outlineOf(file))
      if (isWithoutViews()) delete file.data.view
      if (loose.length < LOOSE) {
        await unpacked(file)
        loose.push(file)
      } else {
        packed ??= (await import('./packing/packed-files.ts')).packFiles()
        packed.add(file)
      }
    },
    *[Symbol.iterator]() {
      try {
        for (let index = 0; index < outlines.length; index++) {
          if (index === MANY) memory.begin()
          yield at(index)
        }
      } finally {
        memory.end()
      }
    },
    close: () => packed?.close(),
  }
}
