/** The bytes that tell what a file is, without reading the rest of it. */
import { closeSync, readSync } from 'node:fs'
import { TELLING_BYTES } from '../facts/beginnings.ts'
import { openRegular } from './open-regular.ts'

/** @throws what the system throws where the file cannot be opened, and where it is none any more. */
export function firstBytes(path: string, count = TELLING_BYTES): Uint8Array {
  const file = openRegular(path)
  try {
    const bytes = new Uint8Array(count)
    readSync(file, bytes, 0, count, 0)
    return bytes
  } finally {
    closeSync(file)
  }
}
