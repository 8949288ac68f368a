/** Tree → units: every sentence and item of a document with the row, headings and lead that give it its meaning. */
import type { VFile } from 'vfile'
import type { RowContext } from '../checks/unit.ts'
import { joinTitles } from '../checks/words-around.ts'
import type { Vocabulary } from '../rules/vocabulary.ts'
import { type Simplify, simplifierFor } from '../text/traditional.ts'
import { typedNumber } from '../text/typed-number.ts'
import { textOf } from '../tree/content.ts'
import type { Block, Cell, Paragraph, Role, Root, Section, Table, TreeNode } from '../tree/nodes.ts'
import { LEAD_END, type List, listsIn } from './units/lists.ts'
import type { PlacedUnit } from './units/placed-unit.ts'
import { type ReadWords, wordReaderOf } from './units/read-words.ts'
import { isNote, roleInFront, roleOfCell, roleOfParagraph, roleOfSentence } from './units/role-of.ts'
import { type Covering, type PlacedRow, rowContextOf, rowTexts, withNames } from './units/rows.ts'
import { segment } from './units/segment.ts'
import { type Shadow, shadowOf } from './units/shadow.ts'
import { type UnitWords, unitWords } from './units/unit-words.ts'
import { endBefore, isUnticked, startBehind, untickedSpans } from './units/unticked.ts'
import { withinOf } from './units/within.ts'
import { wordsSeen } from './units/words-seen.ts'

export interface UnitsOfTree {
  units: PlacedUnit[]
  /** Those of sentences, rows, headings and leads, or texts they are parts of; joined ones by their parts. */
  texts: ReadonlySet<string>
  lists: readonly List[]
}

interface Surroundings {
  role: Role
  within: Role | null
  headings: string
  ancestors: TreeNode[]
  /** The section says that all its clauses are ★ ones. */
  marked: boolean
  row: RowContext | null
}

const MARK_IN_FRONT = /^\s*[（【]?★/
const MARK_BEHIND = /★[）】]?\s*$/

/** The mark of a clause that must be met, in front of its number, behind it, or at its end, in normalised words. */
function isMust(words: string): boolean {
  if (!words.includes('★')) return false
  const number = typedNumber(words)?.length ?? 0
  return MARK_IN_FRONT.test(words) || MARK_IN_FRONT.test(words.slice(number)) || MARK_BEHIND.test(words)
}

const LONGEST_LEAD = 120

/** All units of a document that was just parsed: its text still stands on the file. */
export async function unitsIn(tree: Root, file: VFile, vocabulary: Vocabulary): Promise<UnitsOfTree> {
  const simplify = await simplifierFor(String(file.value))
  const read = file.data.project ? wordReaderOf(file.data.project, vocabulary, simplify) : null
  return unitsOf(tree, unitWords(vocabulary), simplify, read)
}

/**
 * All units of a tree, in reading order, and every text a condition may look at. Tables of contents hold none.
 *
 * @param simplify given where the document holds traditional characters.
 * @param read given where words of it are read as others (names of the buyer, synonyms).
 */
export function unitsOf(tree: Root, words: UnitWords, simplify?: Simplify, read: ReadWords | null = null): UnitsOfTree {
  const walk: Walk = {
    ...words,
    simplify,
    read,
    units: [],
    texts: new Set(),
    shadows: new Map(),
    heads: new Set(),
  }
  addBlocks(walk, tree.children, {
    role: roleInFront(tree),
    within: null,
    headings: '',
    ancestors: [tree],
    marked: false,
    row: null,
  })
  const { units, texts } = walk
  const lists = listsIn(units)
  for (const { items, tail } of lists) if (tail) for (const item of items) item.tail = tail.text
  return { units, texts, lists }
}

/** What a walk through a tree knows and has found. */
interface Walk extends UnitWords {
  simplify: Simplify | undefined
  read: ReadWords | null
  units: PlacedUnit[]
  texts: Set<string>
  shadows: Map<Paragraph, Shadow>
  /** Words of running heads and of the titles of tables. */
  heads: Set<string>
}

function shadowIn(walk: Walk, node: Paragraph): Shadow {
  let made = walk.shadows.get(node)
  if (!made) {
    made = shadowOf(readIn(walk, wordsSeen(node)), walk.simplify)
    walk.texts.add(made.text)
    walk.shadows.set(node, made)
  }
  return made
}

const readIn = ({ read }: Walk, words: string) => (read ? read(words) : words)

function plainIn(walk: Walk, words: string): string {
  const { text } = shadowOf(readIn(walk, words), walk.simplify)
  walk.texts.add(text)
  return text
}

function addBlocks(walk: Walk, blocks: (Block | Section)[], around: Surroundings) {
  const lead = { text: '' }
  for (const block of blocks) {
    if (block.type === 'section') addSection(walk, block, around)
    else if (block.type === 'table') addTable(walk, block, around)
    else if (!isRepeated(walk, block)) addParagraph(walk, block, aside(walk, block, around), lead)
  }
}

