/** Headings that nothing but their look shows: short lines in larger or bolder letters than the text. */
import { CHAPTER_NUMBER } from '../../text/chapter-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph } from '../../tree/nodes.ts'

/** Number of characters that a heading has at most. */
const LONGEST = 30
/** What is no heading: a sentence or a part of one, a field with its value, a date, words in brackets. */
const NO_TITLE = /[：:；;，,。？！_…]|\.$|^[（(][^）)]*[）)]$|年.{0,3}月.{0,3}日?$/
/** The title of the table below it, and of no section; any bold line right above a table is one too. */
const TABLE_TITLE = /表\s*(?:[（(].*[）)])?\s*$/
/** Size of letters, as a multiple of that of the text, from which on they are larger on purpose. */
const LARGER = 1.14
/** Share by which two sizes may differ and still be one rank. */
const SAME_RANK = 0.06
/** Number of ranks by size; bold lines as large as the text are the rank below the last. */
const MOST_RANKS = 3
/** Share of the letters of a document from which on bold ones are what the text is set in. */
const MOST_BOLD = 0.3
/** Number of headings one right below the other at most, from chapter to clause; more large or bold lines are a cover or an emphasis. */
const LONGEST_RUN = 3
const CHAPTER = new RegExp(`^\\s*${CHAPTER_NUMBER}`)
/** A sentence: its page is no cover. */
const SENTENCE = /[\u4e00-\u9fff]{8,}.*[。；]$/

/** A paragraph that stands out from the text. */
interface Look {
  node: Paragraph
  larger: boolean
  title: boolean
}

/** Gives paragraphs of the body that look like headings their rank, as `outline`; one that has a level keeps it. */
export function setOutlineByLook(blocks: readonly Block[]): void {
  const looks = looksOf(blocks)
  const ranks = ranksOf(looks.filter(look => look?.larger && look.title).map(look => look!.node.data.size!))
  const cover = lastPageOfCover(blocks)
  // What has no number ends no chapter that has one.
  const highest = blocks.some(block => isBody(block) && CHAPTER.test(textOf(block))) ? 2 : 1
  for (let start = 0; start < blocks.length; start++) {
    let end = start
    while (looks[end]) end++
    const run = looks.slice(start, end) as Look[]
    for (const { node, larger } of titlesOf(run, blocks[start - 1], blocks[end])) {
      const { data } = node
      if (data.outline !== undefined || (data.page ?? 0) <= cover) continue
      const rank = larger ? rankOf(data.size!, ranks) : ranks.length + 1
      data.outline = Math.max(rank, highest)
    }
    start = end
  }
}

/** Which paragraphs of those that stand out together are headings; `above` and `below` is what surrounds them. */
function titlesOf(run: readonly Look[], above: Block | undefined, below: Block | undefined): Look[] {
  if (run.length > LONGEST_RUN) {
    // The cover of a part within the document, alone on its page: its largest words name what follows.
    const page = run[0]!.node.data.page
    const alone = above?.data.page !== page && below?.data.page !== page
    if (!alone || !run.every(({ node, larger }) => larger && node.data.page === page)) return []
    const largest = Math.max(...run.map(({ node }) => node.data.size!))
    return run.filter(({ node, title }) => title && node.data.size === largest).slice(0, 1)
  }
  if (!below) return []
  return run.filter(({ node, larger, title }, i) => {
    const onTable = below.type === 'table' && i === run.length - 1
    return title && !(onTable && (!larger || TABLE_TITLE.test(textOf(node))))
  })
}

/** For each block how it stands out from the text; `undefined` where it does not. */
function looksOf(blocks: readonly Block[]): (Look | undefined)[] {
  const body = blocks.filter(isBody)
  const sizes = new Map<number, number>()
  let [all, bold] = [0, 0]
  for (const node of body) {
    const { length } = textOf(node)
    const size = node.data.size ?? 0
    sizes.set(size, (sizes.get(size) ?? 0) + length)
    all += length
    if (node.data.bold) bold += length
  }
  const usual = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const boldIsRare = bold < MOST_BOLD * all
  return blocks.map(node => {
    if (!isBody(node)) return undefined
    const larger = (node.data.size ?? 0) >= LARGER * usual
    if (!larger && !(node.data.bold && boldIsRare && (node.data.size ?? 0) > usual / LARGER)) return undefined
    const words = textOf(node).replace(/\s+/g, '')
    return { node, larger, title: words.length > 1 && words.length <= LONGEST && !NO_TITLE.test(words) }
  })
}

function isBody(block: Block): block is Paragraph {
  return block.type === 'paragraph' && !block.data.part && !block.data.toc
}

/** The first pages, until one has a sentence: cover and contents. */
function lastPageOfCover(blocks: readonly Block[]): number {
  const first = blocks.find(block => isBody(block) && SENTENCE.test(textOf(block)))
  return (first?.data.page ?? 1) - 1
}

/** The sizes of headings, largest first, those about equal as one. */
function ranksOf(sizes: readonly number[]): number[] {
  const ranks: number[] = []
  for (const size of sizes.toSorted((a, b) => b - a)) {
    const last = ranks.at(-1)
    if (last === undefined || size < last * (1 - SAME_RANK)) ranks.push(size)
  }
  return ranks.slice(0, MOST_RANKS)
}

function rankOf(size: number, ranks: readonly number[]): number {
  const rank = ranks.findIndex(one => size >= one * (1 - SAME_RANK))
  return rank < 0 ? ranks.length : rank + 1
}
