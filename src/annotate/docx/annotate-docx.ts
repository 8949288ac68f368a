/** A copy of a .docx with a comment on the words of each remark; everything else is as it was, byte for byte. */
import type { Remark } from '../../facts/remark.ts'
import { type Language, say } from '../../language/say.ts'
import { openArchive } from '../../parse/docx/archive.ts'
import { traceDocx } from '../../parse/docx/read-docx.ts'
import { findMainPart } from '../../parse/docx/relationships.ts'
import { BREAK } from '../../tree/content.ts'
import type { Aside } from '../../tree/nodes.ts'
import { project } from '../../tree/project.ts'
import type { Annotator } from '../annotator.ts'
import { unannotatable } from '../unannotatable.ts'
import { firstFreeId, oldComments, writeComments } from './comment-parts.ts'
import { type Comment, paragraphIds } from './comments.ts'
import { copyArchive } from './copy-archive.ts'
import { type AnsweredComment, earlierComments } from './earlier-comments.ts'
import { type Mark, markBody } from './mark-body.ts'
import { readPart } from './part-text.ts'
import { type Place, placesIn } from './places.ts'
import { namespaceOf } from './word-namespace.ts'

/**
 * Comments cannot stand in headers, footers, notes, text boxes and embedded files: Word passes over them there
 * (MS-OI29500 2.1.315). They go around the shape, the mark of the note, or the nearest words of the body, and say so.
 *
 * Comments of ours that the document has already go, those that somebody answered or resolved excepted: such a one stands
 * for this run's at its words.
 */
export const annotateDocx: Annotator = async (bytes, remarks, { revisions, language }) => {
  const archive = openArchive(bytes)
  const earlier = await earlierComments(archive, await findMainPart(archive))
  if (remarks.length === 0 && earlier.gone.size === 0) return { bytes, written: 0, elsewhere: 0, kept: 0 }
  const { root, trace } = await traceDocx(bytes, revisions ? { revisions } : {})
  const words = project(root)
  const { xml, encode } = await readPart(archive, trace.part)
  if (xml !== trace.xml) throw unannotatable('annotate-odd-encoding', { part: trace.part })
  const placeOf = placesIn(root, xml, trace.pieces)
  const old = await oldComments(archive, trace.part, earlier)
  const first = firstFreeId(old)
  const ids = paragraphIds(remarks, [xml, old?.text.xml ?? ''])
  const marks: Mark[] = []
  const comments: Comment[] = []
  for (const [i, remark] of remarks.entries()) {
    const [from, to] = remark.location.offset
    // Words of paragraphs that part one sentence have the end of a line between them.
    if (words.slice(from, to).replaceAll('\n', BREAK) !== remark.match) throw unannotatable('annotate-other-words')
    const place = placeOf([from, to])
    if (!place) throw unannotatable('annotate-no-place')
    if (earlier.answered.some(one => standsFor(one, remark, place))) continue
    const id = first + marks.length
    marks.push({ id, place })
    comments.push({
      id,
      remark,
      aside: place.elsewhere && asideOf(remark, place.elsewhere, language),
      paragraph: ids[i]!,
    })
  }
  const changed = await writeComments(archive, trace.part, { body: namespaceOf(xml), old, earlier, comments })
  changed.set(trace.part, encode(markBody(xml, marks, earlier.gone.get(trace.part) ?? [])))
  return {
    bytes: copyArchive(bytes, changed),
    written: marks.length,
    elsewhere: marks.filter(({ place }) => place.elsewhere).length,
    kept: earlier.answered.length,
  }
}

/** True where the comment is of the same rule and on the same words. */
function standsFor({ title, span }: AnsweredComment, remark: Remark, { start, end }: Place): boolean {
  return title === remark.title && span !== undefined && span[0] <= end.offset && start.offset <= span[1]
}

/** Says which words a remark is on that stands beside them. */
function asideOf({ match }: Remark, part: Aside, language: Language): string {
  return say(language, 'annotate-aside', { match, part: say(language, `part-${part}`) })
}
