/** A long row of records of which few are looked at at a time: in memory up to a bound, the others in a temporary file. */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Spool {
  add(record: Uint8Array): void
  /** @param index from 0, in the order in which they were added. */
  at(index: number): Uint8Array
  /** Lets go of the file. */
  close(): void
}

/** Bytes in memory: some hundred documents. */
const MOST = 2 ** 20

/** Where a record lies: itself, or its place in the file. */
type Kept = Uint8Array | { start: number; length: number }

/**
 * Opens a spool. Records hold words of drafts, so the file can be read by its owner only, and it has no name any more
 * as soon as it is open: however the program ends, nothing of it stays. Where no file can be written all records stay
 * in memory.
 */
export function openSpool(most = MOST, folder = tmpdir()): Spool {
  const records: Kept[] = []
  let inMemory = 0
  let end = 0
  /** `null` where there can be none. */
  let file: TemporaryFile | null | undefined
  return {
    add(record) {
      if (inMemory + record.length > most) {
        file = file === undefined ? openTemporary(folder) : file
        if (file?.write(record, end)) {
          records.push({ start: end, length: record.length })
          end += record.length
          return
        }
        // A full disk does not become empty again while the run goes on.
        file?.stop()
      }
      inMemory += record.length
      // Copied: it may lie in a larger block.
      records.push(new Uint8Array(record))
    },
    at(index) {
      const kept = records[index]!
      return kept instanceof Uint8Array ? kept : file!.read(kept.start, kept.length)
    },
    close: () => file?.close(),
  }
}

interface TemporaryFile {
  /** @returns false where it cannot be written. */
  write(record: Uint8Array, start: number): boolean
  read(start: number, length: number): Uint8Array
  /** From now on nothing is written. */
  stop(): void
  close(): void
}

function openTemporary(folder: string): TemporaryFile | null {
  const path = join(folder, `tenderlint-${randomBytes(8).toString('hex')}`)
  let fd: number
  try {
    fd = openSync(path, 'wx+', 0o600)
  } catch {
    return null
  }
  const remove = () => {
    try {
      rmSync(path, { force: true })
    } catch {
      // A system that does not let go of the name of an open file is asked again when it is closed.
    }
  }
  remove()
  let writable = true
  return {
    write(record, start) {
      try {
        for (let done = 0; writable && done < record.length; ) {
          done += writeSync(fd, record, done, record.length - done, start + done)
        }
        return writable
      } catch {
        return false
      }
    },
    read(start, length) {
      const record = new Uint8Array(length)
      for (let done = 0; done < length; ) {
        const read = readSync(fd, record, done, length - done, start + done)
        if (read === 0) throw new Error('the temporary file ends too early')
        done += read
      }
      return record
    },
    stop() {
      writable = false
    },
    close() {
      closeSync(fd)
      remove()
    },
  }
}
