/** The sentences in English about commented copies; the compiler holds them to the keys of zh-annotate.ts. */
import type { zh } from './zh-annotate.ts'

export const en: Record<keyof typeof zh, string> = {
  'help-annotate':
    'write a commented copy of each document to this folder (.docx: comments, .pdf: highlights, other formats: an HTML page); originals are not changed',
  'help-force': 'overwrite existing copies',
  'annotate-title': '{severity} · {title} ({rule})',
  'annotate-repeats': 'Same demand',
  'annotate-first': 'see the comment at its first place: {place}',
  'annotate-aside':
    'The words stand in a {part}: “{match}”. No comment can stand there, so it is put on the nearest words of the text.',
  'annotate-written': '{path} → {copy} ({copied})',
  'annotate-count': '{count} {count|comment|comments}',
  'annotate-elsewhere': '{elsewhere} of them on the nearest text, because their words cannot have one',
  'annotate-kept': '{kept} earlier {kept|one|ones} that somebody answered or resolved {kept|is|are} kept',
  'annotate-side': '{path} → {copy} ({reason}; {count} {count|remark is|remarks are} on the page)',
  'annotate-instead': 'There is no commented copy of this document ({reason}); all remarks are on this page.',
  'annotate-format': 'a .{format} file cannot have comments',
  'annotate-odd-archive': 'its archive has an unusual structure that is not safe to edit',
  'annotate-odd-encoding': 'the encoding of {part} is unusual and not safe to edit',
  'annotate-damaged': 'the structure of the file is damaged and not safe to edit',
  'annotate-other-words': 'its words differ when it is read again',
  'annotate-odd-pdf': 'the structure of the PDF is damaged and not safe to edit',
  'annotate-encrypted': 'the PDF is protected and must not be changed',
  'annotate-certified': 'the PDF is signed and its signature permits no comments',
  'annotate-no-place': 'no place in its text can have a comment',
  'annotate-late': 'adding comments took longer than {limit} s (--timeout)',
  'annotate-memory': 'adding comments takes more than {limit} MB of memory (--max-memory)',
  'annotate-exists': '{copy} already exists and was not overwritten. Use another folder, or add --force.',
  'annotate-original':
    '{copy} is the document that was checked; originals are never overwritten. Give --annotate another folder.',
  'annotate-folder': '{path} cannot hold the copies ({reason}). Use another folder, or check its permissions.',
  'annotate-changed': 'The file changed while it was checked; no copy was written. Run again.',
}
