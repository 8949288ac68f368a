/** Streams the XML of one part into a table of element handlers; no tree of the XML is built. */
import { TextDecoder } from 'node:util'
import { type SaxesAttributePlain, SaxesParser } from 'saxes'
import { unreadable } from '../../tree/document.ts'
import type { Archive } from './archive.ts'
import { type Rename, renameFor } from './namespaces.ts'
import type { TracedXml } from './trace.ts'
import { type TakeOut, unaskedTakenOut } from './unasked.ts'

export type Attributes = Record<string, string>

/** What happens at an element. An element without handler is transparent: what stands in it is read. */
export interface Handler<S> {
  /** True where the element and all in it is left out; neither `open` nor `close` is called then. */
  skip?: (state: S, attributes: Attributes) => boolean
  open?: (state: S, attributes: Attributes) => void
  close?: (state: S) => void
  /** The characters that stand directly in the element. */
  text?: (state: S, value: string, attributes: Attributes) => void
}

/** Element name, with the usual prefix → handler. */
export type Handlers<S> = Readonly<Record<string, Handler<S>>>

/** For elements that hold nothing a person reads. */
export const SKIP = { skip: () => true }

export interface XmlOptions<S> {
  handlers: Handlers<S>
  state: S
  /** Called for characters other than white space in an element whose handler takes no text. */
  unread?: (element: string) => void
  /** Name the root element must have; `docx-no-document` where it has another. */
  root?: string
  /** Told where everything stands; the part is then read as a whole. */
  tracer?: TracedXml | undefined
}

/** Characters in which the root element has begun: it says whether the prefixes are those of the handlers. */
const HEAD = 4096

/**
 * Reads a part.
 *
 * @throws `docx-damaged` for XML that is not well-formed, `docx-dtd`, `docx-too-deep`, and what `Archive.inflate` throws.
 */
export async function readXml<S>(archive: Archive, part: string, options: XmlOptions<S>): Promise<void> {
  const { parser, takeOut } = createParser(part, archive.limits.depth, options)
  let decoder: TextDecoder | undefined
  try {
    if (options.tracer) {
      const bytes = await archive.bytes(part)
      const xml = decoderFor(bytes).decode(bytes)
      options.tracer.begin(xml)
      parser.write(xml).close()
      return
    }
    await archive.inflate(part, piece => {
      const head = decoder ? 0 : HEAD
      decoder ??= decoderFor(piece)
      const xml = decoder.decode(piece, { stream: true })
      parser.write(xml.slice(0, head))
      parser.write(takeOut(xml.slice(head)))
    })
    parser.write(decoder?.decode() ?? '').close()
  } catch (error) {
    // A name, value or text longer than the longest string V8 can hold.
    if (error instanceof RangeError)
      throw unreadable('docx-part-too-large', { part, limit: archive.limits.partMegabytes }, error)
    throw error
  }
}

function createParser<S>(
  part: string,
  deepest: number,
  { handlers, state, unread, root, tracer }: XmlOptions<S>,
): { parser: SaxesParser; takeOut: TakeOut } {
  const table = new Map(Object.entries(handlers))
  const open: (Handler<S> | undefined)[] = []
  const names: string[] = []
  let attributesOfText: Attributes = {}
  let depth = 0
  let skipped = 0
  let rename: Rename

  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', error => {
    throw unreadable('docx-damaged', { part }, error)
  })
  parser.on('doctype', () => {
    throw unreadable('docx-dtd')
  })
  parser.on('opentag', tag => {
    if (++depth > deepest) throw unreadable('docx-too-deep', { limit: deepest })
    tracer?.open(rename ? rename(tag.name) : tag.name, parser.position)
    if (skipped > 0) {
      skipped++
      return
    }
    let name = tag.name
    let attributes = tag.attributes
    if (depth === 1) rename = renameFor(attributes)
    if (rename) {
      name = rename(name)
      attributes = renamed(attributes, rename)
    }
    if (depth === 1 && root !== undefined && name !== root) throw unreadable('docx-no-document')
    const handler = table.get(name)
    if (handler?.skip?.(state, attributes)) {
      skipped = 1
      return
    }
    open.push(handler)
    names.push(name)
    if (!handler) return
    handler.open?.(state, attributes)
    if (handler.text) attributesOfText = attributes
  })
  parser.on('closetag', () => {
    depth--
    if (skipped > 0) skipped--
    else {
      names.pop()
      open.pop()?.close?.(state)
    }
    tracer?.close(parser.position)
  })
  const takeText = (value: string) => {
    if (skipped > 0) return
    const handler = open.at(-1)
    if (handler?.text) handler.text(state, value, attributesOfText)
    else if (unread && /\S/.test(value)) unread(names.at(-1) ?? part)
  }
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  if (tracer) traceText(parser, tracer, takeText)
  let takeOut: TakeOut | undefined
  return {
    parser,
    takeOut: xml => {
      if (depth === 0 || rename || xml === '') return xml
      takeOut ??= unaskedTakenOut(table.keys())
      return takeOut(xml)
    },
  }
}

/** Characters are told when the `<` behind them has been read. */
function traceText(parser: SaxesParser, tracer: TracedXml, take: (value: string) => void): void {
  parser.on('text', value => {
    tracer.text(parser.position - 1)
    take(value)
    tracer.endText()
  })
  parser.on('cdata', value => {
    take(value)
    tracer.skip(parser.position)
  })
  parser.on('comment', () => tracer.skip(parser.position))
  parser.on('processinginstruction', () => tracer.skip(parser.position))
}

function renamed(attributes: Record<string, SaxesAttributePlain['value']>, rename: (name: string) => string) {
  const result: Attributes = {}
  for (const [name, value] of Object.entries(attributes)) result[name.includes(':') ? rename(name) : name] = value
  return result
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5); the latter begins with a byte order mark. */
function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be')
  return new TextDecoder()
}
