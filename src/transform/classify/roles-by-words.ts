/** Roles that no heading gives: of lines that give points or hold values, and of conditions behind the sentence that introduces them. */

import { typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph, Role, Root, Row, Section } from '../../tree/nodes.ts'
import { printedOf, SENTENCE_INSIDE } from '../section/headings.ts'

/** Role that a title's words mean inside a role; `null` where they mean nothing there. */
export type RoleOf = (title: string, within: Role) => Role | null

/** Parts that tell of everything in short: what stands in them may be about another part. */
export const MIXED: ReadonlySet<Role> = new Set(['other', 'cover', 'notice', 'instruction'])

/**
 * Points given so many times are scoring: in a row of a table, in so many rows of one, or on lines each within so many
 * of the one before.
 */
export const LEAST_POINTS = 3
const NEAREST = 6

/** How often a line or a row gives points: one whose cells were run together does so several times. */
export const timesGiven = (node: Block | Row, points: RegExp): number => timesIn(textOf(node), points)

/** How often a text gives points. */
export const timesIn = (text: string, points: RegExp): number => text.match(new RegExp(points, 'g'))?.length ?? 0

/**
 * Where no heading says it, lines that give points are scoring: a table of which only the words are left, such as in
 * plain text.
 */
export function roleOfPoints(tree: Root, points: RegExp): void {
  const lines = unplaced(tree, MIXED)
  const given = lines.map(line => timesGiven(line, points))
  for (const run of runsOf(lines, line => points.test(textOf(line)))) {
    if (run.reduce((sum, i) => sum + given[i]!, 0) < LEAST_POINTS) continue
    for (const line of lines.slice(run[0], run.at(-1)! + 1)) line.data.role = 'evaluation'
  }
}

/** Places of lines that hold something, each within so many of the one before. */
function runsOf(lines: readonly Paragraph[], holds: (line: Paragraph) => boolean): number[][] {
  const runs: number[][] = []
  lines.forEach((line, i) => {
    if (!holds(line)) return
    const run = runs.at(-1)
    if (run && i - run.at(-1)! <= NEAREST) run.push(i)
    else runs.push([i])
  })
  return runs
}

/** Levels of the numbers of lines, -1 where there is none: each is read once, since the list around several runs may be the same long one. */
function levelsOf(lines: readonly Paragraph[]): (i: number) => number {
  const known: (number | undefined)[] = []
  return i => {
    const line = lines[i]
    if (!line) return -1
    known[i] ??= typedNumber(printedOf(line))?.level ?? -1
    return known[i]
  }
}

/** A run with the points of the list around it: those behind its last line, or in front of its first, under numbers of its level. */
function listAround(levelAt: (i: number) => number, run: readonly number[]): [first: number, last: number] {
  const isOfList = (i: number, level: number) => level >= 0 && levelAt(i) >= level
  let [first, last] = [run[0]!, run.at(-1)!]
  const level = levelAt(first)
  while (isOfList(first - 1, level)) first--
  while (isOfList(last + 1, levelAt(last))) last++
  return [first, last]
}

/** So many lines with values, each within so many of the one before, are the parameters of goods; one less is enough in a list of this length. */
const LEAST_VALUES = 3
const LONG_LIST = 6

/**
 * Where no heading says it, lines that hold values of a product say what is bought, with the points of the list around
 * them.
 */
export function roleOfValues(tree: Root, values: RegExp): void {
  const lines = unplaced(tree, NOT_NAMED).filter(({ data }) => data.role === undefined)
  const levelAt = levelsOf(lines)
  for (const run of runsOf(lines, line => values.test(textOf(line)))) {
    const [first, last] = listAround(levelAt, run)
    if (run.length < (last - first + 1 >= LONG_LIST ? LEAST_VALUES - 1 : LEAST_VALUES)) continue
    for (const line of lines.slice(first, last + 1)) line.data.role = 'requirement'
  }
}

/** What every tender asks of bidders by law is said so often, in so many ways, where conditions are listed. */
const LEAST_LEGAL = 2

/**
 * Where no heading says it, lines that ask what the law asks of every bidder are conditions, with the points of the list
 * around them and those beside them that ask as they do, but not what a notice lists beside them (4.交货期：…).
 *
 * @param legal what is asked so.
 * @param asks how any condition begins.
 * @param end how a paragraph begins that is none.
 */
export function roleOfLegal(tree: Root, legal: RegExp, asks: RegExp, end: RegExp): void {
  const lines = unplaced(tree, NOT_NAMED).filter(({ data }) => data.role === undefined)
  const isAsked = (i: number) => i in lines && asks.test(textOf(lines[i]!).trim())
  const levelAt = levelsOf(lines)
  for (const run of runsOf(lines, line => legal.test(textOf(line)))) {
    const said = new Set(run.map(i => legal.exec(textOf(lines[i]!))![0]))
    if (said.size < LEAST_LEGAL) continue
    let [first, last] = listAround(levelAt, run)
    while (isAsked(first - 1)) first--
    while (isAsked(last + 1)) last++
    for (const line of lines.slice(first, last + 1))
      if (!end.test(textOf(line).trim())) line.data.role = 'qualification'
  }
}

/** The title stands among the first lines. */
const FURTHEST_TITLE = 3

/** A list of conditions has so many paragraphs at most. */
const MOST_CONDITIONS = 20

export interface ConditionWords {
  /** The sentence that introduces conditions for bidders, up to its end. */
  lead: RegExp
  /** How a paragraph begins that is none of them. */
  end: RegExp
}

/** What follows `合格的投标人应满足下列要求：` is what it says, where no heading does: up to another matter or a higher number. */
export function roleOfConditions(node: Root | Section, { lead, end }: ConditionWords): void {
  let open: { number: number; left: number } | null = null
  const isMixed = node.type === 'root' || MIXED.has(node.data.role)
  for (const child of node.children as (Block | Section)[]) {
    if (child.type === 'section') roleOfConditions(child, { lead, end })
    if (child.type !== 'paragraph' || !isMixed) {
      open = null
      continue
    }
    const words = textOf(child).trim()
    const number = typedNumber(printedOf(child))?.level
    if (lead.test(words)) open = { number: number ?? CHAPTER, left: MOST_CONDITIONS }
    else if (open && (open.left-- === 0 || (number !== undefined && number <= open.number) || end.test(words)))
      open = null
    if (open) child.data.role = 'qualification'
  }
}

/** What no heading places in a document that begins with the title of a notice is a part of that notice. */
export function roleOfNotice(tree: Root, roleOf: RoleOf): void {
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
export function roleOfOpening({ children }: Root): void {
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

/** Level of 一、 and above, where no condition has its number. */
const CHAPTER = 3

/** Parts that are called nothing, and those in which a tender begins, whatever stands in them. */
const NOT_NAMED: ReadonlySet<Role> = new Set(['other', 'cover', 'notice'])

/** Paragraphs outside of tables that stand in parts of these roles. */
function unplaced(node: Root | Section, roles: ReadonlySet<Role>): Paragraph[] {
  const isPlaced = node.type === 'section' && !roles.has(node.data.role)
  return (node.children as (Block | Section)[]).flatMap(child => {
    if (child.type === 'section') return unplaced(child, roles)
    return child.type === 'paragraph' && !isPlaced ? [child] : []
  })
}
