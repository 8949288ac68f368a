/** Roles in a paper that corrects a draft or answers questions about it: of each line and row what it says it changes. */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression } from '../../text/build-expression.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Role, Root, Section, Table } from '../../tree/nodes.ts'
import { FURTHEST_TITLE } from './roles-of-beginnings.ts'

interface CorrectionWords {
  title: RegExp
  parts: { role: Role; words: RegExp }[]
}

/** What tells such a paper and its parts; `null` where the vocabulary says nothing of them. */
export function correctionWords({ corrections }: Vocabulary): CorrectionWords | null {
  if (!corrections) return null
  const parts = corrections.parts.map(({ role, words }) => ({ role, words: buildExpression(words) }))
  return { title: buildExpression(corrections.title), parts }
}

/** The role that the words of a line or a row name; `null` where they name none. */
type NamedRole = (words: string) => Role | null

/**
 * What no heading places in a paper that begins with such a title changes the part that it names, or the notice.
 *
 * @param asRead words in the form that patterns are written in.
 */
export function setRolesOfCorrections(
  tree: Root,
  { title, parts }: CorrectionWords,
  asRead: (words: string) => string,
): void {
  if (!tree.children.slice(0, FURTHEST_TITLE).some(child => title.test(asRead(titleOf(child)).trim()))) return
  place(tree, null, words => {
    const read = asRead(words)
    return parts.find(part => part.words.test(read))?.role ?? null
  })
}

function titleOf(child: Block | Section): string {
  if (child.type === 'section') return child.data.title
  return child.type === 'paragraph' ? textOf(child) : ''
}

const ENDS_IN_COLON = /[：:]\s*$/

/**
 * A heading, or a line that ends in a colon, says what the lines below it change, up to the next such line.
 *
 * @param heading what the heading above names.
 */
function place(node: Root | Section, heading: Role | null, named: NamedRole): void {
  let above = heading
  for (const child of node.children as (Block | Section)[]) {
    if (!isUnplaced(child)) continue
    if (child.type === 'section') {
      const own = named(child.data.title)
      place(child, own, named)
      child.data.role = own ?? 'notice'
    } else if (child.type === 'table') {
      placeRows(child, above, named)
    } else {
      const words = textOf(child)
      const own = named(words)
      if (ENDS_IN_COLON.test(words)) above = own
      child.data.role = own ?? above ?? 'notice'
    }
  }
}

function placeRows({ children: rows }: Table, above: Role | null, named: NamedRole): void {
  for (const row of rows) if (isUnplaced(row)) row.data.role = named(textOf(row)) ?? above ?? 'notice'
}

/** 采购公告更正公告 places all below it in the notice, which what names no part is in any case. */
const isUnplaced = ({ data: { role = 'other' } }: { data: { role?: Role } }) => role === 'other' || role === 'notice'
