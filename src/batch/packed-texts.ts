/** A long row of texts of which few are looked at at a time, compressed. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { openSpool } from './spool.ts'

export interface PackedTexts {
  /** Takes a text; its index is the number of those before it. */
  add(text: string): void
  at(index: number): string
  close(): void
}

export function packTexts(): PackedTexts {
  const spool = openSpool()
  return {
    // The quickest level: others are slower by more than they are smaller. Copied, since it lies in a larger block.
    add: text => spool.add(new Uint8Array(deflateRawSync(text, { level: 1 }))),
    at: index => inflateRawSync(spool.at(index)).toString(),
    close: spool.close,
  }
}
