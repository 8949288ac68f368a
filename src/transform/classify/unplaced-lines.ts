/** Lines whose part no heading names, and the lists that those among them stand in that hold something. */
import { typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Paragraph, Role, Root, Section } from '../../tree/nodes.ts'
import { printedOf } from '../section/headings.ts'
import { NOT_NAMED } from './role-groups.ts'

/** Paragraphs outside of tables that stand in parts of these roles. */
export function unplaced(node: Root | Section, roles: ReadonlySet<Role>): Paragraph[] {
  const isPlaced = node.type === 'section' && !roles.has(node.data.role)
  return (node.children as (Block | Section)[]).flatMap(child => {
    if (child.type === 'section') return unplaced(child, roles)
    return child.type === 'paragraph' && !isPlaced ? [child] : []
  })
}

/** Number of lines from one with words of a pattern up to which the next one belongs to the same run. */
const FARTHEST = 6

/** Runs of lines with words of a pattern that stand close together; lines by their indices. */
export function runsOf(lines: readonly Paragraph[], pattern: RegExp): number[][] {
  const runs: number[][] = []
  lines.forEach((line, i) => {
    if (!pattern.test(textOf(line))) return
    const run = runs.at(-1)
    if (run && i - run.at(-1)! <= FARTHEST) run.push(i)
    else runs.push([i])
  })
  return runs
}

interface ListWith {
  /** All lines of the document without a role. */
  lines: readonly Paragraph[]
  /** Indices of those with the words. */
  run: readonly number[]
  /** Indices of the first and the last line of the list around them. */
  first: number
  last: number
}

/** Runs of lines without a role that have words of a pattern, each with the list around it. A list is looked for once the one before was used. */
export function* listsWith(tree: Root, pattern: RegExp): Generator<ListWith> {
  const lines = unplaced(tree, NOT_NAMED).filter(({ data }) => data.role === undefined)
  const levelAt = levelsOf(lines)
  for (const run of runsOf(lines, pattern)) yield { lines, run, ...listAround(levelAt, run) }
}

/** Levels of the numbers of lines by index, -1 where there is none. Each is read once: one long list may stand around many runs. */
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
function listAround(levelAt: (i: number) => number, run: readonly number[]): Pick<ListWith, 'first' | 'last'> {
  const isOfList = (i: number, level: number) => level >= 0 && levelAt(i) >= level
  let [first, last] = [run[0]!, run.at(-1)!]
  const level = levelAt(first)
  while (isOfList(first - 1, level)) first--
  while (isOfList(last + 1, levelAt(last))) last++
  return { first, last }
}
