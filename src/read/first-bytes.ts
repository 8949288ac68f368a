/** The bytes that tell what a file is, without reading the rest of it. */
import { closeSync, openSync, readSync } from 'node:fs'

const COUNT = 4

/** @throws what the system throws where the file cannot be opened. */
export function firstBytes(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(COUNT)
    readSync(file, bytes, 0, COUNT, 0)
    return bytes
  } finally {
    closeSync(file)
  }
}
