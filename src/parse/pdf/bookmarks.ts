/** Bookmarks of a PDF: what the program that made it took for headings, with their levels (ISO 32000-1, 12.3.3). */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph } from '../../tree/nodes.ts'
import type { PageRead, PageRef } from './read-pages.ts'

export interface Bookmark {
  title: string
  /** 1 is the highest. */
  level: number
  /** From 1. */
  page: number
}

/** Number of bookmarks above which they are no list of headings. */
const MOST = 3000
/** Lowest level of bookmarks that are read: headings have nine. */
const DEEPEST = 9

/** A page by its object, or by its index. */
type Target = PageRef | number
type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** The bookmarks that lead to a page, in their order; none where they cannot be read. */
export async function bookmarksOf(pdf: PDFDocumentProxy, pages: readonly PageRead[]): Promise<Bookmark[]> {
  // Asked for the page of an object, pdf.js walks through all pages to it.
  const numbers = new Map(pages.flatMap(({ ref, number }) => (ref ? [[nameOf(ref), number] as const] : [])))
  const items: { item: Item; level: number }[] = []
  const collect = (list: Item[] | undefined, level: number) => {
    for (const item of list ?? []) {
      items.push({ item, level })
      if (level < DEEPEST) collect(item.items as Item[], level + 1)
    }
  }
  collect((await pdf.getOutline().catch(() => null)) ?? undefined, 1)
  if (items.length > MOST) return []
  const found = await Promise.all(
    items.map(async ({ item: { title, dest }, level }) => {
      const page = await pageOf(pdf, dest, numbers).catch(() => undefined)
      return page === undefined ? [] : [{ title, level, page }]
    }),
  )
  return found.flat()
}

async function pageOf(
  pdf: PDFDocumentProxy,
  dest: Item['dest'],
  numbers: ReadonlyMap<string, number>,
): Promise<number | undefined> {
  const [target] = ((typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []) as [Target?]
  return typeof target === 'number' ? target + 1 : target && numbers.get(nameOf(target))
}

const nameOf = ({ num, gen }: PageRef) => `${num} ${gen}`

/** Gives the paragraphs that bookmarks name their level, as `outline`. Of equal ones on a page the first counts. */
export function setOutline(blocks: readonly Block[], bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return
  const pages = new Map<number, Paragraph[]>()
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.data.part || block.data.toc) continue
    const { page } = block.data
    if (page) pages.set(page, [...(pages.get(page) ?? []), block])
  }
  for (const { title, level, page } of bookmarks) {
    const words = plain(title)
    const free = (pages.get(page) ?? []).filter(({ data }) => data.outline === undefined)
    const named = free.find(node => wordsOf(node) === words) ?? free.find(node => isCutOff(words, wordsOf(node)))
    if (named) named.data.outline = level
  }
}

/** A long title may be cut in the list of bookmarks. */
function isCutOff(title: string, words: string): boolean {
  return title.length >= 4 && words.startsWith(title.replace(/(?:…|\.\.\.)$/, ''))
}

const wordsOf = (node: Paragraph) => plain(textOf(node))

function plain(words: string): string {
  return words.replace(/[\s\u0000-\u001f]+/g, '')
}
