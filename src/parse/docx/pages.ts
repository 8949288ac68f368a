/**
 * Counts pages from the marks in the body: the breaks Word rendered when it last saved (w:lastRenderedPageBreak),
 * breaks that somebody put in, and sections that begin on a new page.
 */
import type { OnPage } from '../flow/anchors.ts'

export interface Pages {
  /** Page that is being written, from 1. */
  readonly current: number
  /** True where Word left its layout in the file. */
  readonly laidOut: boolean
  /** Puts something on the current page. Its number may still change when its section turns out to begin on no new page. */
  place(thing: OnPage): void
  /** Words or pictures were written: what follows is no longer at the top of the page. */
  fill(): void
  endParagraph(): void
  /** A mark of the layout that Word saved: a page begins here. */
  rendered(): void
  /** A page break in the text, or a paragraph that begins a page: the latter changes nothing at the top of one. */
  explicit(beforeParagraph: boolean): void
  /** The section ends; `type` says how it had begun (ECMA-376 part 1, 17.6.22), so it is known only here. */
  endSection(type: string | undefined): void
  /** The paragraph that ends a section is complete: what follows stands in the next one. */
  beginSection(): void
  /** Cells of a row begin on the same page; the row ends on the last page of its cells. */
  beginRow(): RowPages
}

export interface RowPages {
  beginCell(): void
  end(): void
}

/** Makes the counter; the document begins at the top of page 1. */
export function createPages(): Pages {
  let page = 1
  let placed: OnPage[] = []
  /** What is above: words, or the break that began the page. */
  let above: 'words' | 'break' | 'section' = 'break'
  /** Paragraphs ended since the break; the one that holds it is the first. */
  let paragraphsSince = 1
  /** Pages counted because the section was taken to begin one. */
  let assumed = 0
  let laidOut = false
  return {
    get laidOut() {
      return laidOut
    },
    get current() {
      return page
    },
    place: thing => {
      thing.page = page
      placed.push(thing)
    },
    fill: () => {
      above = 'words'
    },
    endParagraph: () => {
      paragraphsSince++
    },
    rendered: () => {
      laidOut = true
      // Word marks the top of a page also where an explicit break began it.
      if (above === 'words') page++
      else if (above === 'section') assumed = 0
      above = 'words'
    },
    explicit: beforeParagraph => {
      const atTop = above !== 'words' && paragraphsSince <= 1
      if (!(beforeParagraph && atTop)) page++
      paragraphsSince = beforeParagraph ? 1 : 0
      above = 'break'
    },
    endSection: type => {
      if (assumed > 0 && (type === 'continuous' || type === 'nextColumn')) {
        for (const thing of placed) if (thing.page) thing.page -= assumed
        page -= assumed
      }
    },
    beginSection: () => {
      placed = []
      assumed = above === 'break' && paragraphsSince === 0 ? 0 : 1
      page += assumed
      paragraphsSince = 0
      above = 'section'
    },
    beginRow: () => {
      const first = { page, above }
      let last = page
      return {
        beginCell: () => {
          last = Math.max(last, page)
          page = first.page
          above = first.above
        },
        end: () => {
          page = Math.max(last, page)
        },
      }
    },
  }
}
