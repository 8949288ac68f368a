/**
 * Markdown as far as tenders written by hand or by converters use it: `#` headings, pipe tables, lists, paragraphs.
 * Lines of a paragraph are joined as CommonMark does, without a space between Chinese characters.
 */
import { cell, paragraph, root, row, table } from '../../tree/build.ts'
import type { Block, Table } from '../../tree/nodes.ts'
import type { Reader } from '../reader.ts'
import { decode } from './decode.ts'

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/
const DELIMITER = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/
/** Items, with the numbers of Chinese documents too, which begin a paragraph there however the lines are set. */
const LIST_ITEM =
  /^\s*(?:[-*+]\s|\d{1,3}[.．、)）]|\d{1,2}(?:[.．]\d{1,2}){0,4}\u3000|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．]|第[一二三四五六七八九十\d]{1,3}[章节]|[①-⑳★▲])/
const BULLET = /^\s*[-*+]\s+/
const CJK_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]$/
const CJK_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

export const readMarkdown: Reader = async bytes => {
  const blocks: Block[] = []
  let open: string | null = null
  let tables = 0
  const close = () => {
    if (open !== null) blocks.push(paragraph(plain(open), { page: null }))
    open = null
  }
  const lines = decode(bytes).split(/\r\n|[\n\r]/)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const heading = HEADING.exec(line)
    if (line.trim() === '') close()
    else if (heading) {
      close()
      blocks.push(paragraph(plain(heading[2]!), { page: null, outline: heading[1]!.length }))
    } else if (line.includes('|') && DELIMITER.test(lines[i + 1] ?? '')) {
      close()
      const end = endOfTable(lines, i + 2)
      blocks.push(readTable([line, ...lines.slice(i + 2, end)], ++tables))
      i = end - 1
    } else if (open === null || LIST_ITEM.test(line)) {
      close()
      open = line.replace(BULLET, '').trim()
    } else open = join(open, line.trim())
  }
  close()
  return { root: root(blocks), pages: null, notes: [], partial: false }
}

function endOfTable(lines: string[], from: number): number {
  let end = from
  while (end < lines.length && lines[end]!.includes('|')) end++
  return end
}

function readTable(lines: string[], index: number): Table {
  const rows = lines.map((line, i) => {
    const cells = cellsOf(line).map((words, column) =>
      cell([paragraph(plain(words), { page: null })], { column: column + 1, columns: 1, rows: 1 }),
    )
    return row(cells, i === 0 ? { page: null, row: 1, header: true } : { page: null, row: i + 1 })
  })
  return table(rows, { page: null, index })
}

/** Cells of a pipe row; `\|` is a pipe in a cell. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map(words => words.replace(/\\\|/g, '|').trim())
}

function join(before: string, after: string): string {
  const tight = CJK_END.test(before) || CJK_START.test(after)
  return before + (tight ? '' : ' ') + after
}

/** Emphasis marks are not words. Only pairs that hug their words count, so `300*400*500` stays whole. */
function plain(words: string): string {
  return words.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2').replace(/`([^`]+)`/g, '$1')
}
