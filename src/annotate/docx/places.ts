/** From a span of the projection to the two edges in the XML of the body between which its words stand. */
import type { TracedElement, TracedPiece } from '../../parse/docx/trace.ts'
import { eachParagraph } from '../../tree/content.ts'
import type { Aside, Block, Paragraph, Root, Text } from '../../tree/nodes.ts'

/** A place between two characters or elements. */
export interface Edge {
  /** In UTF-16 units of the XML of the main part. */
  offset: number
  /** The run to be parted there, and its text where that is parted too; absent between runs. */
  run?: TracedElement
  text?: TracedElement
  /** The outermost of the elements (a link, an insertion) that stand around it in its paragraph. */
  around?: TracedElement
}

export interface Place {
  start: Edge
  end: Edge
  /** Set where the words stand where no comment can, and these are the nearest that can have one. */
  elsewhere: Aside | null
}

interface Placed {
  from: number
  to: number
  node: Text
  paragraph: Paragraph
}

/** Elements of a paragraph that hold runs; a comment may begin and end in them. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:ins',
  'w:del',
  'w:moveTo',
  'w:moveFrom',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdt',
  'w:sdtContent',
])
const TEXTS = new Set(['w:t', 'w:delText'])

/** Makes the function that finds places. The tree has been projected. */
export function placesIn(
  root: Root,
  xml: string,
  pieces: ReadonlyMap<Text, TracedPiece[]>,
): (span: [number, number]) => Place | undefined {
  const nodes = textsOf(root.children as Block[]).sort((a, b) => a.from - b.from)
  return ([from, to]) => {
    const inside = nodes
      .filter(one => one.from < to && one.to > from)
      .flatMap(one => piecesOf(one, pieces).filter(piece => piece.from < to && piece.to > from))
    const hosts = inside.map(({ piece }) => hostOf(piece))
    const [first, last] = [inside[0], inside.at(-1)]
    if (!first || !last || hosts.some(host => host === undefined)) {
      const nearest = nearestTo(nodes, from, pieces)
      return nearest && { ...around(nearest), elsewhere: partAt(nodes, from) }
    }
    return {
      start: edgeOf(xml, first.piece, Math.max(0, from - first.from), 'start'),
      end: edgeOf(xml, last.piece, Math.min(last.to, to) - last.from, 'end'),
      elsewhere:
        inside.every(({ paragraph }) => isBody(paragraph)) && !hosts.some(host => host?.deep)
          ? null
          : partAt(nodes, from),
    }
  }
}

interface PlacedPiece {
  piece: TracedPiece
  from: number
  to: number
  paragraph: Paragraph
}

function piecesOf({ node, from, paragraph }: Placed, pieces: ReadonlyMap<Text, TracedPiece[]>): PlacedPiece[] {
  let at = from
  return (pieces.get(node) ?? []).map(piece => {
    const start = at
    at += piece.length
    return { piece, from: start, to: at, paragraph }
  })
}

interface Host {
  /** A run, or another element of the paragraph that cannot be parted. */
  element: TracedElement
  /** What stands in the run and holds the characters. */
  child: TracedElement | undefined
  around: TracedElement | undefined
  /** The characters stand in a paragraph of their own inside of it: a text box. */
  deep: boolean
}

function hostOf({ at }: TracedPiece): Host | undefined {
  const chain: TracedElement[] = []
  for (let one = at; one; one = one.parent) chain.unshift(one)
  const paragraph = chain.findIndex(({ name }) => name === 'w:p')
  if (paragraph < 0) return undefined
  let i = paragraph + 1
  while (i < chain.length - 1 && TRANSPARENT.has(chain[i]!.name)) i++
  const element = chain[i]
  if (!element) return undefined
  return {
    element,
    child: element.name === 'w:r' ? chain[i + 1] : undefined,
    around: i > paragraph + 1 ? chain[paragraph + 1] : undefined,
    deep: chain.slice(i).some(({ name }) => name === 'w:p' || name === 'a:p'),
  }
}

