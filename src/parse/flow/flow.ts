/**
 * Blocks from a stream of runs, paragraph ends, cell ends and row ends: the way in which Word's own old formats
 * (.doc, .rtf) hold a document. A table is not an element there but a sequence of paragraphs at a depth.
 */
import { lineBreak, paragraph, placedIn, text } from '../../tree/build.ts'
import type { Block, Break, ParagraphData, Part, Text, TextData } from '../../tree/nodes.ts'
import { buildTable, type OpenRow, type RowShape } from './grid.ts'
import { addWeight, createWeights, lookOf } from './look.ts'

export interface Look {
  bold?: boolean
  /** Points. */
  size?: number
  hidden?: boolean
  struck?: boolean
}

export interface Flow {
  /** Physical page where the next words stand, from 1; `null` where the format knows none. */
  page: number | null
  /** True while the open paragraph holds no words. */
  readonly isEmpty: boolean
  write(value: string, look?: Look): void
  breakLine(): void
  /** A page begins before the open paragraph. */
  breakBefore(): void
  /** @param depth 0 in the body, 1 in a table, 2 in a table inside of it. */
  endParagraph(data: Omit<ParagraphData, 'page' | 'part'>, depth: number): void
  endCell(depth: number): void
  endRow(shape: RowShape, depth: number): void
  /** Puts finished blocks, such as those of a text box, in front of the open paragraph. */
  insert(blocks: readonly Block[]): void
  /** Closes what is open; the blocks in reading order, tables not yet numbered. */
  finish(): Block[]
}

/** A place that takes blocks: the body, or the table that is open at one depth. */
interface Level {
  blocks: Block[]
  cells: Block[][]
  rows: OpenRow[]
  page: number | null
}

/** Deeper tables are read as if they stood at this depth: a file may claim a million. */
const DEEPEST = 20

/** Makes the flow of one story: the body, a header, a note. */
export function createFlow(part: Part, firstPage: number | null = null): Flow {
  const levels: Level[] = [createLevel()]
  let children: (Text | Break)[] = []
  let weights = createWeights()
  let startPage: number | null = null
  const setDepth = (depth: number) => levelAt(depth, levels, part, flow.page)
  const flow: Flow = {
    page: firstPage,
    get isEmpty() {
      return !children.some(child => child.type === 'text' && child.value.trim() !== '')
    },
    write: (value, look = {}) => {
      if (value === '') return
      if (children.length === 0) startPage = flow.page
      addWeight(weights, value, look)
      const last = children.at(-1)
      if (last?.type === 'text' && isSeenLike(last, look)) last.value += value
      else children.push(text(value, seenAs(look)))
    },
    breakLine: () => {
      if (children.length > 0) children.push(lineBreak())
    },
    breakBefore: () => {
      if (flow.page === null) return
      flow.page++
      startPage = flow.page
    },
    endParagraph: (data, depth) => {
      const level = setDepth(depth)
      const page = children.length > 0 ? startPage : flow.page
      level.page ??= page
      if (!flow.isEmpty || data.number !== undefined) {
        const place = page === null ? { page } : { page, pageIsEstimate: true }
        level.blocks.push(
          paragraph(withoutLastBreaks(children), { ...place, ...placedIn(part), ...lookOf(weights), ...data }),
        )
      }
      children = []
      weights = createWeights()
    },
    endCell: depth => {
      const level = setDepth(depth)
      level.cells.push(level.blocks)
      level.blocks = []
    },
    endRow: (shape, depth) => endRow(setDepth(depth), shape, flow.page),
    insert: blocks => {
      // One by one: a spread of a hundred thousand arguments overflows the stack.
      for (const block of blocks) levels.at(-1)!.blocks.push(block)
    },
    finish: () => setDepth(0).blocks,
  }
  return flow
}

function isSeenLike({ data }: Text, { hidden, struck }: Look): boolean {
  return Boolean(data?.hidden) === Boolean(hidden) && Boolean(data?.struck) === Boolean(struck)
}

function seenAs({ hidden, struck }: Look): TextData | undefined {
  if (!hidden && !struck) return undefined
  return { ...(hidden ? { hidden } : {}), ...(struck ? { struck } : {}) }
}

function createLevel(): Level {
  return { blocks: [], cells: [], rows: [], page: null }
}

/** Closes tables that are deeper, and opens those that are missing. @returns the level at the depth, now the last one. */
function levelAt(depth: number, levels: Level[], part: Part, page: number | null): Level {
  const wanted = Math.max(0, Math.min(depth, DEEPEST)) + 1
  while (levels.length > wanted) {
    const closed = levels.pop()!
    if (closed.cells.length > 0 || closed.blocks.length > 0) endRow(closed, { left: 0, cells: [], header: false }, page)
    if (closed.rows.length > 0) levels.at(-1)!.blocks.push(buildTable(closed.rows, part))
  }
  while (levels.length < wanted) levels.push(createLevel())
  return levels.at(-1)!
}

function endRow(level: Level, shape: RowShape, page: number | null): void {
  if (level.blocks.length > 0) level.cells.push(level.blocks)
  level.rows.push({ shape, cells: level.cells, page: level.page ?? page })
  level.blocks = []
  level.cells = []
  level.page = null
}

function withoutLastBreaks(children: (Text | Break)[]): (Text | Break)[] {
  while (children.at(-1)?.type === 'break') children.pop()
  return children
}
