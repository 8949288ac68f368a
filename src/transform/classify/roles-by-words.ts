/** Roles that no heading gives: of lines that give points or hold values, of an opening and of a notice. */
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph, Role, Root, Row, Section } from '../../tree/nodes.ts'
import { SENTENCE_INSIDE } from '../section/headings.ts'
import { MIXED } from './role-groups.ts'
import { listsWith, runsOf, unplaced } from './unplaced-lines.ts'

/** Role that a title's words mean inside a role; `null` where they mean nothing there. */
export type RoleOf = (title: string, within: Role) => Role | null

/**
 * Points given so many times are scoring: in a row of a table, in so many rows of one, or on lines each within so many
 * of the one before.
 */
export const LEAST_POINTS = 3

/** How often a line or a row gives points: one whose cells were run together does so several times. */
export const timesGiven = (node: Block | Row, points: RegExp): number => timesIn(textOf(node), points)

/** How often a text gives points. */
export const timesIn = (text: string, points: RegExp): number => text.match(new RegExp(points, 'g'))?.length ?? 0

/**
 * Where no heading says it, lines that give points are scoring: a table of which only the words are left, such as in
 * plain text.
 */
export function setRolesByPoints(tree: Root, points: RegExp): void {
  const lines = unplaced(tree, MIXED)
  const given = lines.map(line => timesGiven(line, points))
  for (const run of runsOf(lines, points)) {
    if (run.reduce((sum, i) => sum + given[i]!, 0) < LEAST_POINTS) continue
    for (const line of lines.slice(run[0], run.at(-1)! + 1)) line.data.role = 'evaluation'
  }
}

/** So many lines with values near one another are the parameters of goods; one less is enough in a list of this length. */
const LEAST_VALUES = 3
const LONG_LIST = 6

/**
 * Where no heading says it, lines that hold values of a product say what is bought, with the points of the list around
 * them.
 */
export function setRolesByValues(tree: Root, values: RegExp): void {
  for (const { lines, run, first, last } of listsWith(tree, values)) {
    if (run.length < (last - first + 1 >= LONG_LIST ? LEAST_VALUES - 1 : LEAST_VALUES)) continue
    for (const line of lines.slice(first, last + 1)) line.data.role = 'requirement'
  }
}

/** The title stands among the first lines. */
const FURTHEST_TITLE = 3

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