/** @param at characters of the piece in front of the edge. */
function edgeOf(xml: string, piece: TracedPiece, at: number, side: 'start' | 'end'): Edge {
  const { element, child, around } = hostOf(piece)!
  const common = around ? { around } : {}
  const border = (one: TracedElement) => (side === 'start' ? one.start : one.end)
  if (!child || !element.children) return { offset: border(element), ...common }
  const isAll = side === 'start' ? at === 0 : at === piece.length
  if (!isAll && piece.text && piece.at === child && TEXTS.has(child.name) && canBeParted(xml, child)) {
    return { offset: rawOffset(xml, piece, at), run: element, text: child, ...common }
  }
  // A text in several pieces begins with the first of them only.
  const reaches = !piece.text || !/[^ \t\r\n]/.test(xml.slice(...between(xml, child, piece.text, side)))
  if (isAll && !reaches && piece.at === child && TEXTS.has(child.name) && canBeParted(xml, child)) {
    return { offset: piece.text![side === 'start' ? 0 : 1], run: element, text: child, ...common }
  }
  const outermost = element.children[side === 'start' ? 0 : 1] === border(child)
  return outermost ? { offset: border(element), ...common } : { offset: border(child), run: element, ...common }
}

/** What stands in a text in front of its piece, or behind it. */
function between(
  xml: string,
  child: TracedElement,
  [from, to]: [number, number],
  side: 'start' | 'end',
): [number, number] {
  return side === 'start' ? [child.content, from] : [to, xml.lastIndexOf('<', child.end - 1)]
}

/** White space at the ends that does not count would count once the text is parted. Spaces of other widths count anyway. */
function canBeParted(xml: string, text: TracedElement): boolean {
  const tag = xml.slice(text.start, text.content)
  if (/\sxml:space\s*=\s*["']preserve["']/.test(tag)) return true
  const end = xml.lastIndexOf('<', text.end - 1)
  const words = xml.slice(text.content, end)
  return !/\sxml:space/.test(tag) && !/^[ \t\r\n]|[ \t\r\n]$/.test(words)
}

/** Raw characters may be longer than what they stand for: `&amp;`, a line end of Windows. */
function rawOffset(xml: string, { text, length }: TracedPiece, at: number): number {
  const [from, to] = text!
  const raw = xml.slice(from, to)
  const units = Array.from(raw.matchAll(/&(#x[\da-f]+|#\d+|\w+);|\r\n|[\s\S]/gi))
  const sizes = units.map(([, entity]) => (entity && codePointOf(entity) > 0xffff ? 2 : 1))
  // White space in front that does not count (see run-elements.ts).
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const skipped = total > length ? raw.length - raw.replace(/^[ \t\r\n]+/, '').length : 0
  let seen = -skipped
  for (const [i, unit] of units.entries()) {
    if (seen >= at) return from + unit.index
    seen += sizes[i]!
  }
  return to
}

function codePointOf(entity: string): number {
  if (/^#x/i.test(entity)) return Number.parseInt(entity.slice(2), 16)
  return entity.startsWith('#') ? Number(entity.slice(1)) : 0
}

/** All of a paragraph's words: where the nearest that can have a comment stand. */
function around(piece: TracedPiece): { start: Edge; end: Edge } {
  const { element, around } = hostOf(piece)!
  const common = around ? { around } : {}
  return { start: { offset: element.start, ...common }, end: { offset: element.end, ...common } }
}

/** The words before; for headers and footers, which stand at the end of the projection, the first of the body. */
function nearestTo(
  nodes: readonly Placed[],
  from: number,
  pieces: ReadonlyMap<Text, TracedPiece[]>,
): TracedPiece | undefined {
  const usable = (one: Placed) =>
    isBody(one.paragraph) ? pieces.get(one.node)?.find(piece => piece.text && hostOf(piece)) : undefined
  const own = nodes.find(one => one.to > from)?.paragraph.data.part
  const before = own === 'header' || own === 'footer' ? [] : nodes.filter(one => one.to <= from).reverse()
  for (const one of [...before, ...nodes]) {
    const piece = usable(one)
    if (piece) return piece
  }
  return undefined
}

/** Words of the body without a place of their own come from a file that was pasted in. */
function partAt(nodes: readonly Placed[], from: number): Aside {
  return nodes.find(one => one.to > from)?.paragraph.data.part ?? 'embedded'
}

function isBody({ data }: Paragraph): boolean {
  return data.part === undefined
}

function textsOf(blocks: readonly Block[]): Placed[] {
  const texts: Placed[] = []
  eachParagraph(blocks, paragraph => {
    for (const node of paragraph.children) {
      const { start, end } = node.position!
      if (node.type === 'text') texts.push({ from: start.offset!, to: end.offset!, node, paragraph })
    }
  })
  return texts
}
