/** A copy of a .docx with a comment on the words of each remark; everything else is as it was, byte for byte. */
import type { Remark } from '../../facts/remark.ts'
import { type Language, say } from '../../language/say.ts'
import { openArchive } from '../../parse/docx/archive.ts'
import { traceDocx } from '../../parse/docx/read-docx.ts'
import { BREAK } from '../../tree/content.ts'
import type { Aside } from '../../tree/nodes.ts'
import { project } from '../../tree/project.ts'
import type { Annotator } from '../annotator.ts'
import { unannotatable } from '../unannotatable.ts'
import { firstFreeId, oldComments, writeComments } from './comment-parts.ts'
import { type Comment, paragraphIds } from './comments.ts'
import { copyArchive } from './copy-archive.ts'
import { type Mark, markBody } from './mark-body.ts'
import { readPart } from './part-text.ts'
import { placesIn } from './places.ts'
import { namespaceOf } from './word-namespace.ts'

/**
 * Comments cannot stand in headers, footers, notes, text boxes and embedded files: Word passes over them there
 * (MS-OI29500 2.1.315). They go around the shape, the mark of the note, or the nearest words of the body, and say so.
 */
export const annotateDocx: Annotator = async (bytes, remarks, { revisions, language }) => {
  const { root, trace } = await traceDocx(bytes, revisions ? { revisions } : {})
  const words = project(root)
  const archive = openArchive(bytes)
  const { xml, encode } = await readPart(archive, trace.part)
  if (xml !== trace.xml) throw unannotatable('annotate-odd-encoding', { part: trace.part })
  const placeOf = placesIn(root, xml, trace.pieces)
  const old = await oldComments(archive, trace.part)
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
    const id = first + i
    marks.push({ id, place })
    comments.push({
      id,
      remark,
      aside: place.elsewhere && asideOf(remark, place.elsewhere, language),
      paragraph: ids[i]!,
    })
  }
  const changed = await writeComments(archive, trace.part, namespaceOf(xml), old, comments)
  changed.set(trace.part, encode(markBody(xml, marks)))
  return { bytes: copyArchive(bytes, changed), elsewhere: marks.filter(({ place }) => place.elsewhere).length }
}

/** Says which words a remark is on that stands beside them. */
function asideOf({ match }: Remark, part: Aside, language: Language): string {
  return say(language, 'annotate-aside', { match, part: say(language, `part-${part}`) })
}
