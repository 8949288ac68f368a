/** The parts that hold comments: those of the document, with ours behind them, or new ones. */
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Archive } from '../../parse/docx/archive.ts'
import { relationshipsOf } from '../../parse/docx/relationships.ts'
import { type Comment, commentsXml, W14 } from './comments.ts'
import type { EarlierComments } from './earlier-comments.ts'
import { addParts, type NewPart, partOf } from './package-parts.ts'
import { appendToRoot, type PartText, readPart } from './part-text.ts'
import { namespaceOf, rootTagOf, type WordNamespace } from './word-namespace.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const MICROSOFT = 'http://schemas.microsoft.com/office'
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const W15 = `${MICROSOFT}/word/2012/wordml`
const W16CID = `${MICROSOFT}/word/2016/wordml/cid`

/** A part that names each comment once more (MS-DOCX 2.5.2.5 and 2.6): resolved or not, and by a lasting id. */
const EXTENDED = [
  {
    kind: 'commentsExtended',
    type: `${MICROSOFT}/2011/relationships/commentsExtended`,
    root: { name: 'w15:commentsEx', uri: W15, prefix: 'w15' },
    line: (id: string) => x('w15:commentEx', { 'xmlns:w15': W15, 'w15:paraId': id, 'w15:done': '0' }),
  },
  {
    kind: 'commentsIds',
    type: `${MICROSOFT}/2016/09/relationships/commentsIds`,
    root: { name: 'w16cid:commentsIds', uri: W16CID, prefix: 'w16cid' },
    line: (id: string) =>
      x('w16cid:commentId', { 'xmlns:w16cid': W16CID, 'w16cid:paraId': id, 'w16cid:durableId': id }),
  },
] as const

/** The comments that a document has already. */
export interface OldComments {
  name: string
  text: PartText
}

/**
 * The comments part of a document without ours of an earlier copy, and its name in the archive; `undefined` where it has none.
 *
 * @param main the name of the main part.
 */
export async function oldComments(
  archive: Archive,
  main: string,
  { gone }: EarlierComments,
): Promise<OldComments | undefined> {
  const name = partOf(archive, await relationshipsOf(archive, main), 'comments')
  return name === undefined ? undefined : { name, text: await readPart(archive, name, gone.get(name)) }
}

/** The first number that no comment has. */
export function firstFreeId(old: OldComments | undefined): number {
  const ids = Array.from(
    old?.text.xml.matchAll(/<[\w.-]*:?comment\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g) ?? [],
    ([, id]) => Number(id),
  )
  return ids.reduce((most, id) => Math.max(most, id + 1), 0)
}

export interface CommentChanges {
  /** How the main part names Word's elements. */
  body: WordNamespace
  old: OldComments | undefined
  earlier: EarlierComments
  comments: readonly Comment[]
}

/** The changed and new members that hold the comments. @param main the name of the main part. */
export async function writeComments(
  archive: Archive,
  main: string,
  { body, old, earlier: { gone }, comments }: CommentChanges,
): Promise<Map<string, Uint8Array>> {
  const changed = new Map<string, Uint8Array>()
  const added: NewPart[] = []
  const related = await relationshipsOf(archive, main)
  if (old) {
    const { xml, encode } = old.text
    changed.set(old.name, encode(appendToRoot(withIgnorable(xml), commentsXml(comments, namespaceOf(xml).uri))))
  } else {
    const root = toXml(
      x('w:comments', { 'xmlns:w': body.uri, 'xmlns:w14': W14, 'xmlns:mc': COMPATIBILITY, 'mc:Ignorable': 'w14' }),
    )
    const office = body.isStrict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    added.push({
      name: 'comments',
      type: `${office}/comments`,
      contentType: `${OFFICE}.comments+xml`,
      xml: appendToRoot(root, commentsXml(comments, body.uri)),
    })
  }
  for (const { kind, type, root, line } of EXTENDED) {
    const lines = comments.map(({ paragraph }) => toXml(line(paragraph))).join('')
    const name = partOf(archive, related, kind)
    if (name !== undefined) {
      const { xml, encode } = await readPart(archive, name, gone.get(name))
      changed.set(name, encode(appendToRoot(xml, lines)))
    } else if (comments.length > 0) {
      const { prefix, uri } = root
      const attributes = { [`xmlns:${prefix}`]: uri, 'xmlns:mc': COMPATIBILITY, 'mc:Ignorable': prefix }
      const xml = appendToRoot(toXml(x(root.name, attributes)), lines)
      added.push({ name: kind, type, contentType: `${OFFICE}.${kind}+xml`, xml })
    }
  }
  for (const [name, spans] of gone) {
    if (name === main || changed.has(name) || spans.length === 0) continue
    const { xml, encode } = await readPart(archive, name, spans)
    changed.set(name, encode(xml))
  }
  for (const [name, bytes] of await addParts(archive, main, added)) changed.set(name, bytes)
  return changed
}

/** Programs that do not know the ids of paragraphs must be told to pass over them (ECMA-376 part 3). */
function withIgnorable(xml: string): string {
  const tag = rootTagOf(xml)
  const w14 = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${W14}["']`).exec(tag)?.[1]
  const ignorable = /(\s[\w.-]+:Ignorable\s*=\s*["'])([^"']*)/.exec(tag)
  if (w14 !== undefined && ignorable?.[2]?.split(/\s+/).includes(w14)) return xml
  const declaration = w14 === undefined ? ` xmlns:w14="${W14}"` : ''
  // An element that declares the namespace again under another prefix is passed over all the same.
  const name = w14 ?? 'w14'
  const open = tag.replace(/\s*\/?>$/, '')
  const rest = tag.slice(open.length)
  const edited = ignorable
    ? open.replace(ignorable[0], `${ignorable[1]}${ignorable[2]} ${name}`) + declaration
    : `${open}${declaration} xmlns:mc="${COMPATIBILITY}" mc:Ignorable="${name}"`.replace(
        /( xmlns:mc="[^"]*")(?=.*\1)/,
        '',
      )
  return xml.replace(tag, () => edited + rest)
}
