/** Reads the comments of a .docx with another XML parser than ours: what each encloses, says, and what its runs look like. */
import { unzipSync } from 'fflate'
import { parseDocument } from 'htmlparser2'

type Node = ReturnType<typeof parseDocument>['children'][number]

export interface ReadComment {
  id: string
  /** The characters between the two ends of its range. */
  encloses: string
  /** Parts of the tree in which the range begins, outermost first, such as `w:body`, `w:p`, `w:ins`. */
  within: string[]
  author: string
  says: string
}

export interface ReadDocx {
  comments: ReadComment[]
  /** Each character with the properties of its run; other children of runs by their name. */
  characters: string[]
  /** Names of members → what they hold. */
  files: Record<string, string>
}

export function readComments(bytes: Uint8Array): ReadDocx {
  const members = unzipSync(bytes)
  const files = Object.fromEntries(
    Object.entries(members).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  )
  const body = parse(files['word/document.xml']!)
  const open = new Map<string, { words: string; within: string[] }>()
  const ranges = new Map<string, { words: string; within: string[] }>()
  const references: string[] = []
  const characters: string[] = []
  walk(body, [], (node, within) => {
    const id = attribute(node, 'w:id')
    if (node.name === 'w:commentRangeStart') open.set(id, { words: '', within })
    if (node.name === 'w:commentRangeEnd') {
      ranges.set(id, open.get(id)!)
      open.delete(id)
    }
    if (node.name === 'w:commentReference') references.push(id)
    if (node.name === 'w:t' || node.name === 'w:delText') for (const one of open.values()) one.words += textOf(node)
    if (node.name === 'w:tab') for (const one of open.values()) one.words += '\t'
    if (node.name === 'w:r') characters.push(...charactersOf(node))
  })
  if (open.size > 0) throw new Error('a range without an end')
  const comments: ReadComment[] = []
  walk(parse(files['word/comments.xml'] ?? '<none/>'), [], node => {
    if (node.name !== 'w:comment') return
    const id = attribute(node, 'w:id')
    if (references.filter(one => one === id).length !== 1) throw new Error(`not referred to once: ${id}`)
    const range = ranges.get(id) ?? { words: '', within: [] }
    comments.push({
      id,
      encloses: range.words,
      within: range.within,
      author: attribute(node, 'w:author'),
      says: textOf(node),
    })
  })
  return { comments, characters, files }
}

function charactersOf(run: Element): string[] {
  const children = run.children as Element[]
  const look = children.filter(child => child.name === 'w:rPr').map(child => JSON.stringify(plain(child)))
  return children.flatMap(child => {
    if (child.name === 'w:rPr' || child.name === 'w:commentReference') return []
    if (child.name !== 'w:t') return [child.name + look]
    const words =
      attribute(child, 'xml:space') === 'preserve'
        ? textOf(child)
        : textOf(child).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
    return [...words].map(character => character + look)
  })
}

type Element = Extract<Node, { attribs: object }>

function parse(xml: string): Node[] {
  return parseDocument(xml, { xmlMode: true, decodeEntities: true }).children
}

function walk(nodes: readonly Node[], within: string[], visit: (node: Element, within: string[]) => void): void {
  for (const node of nodes) {
    if (node.type !== 'tag') continue
    visit(node as Element, within)
    walk((node as Element).children as Node[], [...within, (node as Element).name], visit)
  }
}

function attribute(node: Element, name: string): string {
  return (node as unknown as { attribs: Record<string, string> }).attribs?.[name] ?? ''
}

function textOf(node: Node): string {
  if ('data' in node) return String(node.data)
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : ''
}

function plain(node: Element): unknown {
  const { name, attribs, children } = node as unknown as { name: string; attribs: object; children: Element[] }
  return [name, attribs, children.map(plain)]
}
