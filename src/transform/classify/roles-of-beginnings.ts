/** Roles that follow from how a document begins: of what stands in front of its first heading, and of all below the title of a notice. */
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph, Root, Section } from '../../tree/nodes.ts'
import { SENTENCE_INSIDE } from '../section/headings.ts'
import type { RoleOf } from './roles-of-titles.ts'

/** Number of blocks at the beginning of a document among which the title of a paper stands. */
export const FURTHEST_TITLE = 3

/** What no heading places in a document that begins with the title of a notice is a part of that notice. */
export function setRolesOfNotice(tree: Root, roleOf: RoleOf): void {
  const titles = tree.children.slice(0, FURTHEST_TITLE).filter(child => child.type === 'paragraph')
  const names = (line: Paragraph) => roleOf(textOf(line).trim().split('。')[0]!, 'other') === 'notice'
  if (titles.some(names)) place(tree)
}

function place({ children }: Root | Section): void {
  for (const child of children) {
    if (child.data.role === 'other') child.data.role = 'notice'
    if (child.type === 'section') place(child)
  }
}

/**
 * What stands in front of the first heading is a cover while it only names things. From its first sentence on it is part
 * of a chapter whose heading is missing, as in an excerpt.
 */
export function setRolesOfOpening({ children }: Root): void {
  const first = children.findIndex(child => child.type === 'section')
  const opening = children.slice(0, first < 0 ? undefined : first) as Block[]
  const from = opening.findIndex(tellsSomething)
  if (from >= 0) for (const { data } of opening.slice(from)) data.role ??= 'other'
}

function tellsSomething(block: Block): boolean {
  if (block.type === 'table') return block.children.some(row => row.children.some(cell => saysSentence(textOf(cell))))
  return saysSentence(textOf(block))
}

const saysSentence = (words: string) => /[。；]$/.test(words.trim()) || SENTENCE_INSIDE.test(words)
