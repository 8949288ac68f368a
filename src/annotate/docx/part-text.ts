/** A part of the package as text that is edited at places, and as bytes again in the encoding it had. */
import type { Archive } from '../../parse/docx/archive.ts'
import { unannotatable } from '../unannotatable.ts'
import { insertionsInto, type Span } from './insertions.ts'

export interface PartText {
  xml: string
  /** @returns the bytes of the edited text. */
  encode(xml: string): Uint8Array
}

/**
 * Reads a part.
 *
 * @param gone spans to be left out of its text.
 * @throws unannotatable `annotate-odd-encoding` where its bytes would not come out as they went in.
 */
export async function readPart(archive: Archive, part: string, gone: readonly Span[] = []): Promise<PartText> {
  const bytes = await archive.bytes(part)
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const xml = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes)
  const encode = (text: string) =>
    wide ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(mark ? `\ufeff${text}` : text, 'utf8')
  if (!Buffer.from(bytes).equals(encode(xml))) throw unannotatable('annotate-odd-encoding', { part })
  const kept = insertionsInto(xml)
  for (const span of gone) kept.leaveOut(span)
  return { xml: kept.apply(), encode }
}

/** Puts text in front of the end tag of the root element; an empty root gets one. @throws unannotatable where it has none. */
export function appendToRoot(xml: string, text: string): string {
  const end = xml.lastIndexOf('</')
  const empty = /<([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)\/>\s*$/.exec(xml)
  if (empty && (end < 0 || empty.index > end)) {
    return `${xml.slice(0, empty.index)}<${empty[1]}${empty[2]}>${text}</${empty[1]}>`
  }
  if (end < 0) throw unannotatable('annotate-damaged')
  return xml.slice(0, end) + text + xml.slice(end)
}
