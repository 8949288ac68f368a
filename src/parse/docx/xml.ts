/** Streams the XML of one part into a table of element handlers; no tree of the XML is built. */
import { unreadable } from '../../facts/document.ts'
import type { Archive } from './archive.ts'
import { namesInFile, type Rename, renameFor } from './namespaces.ts'
import type { Attributes } from './plain-tag.ts'
import { type PlainXmlOptions, plainXmlReader, type XmlEvents } from './plain-xml.ts'
import type { TracedXml } from './trace.ts'
import { unaskedTakenOut } from './unasked.ts'
import { parserWithin, readTraced } from './xml-parser.ts'

export type { Attributes }

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

/**
 * Reads a part.
 *
 * @throws `docx-damaged` for XML that is not well-formed, `docx-dtd`, `docx-too-deep`, and what `Archive.inflate` throws.
 */
export async function readXml<S>(archive: Archive, part: string, options: XmlOptions<S>): Promise<void> {
  const eventsOf = (place: () => number) => eventsFor(part, archive.limits.depth, options, place)
  try {
    if (options.tracer) {
      readTraced(await archive.bytes(part), part, eventsOf, options.tracer)
      return
    }
    const events = eventsOf(NOWHERE)
    const reader = plainXmlReader({
      events,
      asks: events.asks,
      takerOut: attributes => unaskedTakenOut(namesInFile(Object.keys(options.handlers), attributes)),
      parserWithin: open => parserWithin(open, part, events),
    })
    await archive.inflate(part, reader.take)
    reader.end()
  } catch (error) {
    // A name, value or text longer than the longest string V8 can hold.
    if (error instanceof RangeError)
      throw unreadable('docx-part-too-large', { part, limit: archive.limits.partMegabytes }, error)
    throw error
  }
}

/** Only who traces asks for places. */
const NOWHERE = () => Number.NaN

/** Elements and characters → the handlers. */
function eventsFor<S>(
  part: string,
  deepest: number,
  { handlers, state, unread, root, tracer }: XmlOptions<S>,
  place: () => number,
): XmlEvents & Pick<PlainXmlOptions, 'asks'> {
  const table = new Map(Object.entries(handlers))
  const open: (Handler<S> | undefined)[] = []
  const names: string[] = []
  let attributesOfText: Attributes = {}
  let depth = 0
  let skipped = 0
  let rename: Rename
  return {
    asks: name => depth === 0 || (skipped === 0 && table.has(rename ? rename(name) : name)),
    open(named, given) {
      if (++depth > deepest) throw unreadable('docx-too-deep', { limit: deepest })
      tracer?.open(rename ? rename(named) : named, place())
      if (skipped > 0) {
        skipped++
        return
      }
      let name = named
      let attributes = given
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
    },
    close() {
      depth--
      if (skipped > 0) skipped--
      else {
        names.pop()
        open.pop()?.close?.(state)
      }
      tracer?.close(place())
    },
    text(value) {
      if (skipped > 0) return
      const handler = open.at(-1)
      if (handler?.text) handler.text(state, value, attributesOfText)
      else if (unread && /\S/.test(value)) unread(names.at(-1) ?? part)
    },
  }
}

function renamed(attributes: Attributes, rename: (name: string) => string): Attributes {
  const names = Object.keys(attributes)
  // Without a prefix a name has no namespace.
  const usual = names.map(name => (name.includes(':') ? rename(name) : name))
  if (names.every((name, i) => name === usual[i])) return attributes
  return Object.fromEntries(names.map((name, i) => [usual[i]!, attributes[name]!]))
}
