/** The comments themselves: one paragraph for each thing there is to say, with the ids that newer Words look for. */
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Remark } from '../../facts/remark.ts'
import { hashOfContent } from '../../text/hash-of-content.ts'
import { AUTHOR } from '../author.ts'

/** A comment that has its number. */
export interface Comment {
  id: number
  remark: Remark
  /** What is said of a place that could not take the comment. */
  aside: string | null
  /** 8 hexadecimal digits, of its last paragraph: what the extended parts know it by. */
  paragraph: string
}

/** Namespace of the ids of paragraphs. */
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const INITIALS = 'TL'
/** Characters that XML 1.0 has no way to write. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The XML of comments. No day: a copy made twice is the same twice. */
export function commentsXml(comments: readonly Comment[], word: string): string {
  return comments.map(comment => toXml(commentOf(comment, word))).join('')
}

function commentOf({ id, remark, aside, paragraph }: Comment, word: string) {
  const lines = [
    ...(aside === null ? [] : [run(aside)]),
    ...remark.fields.map(({ label, text }) => [...run(label, true), ...run(`  ${text}`)]),
  ]
  const paragraphs = [[x('w:r', [x('w:annotationRef')]), ...run(remark.title, true)], ...lines]
  return x(
    'w:comment',
    { 'xmlns:w': word, 'xmlns:w14': W14, 'w:id': String(id), 'w:author': AUTHOR, 'w:initials': INITIALS },
    paragraphs.map((runs, i) => x('w:p', i === paragraphs.length - 1 ? { 'w14:paraId': paragraph } : {}, runs)),
  )
}

/** One run for each line of a text. */
function run(text: string, bold = false) {
  const lines = text.replace(FORBIDDEN, '\ufffd').split(/\r?\n/)
  return lines.map((line, i) =>
    x('w:r', [
      ...(bold ? [x('w:rPr', [x('w:b')])] : []),
      ...(i > 0 ? [x('w:br')] : []),
      x('w:t', { 'xml:space': 'preserve' }, line),
    ]),
  )
}

/** Ids of paragraphs that no part uses yet; the same remarks get the same ones. */
export function paragraphIds(remarks: readonly Remark[], xmls: readonly string[]): string[] {
  const used = new Set<string>()
  for (const xml of xmls)
    for (const [, id] of xml.matchAll(/paraId\s*=\s*["']([\da-f]{8})["']/gi)) used.add(id!.toUpperCase())
  return remarks.map((remark, i) => {
    for (let salt = 0; ; salt++) {
      const hash = hashOfContent(`${i}/${salt}/${remark.title}/${remark.match}`)
      // Below 80000000 and above 0 (MS-DOCX 2.2.4).
      const id = ((Number.parseInt(hash.slice(0, 8), 16) & 0x7fffffff) | 1).toString(16).toUpperCase().padStart(8, '0')
      if (used.has(id) || id === '7FFFFFFF') continue
      used.add(id)
      return id
    }
  })
}
