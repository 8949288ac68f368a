/** The sections that `section` makes of paragraphs, as an indented list: level and title of headings, text of the rest. */
import { unified } from 'unified'
import { section } from '../../src/transform/section.ts'
import { paragraph, root } from '../../src/tree/build.ts'
import { textOf } from '../../src/tree/content.ts'
import type { ParagraphData, Root, TreeNode } from '../../src/tree/nodes.ts'
import { project } from '../../src/tree/project.ts'
import { BUILT_IN } from './judge.ts'

/** Text of a paragraph, and what a reader knows of it. */
export type Line = string | [text: string, data: Partial<ParagraphData>]

/** A heading whose number Word counts. */
export const numberedHeading = (number: string, text: string): Line => [text, { number }]

/** A flat tree of paragraphs. */
function treeOf(lines: Line[]): Root {
  return root(
    lines.map(line =>
      typeof line === 'string' ? paragraph(line, { page: null }) : paragraph(line[0], { page: null, ...line[1] }),
    ),
  )
}

/** Sections as lines, two spaces a level of nesting. */
export async function outlineOf(lines: Line[]): Promise<string[]> {
  const tree = treeOf(lines)
  project(tree)
  await unified().use(section, { rules: BUILT_IN }).run(tree)
  return tree.children.flatMap(child => linesOf(child, ''))
}

function linesOf(node: TreeNode, indent: string): string[] {
  if (node.type !== 'section') return [indent + textOf(node)]
  const [, ...rest] = node.children
  return [`${indent}${node.data.level} ${node.data.title}`, ...rest.flatMap(child => linesOf(child, `${indent}  `))]
}
