/** Reads any well-formed XML, and refuses all other. */
import { TextDecoder } from 'node:util'
import { type SaxesAttributePlain, SaxesParser } from 'saxes'
import { unreadable } from '../../facts/document.ts'
import { utf16Of } from '../../text/decode.ts'
import type { XmlEvents, XmlParser } from './plain-xml.ts'
import type { TracedXml } from './trace.ts'

/** The parser of a part. @throws, when it reads, `docx-damaged` and `docx-dtd`. */
function createParser(part: string, events: XmlEvents): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', error => {
    throw unreadable('docx-damaged', { part }, error)
  })
  parser.on('doctype', () => {
    throw unreadable('docx-dtd')
  })
  parser.on(
    'opentag',
    ({ name, attributes }: { name: string; attributes: Record<string, SaxesAttributePlain['value']> }) =>
      events.open(name, attributes),
  )
  parser.on('closetag', events.close)
  parser.on('text', events.text)
  parser.on('cdata', events.text)
  return parser
}

/** A parser that goes on where these elements are open, the last of them already closed again where it has no name. */
export function parserWithin(open: readonly string[], part: string, events: XmlEvents): XmlParser {
  let isTold = false
  const parser = createParser(part, {
    open: (name, attributes) => isTold && events.open(name, attributes),
    close: () => isTold && events.close(),
    text: value => isTold && events.text(value),
  })
  let decoder: TextDecoder | undefined
  parser.write(open.map(name => (name === '' ? `</${open[0]}>` : `<${name}>`)).join(''))
  isTold = true
  return {
    write: xml => parser.write(xml),
    take(piece) {
      decoder ??= decoderFor(piece)
      parser.write(decoder.decode(piece, { stream: true }))
    },
    end: () => parser.write(decoder?.decode() ?? '').close(),
  }
}

/** Reads a whole part, and tells where everything in it stands. */
export function readTraced(
  bytes: Uint8Array,
  part: string,
  eventsOf: (place: () => number) => XmlEvents,
  tracer: TracedXml,
): void {
  const xml = decoderFor(bytes).decode(bytes)
  tracer.begin(xml)
  const events = eventsOf(() => parser.position)
  const parser = createParser(part, events)
  traceText(parser, tracer, events.text)
  parser.write(xml).close()
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

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5); the latter begins with a byte order mark. */
function decoderFor(start: Uint8Array): TextDecoder {
  return new TextDecoder(utf16Of(start))
}
