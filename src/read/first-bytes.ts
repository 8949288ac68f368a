/** The bytes that tell what a file is, without reading the rest of it. */
import { closeSync, readSync } from 'node:fs'
import { TELLING_BYTES } from '../facts/beginnings.ts'
import { openRegular } from './open-regular.ts'

/** @throws what the system throws where the file cannot be opened, and where it is none any more. */
export function firstBytes(path: string): Uint8Array {
  const file = openRegular(path)
  try {
    const bytes = new Uint8Array(TELLING_BYTES)
    readSync(file, bytes, 0, TELLING_BYTES, 0)
    return bytes
  } finally {
    closeSync(file)
  }
}
