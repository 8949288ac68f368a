/** A long row of texts of which few are looked at at a time, compressed where that pays. */
import { deflated, inflated } from './packed-file.ts'
import { openSpool } from './spool.ts'

export interface PackedTexts {
  /** Takes a text; its index is the number of those before it. */
  add(text: string): void
  at(index: number): string
  close(): void
}

/** UTF-16 units. To set up the compression takes longer than to write a text that is shorter. */
const SHORT = 4096

/** The first byte of a record says what follows. */
const FORMS = { plain: 0, compressed: 1 }

/** Begins an empty row; whoever began it closes it, since a long one has a temporary file. */
export function packTexts(): PackedTexts {
  const spool = openSpool()
  const add = (form: number, bytes: Uint8Array) => spool.add(Buffer.concat([Buffer.of(form), bytes]))
  return {
    add: text => (text.length < SHORT ? add(FORMS.plain, Buffer.from(text)) : add(FORMS.compressed, deflated(text))),
    at(index) {
      const record = spool.at(index)
      const bytes = record.subarray(1)
      return record[0] === FORMS.plain ? Buffer.from(bytes).toString() : inflated(bytes)
    },
    close: spool.close,
  }
}
