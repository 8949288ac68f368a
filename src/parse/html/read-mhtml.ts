/** Reads MHTML: a web page or Word document with all it needs in one file, as “single file web page” saves it. */
import PostalMime from 'postal-mime'
import { unreadable } from '../../facts/document.ts'
import type { Reader } from '../reader.ts'
import { readMarkup } from './read-html.ts'

/** The HTML part's own header where it names no character set. */
const UNNAMED = /(^|\n)(content-type:[ \t]*text\/html)(?![^\n]*charset)[^\n]*?(\r?\n)(?![ \t][^\n]*charset)/gi
/** The declaration inside, as quoted-printable writes it too. */
const DECLARED = /<meta[^>]+charset=(?:3D)?\s*["']?(?:3D)?([\w-]+)/i

/** @throws `html-empty` where the file holds no page. */
export const readMhtml: Reader = async (bytes, options) => {
  const { html, text } = await PostalMime.parse(withCharset(bytes))
  if (html) return readMarkup(html, options)
  if (text) return readMarkup(`<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`)
  throw unreadable('html-empty')
}

/** Word decodes a part without a character set by the page's own declaration; the parser knows only the header's. */
function withCharset(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const declared = DECLARED.exec(source)?.[1]
  if (!declared || !UNNAMED.test(source)) return bytes
  UNNAMED.lastIndex = 0
  return Buffer.from(source.replace(UNNAMED, `$1$2; charset="${declared}"$3`), 'latin1')
}
