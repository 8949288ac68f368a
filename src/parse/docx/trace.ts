/**
 * Where the characters of a document stand in the XML of its main part. Recorded only when a copy is to be annotated:
 * a plain check reads without it.
 */
import { eachParagraph } from '../../tree/content.ts'
import type { Block, Text } from '../../tree/nodes.ts'

/** An element of the main part. Offsets are UTF-16 units of its decoded XML. */
export interface TracedElement {
  /** With the usual prefix, whatever prefix the file uses. */
  name: string
  /** Where the `<` of its start tag stands. */
  start: number
  /** Where its start tag ends. */
  content: number
  /** Where its end tag ends. */
  end: number
  parent: TracedElement | undefined
  /** Where the properties of a run stand, and from where to where its other children do. */
  properties?: [start: number, end: number]
  children?: [start: number, end: number]
}

/** Characters that a reader wrote in one go. */
export interface TracedPiece {
  /** Characters of the projection. */
  length: number
  /** The innermost element they come from; `undefined` where they stand in another part and nothing in the body leads there. */
  at: TracedElement | undefined
  /** The raw text in it, where they are its text; absent where they only stand for the element. */
  text?: [start: number, end: number]
}

/** What the reader of the XML tells. */
export interface TracedXml {
  begin(xml: string): void
  open(name: string, position: number): void
  close(position: number): void
  /** Characters end here: `open`, `close` or `skip` before them tells where they begin. */
  text(end: number): void
  endText(): void
  /** A comment, an instruction, or CDATA, whose characters stand for their element only. */
  skip(position: number): void
}

export interface Trace {
  /** Name of the main part in the archive. */
  part: string
  /** Its XML as it was decoded. */
  xml: string
  /** For each Text of the tree, its pieces in order. */
  pieces: Map<Text, TracedPiece[]>
  /** For the main part only; other parts are read without. */
  tracer: TracedXml
  /** The piece that is being read. */
  here(length: number): TracedPiece
  /** Blocks of another part take the place where they are inserted. */
  adopt(blocks: readonly Block[]): void
  /** A note is referred to here: `footnote/3`. */
  refer(note: string): void
  /** What follows is another part: all of it, or one of its notes, stands where the body refers to it. */
  enter(note?: string): void
}

/** Begins a trace; it fills while the main part is read. */
export function createTrace(): Trace {
  const references = new Map<string, TracedElement | undefined>()
  let last = 0
  let open: TracedElement | undefined
  let outside = false
  let range: [number, number] | undefined

  const tracer: TracedXml = {
    begin: xml => {
      trace.xml = xml
    },
    open: (name, position) => {
      const start = trace.xml.lastIndexOf('<', position - 1)
      open = { name, start, content: position, end: -1, parent: open }
      last = position
    },
    close: position => {
      last = position
      if (!open) return
      open.end = position
      const { parent } = open
      if (parent?.name === 'w:r') {
        if (open.name === 'w:rPr') parent.properties = [open.start, position]
        else parent.children = [parent.children?.[0] ?? open.start, position]
      }
      open = parent
    },
    text: end => {
      range = [last, end]
    },
    endText: () => {
      range = undefined
    },
    skip: position => {
      last = position
    },
  }
  const trace: Trace = {
    part: '',
    xml: '',
    pieces: new Map(),
    tracer,
    here: length => (range && !outside ? { length, at: open, text: range } : { length, at: open }),
    adopt: blocks => {
      eachParagraph(blocks, ({ children }) => {
        for (const node of children)
          if (node.type === 'text') trace.pieces.set(node, [{ length: node.value.length, at: open }])
      })
    },
    refer: note => {
      if (!outside) references.set(note, open)
    },
    enter: note => {
      outside = true
      open = note === undefined ? undefined : references.get(note)
    },
  }
  return trace
}
