/** The bytes that tell what a file is, without reading the rest of it. */
import { closeSync, readSync } from 'node:fs'
import { openRegular } from './open-regular.ts'

const COUNT = 4

/** @throws what the system throws where the file cannot be opened, and where it is none any more. */
export function firstBytes(path: string): Uint8Array {
  const file = openRegular(path)
  try {
    const bytes = new Uint8Array(COUNT)
    readSync(file, bytes, 0, COUNT, 0)
    return bytes
  } finally {
    closeSync(file)
  }
}
