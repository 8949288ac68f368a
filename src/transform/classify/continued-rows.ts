/** Rows that only go on with what stands above them: further parts of a criterion, or the rest of a sentence. */
import { cutsSentence, cutsSentenceBetween, endsAtComma } from '../../text/words-at-breaks.ts'
import { textOf } from '../../tree/content.ts'
import type { Cell, Row, Table } from '../../tree/nodes.ts'

/** Says something, and not only how many points. */
const WORDS = /[\u4e00-\u9fffA-Za-z]{2}/

/**
 * Marks the one cell with words of each row whose other cells reach into it from above or are empty: it goes on with the
 * cell above it, as a further paragraph of that would. Outside the scoring only where that ends at a comma or inside a word, as a
 * row does that a page break cut in two.
 */
export function markContinued({ children: rows, data: { titleRows = 0 } }: Table, isScoring: boolean): void {
  const above = new Map<number, { cell: Cell; row: Row }>()
  for (const row of rows.slice(titleRows)) {
    const [only, ...others] = row.children.filter(cell => textOf(cell).trim() !== '')
    const before = only && others.length === 0 ? above.get(only.data.column) : undefined
    if (only && before && only.data.column > 1 && WORDS.test(textOf(only))) {
      const isCut = isCutBetween(before.cell, only, isScoring)
      if (isCut) only.data.cut = true
      if (isCut || isScoring) only.data.continues = before.cell.data.continues ?? before
    }
    for (const cell of row.children)
      if (cell === only || others.includes(cell)) above.set(cell.data.column, { cell, row })
  }
}

/** True where one cell ends amid a sentence with which the other goes on; the names of fields in a form end with no stop. */
function isCutBetween(cell: Cell, next: Cell, isScoring: boolean): boolean {
  const [last, first] = [cell.children.at(-1), next.children[0]]
  if (last?.type !== 'paragraph' || first?.type !== 'paragraph' || first.data.number !== undefined) return false
  const [words, rest] = [textOf(last), textOf(first)]
  if (endsAtComma(words, rest)) return true
  if (!isScoring) return cutsSentenceBetween(words, rest)
  return cutsSentence({ first: words, last: words, size: words.trim().length }, rest, false)
}
