/** Where a PDF says that its objects begin, in the tables that are plain text (ISO 32000-1, 7.5.4). */

/** Before a table; `startxref` has no entries behind it. */
const WORD = 'xref'
/** Bytes of an entry, and how it begins: ten digits, a generation, `n` for an object in use. */
const ENTRY_LENGTH = 20
const ENTRY = /(\d{10}) \d{5} n/y
const SECTION = /\s*(\d+)\s+(\d+)\s*?\r?\n?(?=\d{10} )/y

/**
 * Tells whether an object begins where a table says so; true too for one that no table names.
 *
 * @param text the file, a character for each byte.
 */
export function crossReferencesOf(text: string): (number: number) => boolean {
  const sections: { first: number; count: number; at: number }[] = []
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
    SECTION.lastIndex = at + WORD.length
    for (let found = SECTION.exec(text); found; found = SECTION.exec(text)) {
      const section = { first: Number(found[1]), count: Number(found[2]), at: SECTION.lastIndex }
      sections.push(section)
      SECTION.lastIndex = section.at + section.count * ENTRY_LENGTH
    }
  }
  return number => {
    const places = sections.flatMap(({ first, count, at }) => {
      if (number < first || number >= first + count) return []
      ENTRY.lastIndex = at + (number - first) * ENTRY_LENGTH
      const entry = ENTRY.exec(text)
      return entry ? [Number(entry[1])] : []
    })
    const begins = new RegExp(`\\s*${number}\\s+\\d+\\s+obj\\b`, 'y')
    return (
      places.length === 0 ||
      places.some(place => {
        begins.lastIndex = place
        return begins.test(text)
      })
    )
  }
}
