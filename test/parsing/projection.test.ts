import { describe, expect, it } from 'vitest'
import { cell, lineBreak, paragraph, root, row, section, table, text } from '../../src/tree/build.ts'
import { columnsOf, textOf } from '../../src/tree/content.ts'
import type { Cell, CellData, TreeNode } from '../../src/tree/nodes.ts'
import { project } from '../../src/tree/project.ts'

const p = (...words: string[]) =>
  paragraph(
    words.map(one => text(one)),
    { page: null },
  )
const c = (column: number, content: Cell['children'], span: Partial<CellData> = {}) =>
  cell(content, { column, columns: 1, rows: 1, ...span })
const r = (number: number, cells: Cell[]) => row(cells, { page: null, row: number })

/** A section with a heading, a broken paragraph and a table in a table. */
function document() {
  const inner = table([r(1, [c(1, [p('红')]), c(2, [p('厚')])])], { page: null, index: 2 })
  const outer = table([r(1, [c(1, [p('信封'), p('蜡')]), c(2, [p('如下：'), inner])]), r(2, [c(1, [p('')])])], {
    page: null,
    index: 1,
  })
  const broken = paragraph([text('甲'), lineBreak(), text('乙'), text('丙')], { page: null })
  const tree = root([p('封面')])
  tree.children.push(section([p('第一章'), broken, outer], { title: '第一章', level: 1, role: 'other' }))
  return tree
}

function* nodesOf(node: TreeNode): Generator<TreeNode> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child as TreeNode)
}

describe('the projection', () => {
  it('one block or row a line, cells parted, breaks and borders between paragraphs a space', () => {
    expect(project(document())).toBe('封面\n第一章\n甲 乙丙\n信封 蜡 | 如下： 红 | 厚\n\n')
  })

  it('every node has the position of its words', () => {
    const tree = document()
    const words = project(tree)
    const leaves = [...nodesOf(tree)].filter(node => node.type === 'paragraph' || node.type === 'text')
    for (const node of leaves) {
      const { start, end } = node.position!
      expect(words.slice(start.offset, end.offset)).toBe(textOf(node))
      expect(words.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1)).toBe(textOf(node))
    }
  })

  it('a parent reaches over its children', () => {
    const tree = document()
    project(tree)
    for (const node of nodesOf(tree)) {
      if (!('children' in node) || node.children.length === 0) continue
      const children = node.children as TreeNode[]
      expect(node.position!.start.offset).toBe(children[0]!.position!.start.offset)
      expect(node.position!.end.offset).toBeGreaterThanOrEqual(children.at(-1)!.position!.end.offset!)
    }
  })

  it('is one line a block even where a run holds line ends', () => {
    expect(project(root([p('甲\n乙\u2028丙'), p('丁')]))).toBe('甲 乙 丙\n丁\n')
  })
})

describe('texts by grid column', () => {
  it('a cell over two columns stands in both, and a column without a cell is empty', () => {
    expect(columnsOf(r(2, [c(2, [p('乙')], { columns: 2 }), c(5, [p('戊')])]))).toEqual(['', '乙', '乙', '', '戊'])
  })
})
