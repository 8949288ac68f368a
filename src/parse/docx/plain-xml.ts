/**
 * Reads XML as word processors write it: an XML declaration, tags whose values stand in double quotes, text, comments
 * without a tag in them. One expression reads a tag at a stroke.
 *
 * Only what is well-formed for certain is read here. From the first thing on that is something else, or may be wrong, the
 * parser goes on in its place, and finds what is wrong.
 */
import { type Attributes, attributesIn, attributesOf, resolved, SPACES, TAG, type Tag, tagReader } from './plain-tag.ts'

/** What is told of a part. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void
  close(): void
  text(value: string): void
}

/** Takes the bytes of a part, piece by piece. */
export interface XmlReader {
  take(piece: Uint8Array): void
  end(): void
}

/** A reader of any XML that can begin in the midst of a part. */
export interface XmlParser extends XmlReader {
  write(xml: string): void
}

export interface PlainXmlOptions {
  events: XmlEvents
  /** False where nobody asks for the attributes of the element that opens next. */
  asks: (name: string) => boolean
  /** Makes what leaves out of XML, a UTF-8 byte for each character, what nobody asks for. */
  takerOut: (rootAttributes: Attributes) => (xml: string) => string
  /** Makes the parser that goes on within the elements that are open. */
  parserWithin: (open: readonly string[]) => XmlParser
}

const IN_COMMENT = '[^<>\\0-\\x08\\v\\f\\x0e-\\x1f\\ufffe\\uffff-]'
const COMMENT = `<!--${IN_COMMENT}*(?:-${IN_COMMENT}+)*-->`
const DECLARATION = `\\ufeff?(?:<\\?xml version="1\\.0"(?: encoding="[\\w.-]+")?(?: standalone="(?:yes|no)")? ?\\?>)?${SPACES}*`
/** The byte order mark of UTF-8, byte by byte. */
const HEAD = new RegExp(`^${DECLARATION.replace('\\ufeff', '(?:\\xef\\xbb\\xbf)')}${TAG}`)
const BEFORE_ROOT = new RegExp(DECLARATION, 'y')
const COMMENT_AT = new RegExp(COMMENT, 'y')
const ONLY_SPACES = new RegExp(`^${SPACES}*$`)
/** What text may not hold (XML 1.0, 2.2 and 2.4), and line ends that are read as another character. */
const NOT_TEXT = /[\0-\x08\v\f\x0e-\x1f\r\ufffe\uffff]|\]\]>/
const SLASH = 0x2f
const BANG = 0x21
const LESS = 0x3c
/** Bytes that may wait for their tag to end. */
const MOST_WAITING = 2 ** 20

/** Reads a part in UTF-8 from its beginning. What stands in it is told as it comes, at the latest at its end. */
export function plainXmlReader({ events, asks, takerOut, parserWithin }: PlainXmlOptions): XmlReader {
  const certain = certainReader(events, asks)
  let takeOut: ((xml: string) => string) | undefined
  /** Bytes from the last `<` on, a character for each. */
  let waiting = ''
  let parser: XmlParser | undefined

  /** Has the parser read what is left of some XML, and all that follows. */
  const handOver = (rest: string) => {
    parser = parserWithin(certain.open())
    parser.write(rest)
  }
  const read = (bytes: string) => {
    const rest = certain.read(Buffer.from(bytes, 'latin1').toString('utf8'))
    if (rest !== '') handOver(rest)
  }
  return {
    take(piece) {
      if (parser) {
        parser.take(piece)
        return
      }
      const bytes = waiting + asBuffer(piece).toString('latin1')
      const head = takeOut ? null : HEAD.exec(bytes)
      const attributes = head && attributesIn(head[2]!)
      if (attributes) takeOut = takerOut(attributes)
      if (!takeOut) {
        parser = parserWithin([])
        parser.take(piece)
        return
      }
      // Before a `<` no character and no tag is cut.
      const end = Math.max(bytes.lastIndexOf('<'), 0)
      waiting = bytes.slice(end)
      read(takeOut(bytes.slice(0, end)))
      if (parser || waiting.length > MOST_WAITING) {
        if (!parser) handOver('')
        parser!.take(Buffer.from(waiting, 'latin1'))
        waiting = ''
      }
    },
    end() {
      if (!parser) read(waiting)
      if (!parser && !certain.isWhole()) handOver('')
      parser?.end()
    },
  }
}

interface CertainReader {
  /** Reads as far as it is certain. @returns the rest, from the first thing on that is not. */
  read(xml: string): string
  /** The elements that are open; the root element and no name where it is closed, since behind it there may be no other. */
  open(): readonly string[]
  /** True where the root element is closed. */
  isWhole(): boolean
}

function certainReader(events: XmlEvents, asks: PlainXmlOptions['asks']): CertainReader {
  const open: string[] = []
  const tagAt = tagReader()
  let root: string | undefined

  const readTag = (tag: Tag): boolean => {
    if (open.length === 0 && root !== undefined) return false
    const { name, isEmpty } = tag
    const attributes = asks(name) || tag.source.includes('&#') ? attributesOf(tag) : NONE
    if (!attributes) return false
    root ??= name
    events.open(name, attributes)
    if (isEmpty) events.close()
    else open.push(name)
    return true
  }
  const readText = (source: string): boolean => {
    if (open.length === 0) return ONLY_SPACES.test(source)
    if (NOT_TEXT.test(source)) return false
    const value = resolved(source)
    if (value !== null) events.text(value)
    return value !== null
  }
  /** Reads a tag, a comment or a text. @returns where it ends; `null` where it is not certain. */
  const readOne = (xml: string, at: number): number | null => {
    if (xml.charCodeAt(at) !== LESS) {
      const next = xml.indexOf('<', at)
      const end = next < 0 ? xml.length : next
      return readText(xml.slice(at, end)) ? end : null
    }
    const sign = xml.charCodeAt(at + 1)
    if (sign === SLASH) {
      const name = open.at(-1)
      if (name === undefined || !xml.startsWith(`${name}>`, at + 2)) return null
      open.pop()
      events.close()
      return at + name.length + 3
    }
    if (sign === BANG) {
      COMMENT_AT.lastIndex = at
      return COMMENT_AT.test(xml) ? COMMENT_AT.lastIndex : null
    }
    const tag = tagAt(xml, at)
    return tag && readTag(tag) ? at + tag.length : null
  }
  return {
    read(xml) {
      BEFORE_ROOT.lastIndex = 0
      let at = root === undefined ? (BEFORE_ROOT.exec(xml)?.[0].length ?? 0) : 0
      while (at < xml.length) {
        const next = readOne(xml, at)
        if (next === null) return xml.slice(at)
        at = next
      }
      return ''
    },
    open: () => (open.length > 0 || root === undefined ? open : [root, '']),
    isWhole: () => root !== undefined && open.length === 0,
  }
}

const asBuffer = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length)

const NONE: Attributes = {}
