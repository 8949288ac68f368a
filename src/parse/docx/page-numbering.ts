/**
 * Numbers that the file's own numbering prints on its pages (w:pgNumType, ECMA-376 part 1, 17.6.12): a section may begin
 * with another number than its page has, or in Roman ones. Where the file does not say which number a page gets nothing is told;
 * where the pages themselves are an estimate, so is which of them has the number.
 */
import type { PageLabels } from '../../tree/nodes.ts'
import type { OnPage } from '../flow/anchors.ts'
import { formatNumber } from '../flow/number-format.ts'

/** What a section says of itself. */
export interface Section {
  begin: OnPage
  /** How it begins (17.6.22). */
  type?: string
  start?: number
  format?: string
  /** Its numbers have the number of a chapter in front. */
  byChapter?: boolean
  hasTitlePage?: boolean
  /** `w:footerReference default` → relationship id; those that it does not name it has from the section before. */
  margins: Map<string, string>
}

/** How a header or footer prints the number of its page: as it is, or with something counted from it. */
export type PageField = 'plain' | 'computed'

const ON_THE_SAME_PAGE = new Set(['continuous', 'nextColumn'])
const ON_A_SIDE = new Set(['oddPage', 'evenPage'])
const DASHES: Record<string, string> = { numberInDash: 'decimal' }

/**
 * The printed numbers of the pages that have another one than they are counted by.
 *
 * @param printing relationship id of a header or footer → what it prints.
 */
export function pageLabels(
  sections: readonly Section[],
  printing: ReadonlyMap<string, readonly PageField[]>,
  pages: number,
): PageLabels {
  const labels: PageLabels = {}
  const margins = new Map<string, string>()
  const prints = (type: string) => {
    const fields = ['w:headerReference', 'w:footerReference'].flatMap(
      one => printing.get(margins.get(`${one} ${type}`) ?? '') ?? [],
    )
    return fields.includes('plain') && !fields.includes('computed')
  }
  /** Number of the next page; `null` where it is not known. */
  let next: number | null = 1
  for (const [i, section] of sections.entries()) {
    const { type = 'nextPage', start, format = 'decimal', begin } = section
    for (const [name, id] of section.margins) margins.set(name, id)
    const staysOnPage = i > 0 && ON_THE_SAME_PAGE.has(type)
    // Which page a number begins on that is given in the middle of one, Word and others tell differently.
    if (staysOnPage && start !== undefined) next = null
    else if (start !== undefined) next = start
    // An empty page may stand in between.
    else if (ON_A_SIDE.has(type)) next = null
    const first = (begin.page ?? 1) + (staysOnPage ? 1 : 0)
    const last = lastPageOf(sections[i + 1], pages)
    for (let page = first; page <= last; page++) {
      const label = next === null || section.byChapter ? null : formatNumber(next, DASHES[format] ?? format)
      const isPrinted = prints(page === begin.page && section.hasTitlePage ? 'first' : 'default')
      if (label && isPrinted && label !== String(page)) labels[page] = label
      if (next !== null) next++
    }
  }
  return labels
}

/** A page on which the next section begins below is the section's own. */
function lastPageOf(next: Section | undefined, pages: number): number {
  if (!next) return pages
  const begin = next.begin.page ?? 1
  return ON_THE_SAME_PAGE.has(next.type ?? '') ? begin : begin - 1
}