function addSection(walk: Walk, section: Section, around: Surroundings) {
  const { role } = section.data
  const title = plainIn(walk, section.data.title)
  addBlocks(walk, section.children, {
    role,
    within: withinOf(role, title, around),
    headings: joinTitles(around.headings, title),
    ancestors: [...around.ancestors, section],
    marked: (walk.markedTitle?.test(title) ?? false) || (around.marked && role === around.role),
    row: null,
  })
}

/** @param lead what the last sentence that leads to others says: read, and kept up to date. */
function addParagraph(walk: Walk, node: Paragraph, around: Surroundings, lead: { text: string }) {
  if (node.data.toc) return
  const { number } = node.data
  const whole = shadowIn(walk, node)
  const marked = around.marked || isMust(whole.text) || (number !== undefined && isMust(shadowOf(number).text))
  const spans = segment(whole, walk.apart)
  const unticked = untickedSpans(node)
  for (const [first, end] of spans) {
    if (unticked.length > 0 && isUnticked(unticked, whole, first, end)) continue
    const start = unticked.length > 0 ? startBehind(unticked, whole, first, end) : first
    const until = unticked.length > 0 ? endBefore(unticked, whole, start, end) : end
    const text = whole.text.slice(start, until)
    walk.units.push({
      text,
      paragraph: whole.text,
      start,
      role: roleOfSentence(text, around.role, around.row !== null, walk),
      within: around.within,
      mark: marked || isMust(text),
      row: around.row,
      headings: around.headings,
      lead: lead.text,
      tail: '',
      block: node,
      ancestors: around.ancestors,
      shadow: whole,
    })
    if (LEAD_END.test(text)) lead.text = text.slice(-LONGEST_LEAD)
  }
}

function addTable(walk: Walk, table: Table, around: Surroundings) {
  const role = table.data.role ?? around.role
  const titles = (table.data.titles ?? []).map(title => plainIn(walk, title))
  const covering: Covering = new Map()
  for (const [index, row] of table.children.entries()) {
    if (row.data.header) walk.heads.add(headOf(row.children.map(textOf).join('')))
    const texts = withNames(
      rowTexts(row, index, covering, cell => cellText(walk, cell)),
      walk.nameEnds,
    )
    addRow(walk, { table, titles, row, texts, isTitle: index < (table.data.titleRows ?? 0) }, { ...around, role })
  }
}

/** A function of its own, not of each table: V8 drops the compiled code of such a one with the document. */
function addRow(walk: Walk, placed: PlacedRow, around: Surroundings) {
  const { table, row, texts } = placed
  const marked = around.marked || texts.some(({ text }) => text.startsWith('★'))
  for (const cell of row.children)
    addCell(walk, cell, {
      role: roleOfCell(cell, row, around.role),
      within: around.within,
      headings: around.headings,
      ancestors: [...around.ancestors, table, row, cell],
      marked,
      row: rowContextOf(cell, placed),
    })
}

function addCell(walk: Walk, cell: Cell, inside: Surroundings) {
  const lead = { text: '' }
  for (const child of cell.children) {
    if (child.type === 'paragraph') addParagraph(walk, child, aside(walk, child, inside), lead)
    else addTable(walk, child, inside)
  }
}

function cellText(walk: Walk, cell: Cell): string {
  return cell.children
    .map(child => (child.type === 'paragraph' ? shadowIn(walk, child).text : plainIn(walk, textOf(child))))
    .join(' ')
}

const headOf = (words: string) => words.replace(/[\d\s]+/g, '')

/** A running head stands on every page and says its words once; so do the titles of a table that goes over pages. */
function isRepeated({ heads }: Walk, block: Paragraph): boolean {
  if (block.data.part !== 'header' && block.data.part !== 'footer') return false
  const words = headOf(textOf(block))
  if (heads.has(words)) return true
  heads.add(words)
  return false
}

/** What stands around a paragraph; around a note it is what stands around the words that refer to it. */
function aside({ units }: Walk, node: Paragraph, around: Surroundings): Surroundings {
  const { referredBy } = node.data
  if (isNote(node.data)) {
    const host = referredBy && units.find(({ block }) => block === referredBy)
    const role = roleOfParagraph(node, around.role, host?.role)
    if (!host) return { ...around, role }
    const ancestors = host.ancestors.filter(({ type }) => type === 'root' || type === 'section')
    return { ...around, role, within: host.within ?? null, headings: host.headings, ancestors }
  }
  const role = roleOfParagraph(node, around.role, undefined)
  if (node.data.part === 'header') return { ...around, role, headings: '' }
  return role === around.role ? around : { ...around, role }
}
