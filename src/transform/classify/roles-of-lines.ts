/** Roles of lines that no heading gives one: of those that give points, and of those that hold values of a product. */
import { textOf } from '../../tree/content.ts'
import type { Block, Root, Row } from '../../tree/nodes.ts'
import { MIXED } from './role-groups.ts'
import { listsWith, runsOf, unplaced } from './unplaced-lines.ts'

/** Number of times from which on giving points is scoring: in a row, on the rows of a table, or on lines close together. */
export const LEAST_POINTS = 3

/** How often a line or a row gives points: a line of cells that were run together does so several times. */
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

/** Number of lines with values close together from which on they are the parameters of goods; in a long list it is one less. */
const LEAST_VALUES = 3
/** Number of lines from which on a list is a long one. */
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
