/** Any words of a document can be commented on, not only those that a rule finds: spans drawn at random, many of them overlapping. */
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import type { Location } from '../../src/facts/finding.ts'
import type { Remark } from '../../src/facts/remark.ts'
import { parse } from '../../src/parse/parse.ts'
import type { Paragraph, TreeNode } from '../../src/tree/nodes.ts'
import { readComments } from '../documents/read-comments.ts'

const SPANS = 150
const LONGEST = 40

/** The same numbers in each run (Numerical Recipes, 7.1). */
function drawer(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function paragraphsOf(node: TreeNode): Paragraph[] {
  if (node.type === 'paragraph') return [node]
  return 'children' in node ? (node.children as TreeNode[]).flatMap(paragraphsOf) : []
}

it.each(['goods-tender.docx', 'services-tender.docx', 'clean-tender.docx'])('%s', async name => {
  const bytes = readFileSync(`fixtures/${name}`)
  const file = new VFile({ path: name, value: bytes })
  const paragraphs = paragraphsOf((await parse(file))!).filter(({ data }) => data.part === undefined)
  const words = String(file.value)
  const draw = drawer(7)
  const remarks = Array.from({ length: SPANS }, (): Remark => {
    const { start, end } = paragraphs[draw(paragraphs.length)]!.position!
    const from = start.offset! + draw(end.offset! - start.offset!)
    const to = Math.min(end.offset!, from + 1 + draw(LONGEST))
    const [before, after] = [words.slice(from, to).search(/\S/), words.slice(from, to).search(/\s*$/)]
    const offset: Location['offset'] = [from + Math.max(0, before), from + after]
    return {
      severity: 'info',
      title: 't',
      fields: [],
      match: words.slice(...offset),
      location: { offset } as Location,
    }
  })
    .filter(({ match }) => match !== '')
    .sort((a, b) => a.location.offset[0] - b.location.offset[0])
  const copy = await annotate(bytes, 'docx', remarks, { language: 'zh' })
  expect(copy.elsewhere).toBe(0)
  expect(bytes.equals(readFileSync(`fixtures/${name}`))).toBe(true)
  const [read, original] = [readComments(copy.bytes), readComments(bytes)]
  // Paragraphs of a cell and lines of a paragraph are parted by a space in the projection and by nothing in the file.
  const bare = (text: string) => text.replace(/\s/g, '')
  expect(read.comments.length).toBeGreaterThan(SPANS / 2)
  expect(read.comments.map(one => bare(one.encloses))).toEqual(remarks.map(one => bare(one.match)))
  expect(read.characters).toEqual(original.characters)
})
