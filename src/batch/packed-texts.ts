/** A long row of texts of which few are looked at at a time, compressed. */
import { deflated, inflated } from './packed-file.ts'
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
    add: text => spool.add(deflated(text)),
    at: index => inflated(spool.at(index)),
    close: spool.close,
  }
}
