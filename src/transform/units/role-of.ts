/** To which part of a tender words belong that their section alone does not say: the same for a rule and for `tenderlint read`. */
import type { Cell, Paragraph, Role, Root, Row } from '../../tree/nodes.ts'
import { MIXED } from '../classify/role-groups.ts'
import type { UnitWords } from './unit-words.ts'

/** The part of what stands in front of the first heading: the cover; without headings nothing is known. */
export function roleInFront(tree: Root): Role {
  return tree.children.some(child => child.type === 'section') ? 'cover' : 'other'
}

/** The part of a cell: what the name of its row says comes before the title of its column. */
export function roleOfCell(cell: Cell, row: Row, around: Role): Role {
  return row.data.role ?? cell.data.role ?? around
}

/**
 * The part of a paragraph that may stand outside the body. Notes follow the body, away from the sections they belong to: a
 * note belongs where the words are that refer to it, and is no part of the cover. A running head says what holds for the
 * whole tender, as its notice does.
 *
 * @param host part of the paragraph that refers to it, if one does.
 */
export function roleOfParagraph({ data }: Paragraph, around: Role, host: Role | undefined): Role {
  if (data.role) return data.role
  if (isNote(data)) return host ?? 'other'
  return data.part === 'header' ? 'notice' : around
}

/** True for words at the foot of a page or behind the last one. */
export function isNote({ part }: Paragraph['data']): boolean {
  return part === 'footnote' || part === 'endnote'
}

/**
 * The part of a sentence. One that says by itself what a bidder has to be or to have is a condition wherever the tender tells
 * of everything in short: officers put such sentences behind the time of the opening, or into a row on subcontracting.
 *
 * @param around part of the paragraph it stands in.
 */
export function roleOfSentence(text: string, around: Role, inRow: boolean, { stated }: UnitWords): Role {
  const found = MIXED.has(around) ? stated?.exec(text) : null
  if (!found) return around
  // Elsewhere a row that names nobody may be about goods: 蜡 | 须为红色.
  const mayNameNobody = inRow && around === 'instruction'
  return found.groups!.who !== undefined || mayNameNobody ? 'qualification' : around
}
