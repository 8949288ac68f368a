/** How files begin that are known by their bytes, whatever they are called. */

/** The bytes, a character for each; of an archive without members the third and fourth are others. */
const BEGINNINGS = { zip: /^PK(?:\x03\x04|\x05\x06)/, pdf: /^%PDF/, ole: /^\xd0\xcf\x11\xe0/, rtf: /^\{\\rtf/ } as const

/** `zip`: an archive, or a document that is one. `ole`: a compound file, as old Word files are. */
export type Beginning = keyof typeof BEGINNINGS

/** As many bytes as tell it. */
export const TELLING_BYTES = 5

/** What a file is by its first bytes; `undefined` for text and for all other kinds. */
export function beginningOf(bytes: Uint8Array): Beginning | undefined {
  const start = Buffer.from(bytes.subarray(0, TELLING_BYTES)).toString('latin1')
  for (const kind in BEGINNINGS) if (BEGINNINGS[kind as Beginning].test(start)) return kind as Beginning
  return undefined
}
