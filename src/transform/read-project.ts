/** Name, number, buyer, agency and budget of a project, as its first pages print them. */
import type { Vocabulary } from '../rules/types.ts'
import { textOf } from '../tree/content.ts'
import type { Block, Root, Row, Section } from '../tree/nodes.ts'
import type { Project } from '../tree/profile.ts'

/** Blocks that are looked at: the cover and the notice. */
const FIRST_BLOCKS = 400
const LONGEST_VALUE = 80

/** Reads the project's facts; a field that the document does not print is `null`. */
export function readProject(tree: Root, { project: fields }: Vocabulary): Project {
  const lines = firstLines(tree)
  const read = (field: keyof Project): string | null => {
    const { labels = [], value: form, inline } = fields.find(one => one.field === field) ?? {}
    const pattern = new RegExp(
      `(?:^|[\\s（(、.．|])(?:${labels.join('|')})[^：:|。，]{0,12}[：:|]\\s*([^。；;|]{2,${LONGEST_VALUE}})`,
    )
    const within = inline === undefined ? null : new RegExp(`(?:${labels.join('|')})${inline}`)
    for (const line of lines) {
      const value = pattern.exec(line)?.[1]?.trim()
      if (value && !/^[_＿\s]+$/.test(value)) {
        const formed = form ? new RegExp(form).exec(value)?.[0] : value
        if (formed) return formed
      }
      const said = within?.exec(line)?.[1]
      if (said) return said
    }
    return null
  }
  return {
    name: read('name'),
    number: read('number'),
    buyer: read('buyer'),
    agency: read('agency'),
    budget: read('budget'),
  }
}

function firstLines(tree: Root): string[] {
  const lines: string[] = []
  const add = (node: Block | Section | Row) => {
    if (lines.length >= FIRST_BLOCKS) return
    if (node.type === 'paragraph') lines.push(textOf(node))
    else if (node.type === 'row') lines.push(` ${textOf(node)}`)
    else for (const child of node.children) add(child as Block | Section | Row)
  }
  for (const child of tree.children) add(child)
  return lines
}
