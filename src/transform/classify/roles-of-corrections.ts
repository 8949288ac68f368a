/** Roles in a paper that corrects a draft or answers questions about it: of each line and row what it says it changes. */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression } from '../../text/build-expression.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Role, Root, Section, Table } from '../../tree/nodes.ts'

/** The role that the words of a line or a row name; `null` where they name none. */
export type NamedRole = (words: string) => Role | null

interface CorrectionWords {
  isTitle: (words: string) => boolean
  named: NamedRole
}

/** What tells such a paper and its parts; `null` where the vocabulary says nothing of them. */
export function correctionWords({ corrections }: Vocabulary): CorrectionWords | null {
  if (!corrections) return null
  const title = buildExpression(corrections.title)
  const parts = corrections.parts.map(({ role, words }) => ({ role, words: buildExpression(words) }))
  return {
    isTitle: words => title.test(words),
    named: words => parts.find(part => part.words.test(words))?.role ?? null,
  }
}

/** The title stands among the first lines. */
const FURTHEST_TITLE = 3

/** What no heading places in a paper that begins with such a title changes the part that it names, or the notice. */
export function setRolesOfCorrections(tree: Root, { isTitle, named }: CorrectionWords): void {
  if (tree.children.slice(0, FURTHEST_TITLE).some(child => isTitle(titleOf(child)))) place(tree, named)
}

function titleOf(child: Block | Section): string {
  if (child.type === 'section') return child.data.title.trim()
  return child.type === 'paragraph' ? textOf(child).trim() : ''
}

/** A line that ends in a colon says what the lines below it change, up to the next one that names a part. */
function place(node: Root | Section, named: NamedRole): void {
  let above: Role | null = null
  for (const child of node.children as (Block | Section)[]) {
    if (child.type === 'section') {
      if (child.data.role !== 'other') continue
      place(child, named)
      child.data.role = named(child.data.title) ?? 'notice'
    } else if (child.type === 'table') {
      if ((child.data.role ?? 'other') === 'other') placeRows(child, above, named)
    } else if ((child.data.role ?? 'other') === 'other') {
      const words = textOf(child).trim()
      const own = named(words)
      if (words.endsWith('：')) above = own
      child.data.role = own ?? above ?? 'notice'
    }
  }
}

function placeRows({ children: rows }: Table, above: Role | null, named: NamedRole): void {
  for (const row of rows)
    if ((row.data.role ?? 'other') === 'other') row.data.role = named(textOf(row)) ?? above ?? 'notice'
}
