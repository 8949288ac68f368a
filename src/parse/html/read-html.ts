/** Reads HTML, as word processors save it by the name of .doc, and as web sites give it. There are no pages. */
import { Parser } from 'htmlparser2'
import { unreadable } from '../../facts/document.ts'
import { root } from '../../tree/build.ts'
import { withoutRepeated } from '../flow/repeated.ts'
import type { ReadDocument, Reader, ReadOptions } from '../reader.ts'
import { decodeHtml } from './decode-html.ts'
import { closeMargin, ELEMENTS } from './elements.ts'
import { createHtmlDocument, endParagraph, lookOf, writeText } from './html-document.ts'
import { type Attributes, inherit } from './look.ts'

/** Elements deeper than this have the look of this depth. */
const DEEPEST = 2000
/** The parser takes time with the square of the depth; no page comes near. */
const BOTTOMLESS = 10_000

/**
 * Reads the bytes of an HTML file; scripts, styles and comments are left out, tracked changes read as `revisions` says.
 *
 * @throws `docx-too-deep`.
 */
export const readHtml: Reader = async (bytes, options) => readMarkup(decodeHtml(bytes), options)

/** The same from characters. */
export function readMarkup(source: string, { revisions }: ReadOptions = {}): ReadDocument {
  const gone = revisions === 'original' ? 'ins' : 'del'
  const document = createHtmlDocument()
  const titles: (string | undefined)[] = []
  let tooDeep = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes: Attributes) => {
        if (document.looks.length >= DEEPEST) {
          if (++tooDeep > BOTTOMLESS) throw unreadable('docx-too-deep', { limit: BOTTOMLESS })
          return
        }
        const outer = lookOf(document)
        if (!outer.skipped) ELEMENTS.get(name)?.open?.(document, attributes)
        document.looks.push(inherit(outer, name, attributes, gone))
        titles.push(name === 'div' ? attributes.title : undefined)
      },
      ontext: words => writeText(document, words),
      onclosetag: name => {
        if (tooDeep > 0) {
          tooDeep--
          return
        }
        const title = titles.pop()
        if (!lookOf(document).skipped) ELEMENTS.get(name)?.close?.(document)
        if (document.looks.length > 1) document.looks.pop()
        closeMargin(document, title)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(source)
  endParagraph(document)
  const blocks = [...document.flows[0]!.flow.finish(), ...withoutRepeated(document.after)]
  const notes = document.pictures > 0 ? [{ code: 'pictures-not-read', values: { count: document.pictures } }] : []
  return { root: root(blocks), pages: null, notes, partial: false }
}
