/** One story of a .doc (the body, the notes, the headers) → blocks. */
import type { Block, ParagraphData, Part } from '../../tree/nodes.ts'
import { createListCounter } from '../docx/list-counter.ts'
import type { List } from '../docx/numbering.ts'
import { createFlow } from '../flow/flow.ts'
import { createFields } from './fields.ts'
import type { RunFinder } from './formatted-pages.ts'
import type { Pieces } from './pieces.ts'
import {
  type CharacterModifiers,
  type ParagraphModifiers,
  readCharacterModifiers,
  readParagraphModifiers,
} from './sprms.ts'
import type { Style } from './styles.ts'

export interface Source {
  pieces: Pieces
  paragraphAt: RunFinder
  charactersAt: RunFinder
  styleOf: (index: number) => Style
  lists: readonly List[]
  /** True where the mark at a position ends a section, and the next one goes on upon the same page. */
  staysOnPage: (cp: number) => boolean
  data: DataView
  /** Read as it was before its tracked changes. */
  original: boolean
  /** Pictures in the words that were read. */
  pictures: number
}

const NO_ROW = { left: 0, cells: [], header: false }

const PICTURE = '\u0001'

/** What is written for characters with a meaning of their own; the rest of the control characters stand for nothing. */
const WRITTEN: Record<string, string> = { '\t': '\t', '\u001e': '-' }

/**
 * @param first position of the story's first character among all characters.
 * @param end position after its last.
 */
export function readStory(source: Source, first: number, end: number, part: Part): Block[] {
  const { pieces, lists } = source
  const flow = createFlow(part, part === 'body' ? 1 : null)
  const counter = createListCounter(new Map())
  const fields = createFields()
  const paragraphOf = paragraphReader(source)
  const lookOf = lookReader(source)
  const isGone = ({ inserted, deleted }: CharacterModifiers) => (source.original ? inserted : deleted)
  let contents = false

  const number = ({ list, level = 0 }: ParagraphModifiers): string | undefined => {
    const found = list ? lists[list - 1] : undefined
    if (!found) return undefined
    return counter.next({ list: found, numId: String(list), level: found.single ? 0 : level })
  }
  const endParagraph = (cp: number, mark: string) => {
    const { modifiers, style } = paragraphOf(cp)
    const depth = modifiers.depth ?? (modifiers.inTable ? 1 : 0)
    const rowEnds = mark === '\u0007' ? modifiers.rowEnd : modifiers.innerRowEnd
    if (rowEnds) return flow.endRow(modifiers.row ?? NO_ROW, Math.max(1, depth))
    if (modifiers.pageBreakBefore && depth === 0) flow.breakBefore()
    const data: ParagraphData = { page: null }
    // An item may be empty, as in a column of row numbers; the mark of a section is none.
    const printed = flow.isEmpty && mark === '\f' ? undefined : number(modifiers)
    if (printed !== undefined) data.number = printed
    if (modifiers.outline !== undefined && modifiers.outline < 9) data.outline = modifiers.outline + 1
    if (modifiers.centered) data.centered = true
    if (style.toc || contents) data.toc = true
    const { page: _, ...rest } = data
    flow.endParagraph(rest, depth)
    if (mark === '\u0007' || modifiers.innerCellEnd) flow.endCell(Math.max(1, depth))
    contents = fields.inContents
  }
  const breakPage = (cp: number) => {
    // The mark of a section ends its paragraph; a page break stands inside of one, mostly alone.
    if (!flow.isEmpty) endParagraph(cp, '\f')
    if (flow.page !== null && !source.staysOnPage(cp)) flow.page++
  }

  for (let cp = first; cp < end; cp++) {
    const char = pieces.text[cp]!
    if (fields.hides(char)) continue
    if (fields.inContents) contents = true
    // The mark of a cell stands also where its words are gone.
    if (char !== '\u0007' && isGone(lookOf(cp))) continue
    if (char === '\r' || char === '\u0007') endParagraph(cp, char)
    else if (char === '\f') breakPage(cp)
    else if (char === '\v') flow.breakLine()
    else if (char === PICTURE) source.pictures++
    else flow.write(char < ' ' ? (WRITTEN[char] ?? '') : char, lookOf(cp))
  }
  if (!flow.isEmpty) endParagraph(end - 1, '\r')
  return flow.finish()
}

function paragraphReader({ pieces, paragraphAt, styleOf, data }: Source) {
  return (cp: number): { modifiers: ParagraphModifiers; style: Style } => {
    const run = paragraphAt(pieces.offsetOf(cp))
    const style = styleOf(run?.style ?? 0)
    const inherited = { ...style.paragraph }
    return { modifiers: run ? readParagraphModifiers(run.modifiers, data, inherited) : inherited, style }
  }
}

/** The look of a character; runs are asked for once, not once a character. */
function lookReader({ pieces, charactersAt, paragraphAt, styleOf }: Source) {
  let lastRun: unknown
  let lastParagraph: unknown
  let look: CharacterModifiers = {}
  return (cp: number): CharacterModifiers => {
    const offset = pieces.offsetOf(cp)
    const run = charactersAt(offset)
    const paragraph = paragraphAt(offset)
    if (run === lastRun && paragraph === lastParagraph) return look
    lastRun = run
    lastParagraph = paragraph
    const inherited = { ...styleOf(paragraph?.style ?? 0).character }
    look = run ? readCharacterModifiers(run.modifiers, inherited) : inherited
    return look
  }
}
