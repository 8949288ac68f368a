/** The number that a row gives itself: what a reader calls it by, where it is another than its place in the table. */
import { remembered } from '../../memo/remembered.ts'
import { textOf } from '../../tree/content.ts'
import type { Cell, Row, Table, TreeNode } from '../../tree/nodes.ts'

const NUMBER = /^[（(]?(\d{1,3}(?:\.\d{1,2}){0,3})[)）.、．]?$/

/**
 * The number in the first column of a row, typed or automatic, where that column counts rows: points and amounts stand
 * there too, where a table begins with them.
 */
export function numberOfRow(row: Row, ancestors: readonly TreeNode[]): string | undefined {
  const number = numberIn(row)
  if (number === undefined) return undefined
  const table = ancestors.findLast((node): node is Table => node.type === 'table')
  return table && countsRows(table) ? number : undefined
}

function numberIn({ children: [first] }: Row): string | undefined {
  return first?.data.column === 1 ? numberInCell(first) : undefined
}

/** A cell that holds nothing else. */
function numberInCell({ children: [only, ...others] }: Cell): string | undefined {
  if (only?.type !== 'paragraph' || others.length > 0) return undefined
  return NUMBER.exec(`${only.data.number ?? ''}${textOf(only)}`.trim())?.[1]
}

/** True where most numbers of the first column are the next one to that above: some may be left out, or begin anew. */
const countsRows = remembered(({ children }: Table): boolean => {
  const numbers = children.flatMap(row => numberIn(row) ?? []).map(number => number.split('.').map(Number))
  const steps = numbers.slice(1).filter((number, i) => isNext(numbers[i]!, number))
  return steps.length > 0 && steps.length * 2 > numbers.length - 1
}, new WeakMap<Table, boolean>())

/** 2, 1.1 and, in the rows of 1.1, 1.1.1 and 2 as well. */
function isNext(above: readonly number[], below: readonly number[]): boolean {
  if (below.length > above.length) return below.join('.') === [...above, 1].join('.')
  return below.every((part, i) => part === above[i]! + (i === below.length - 1 ? 1 : 0))
}
