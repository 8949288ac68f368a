/** What could not be read, as notifications of a SARIF run: a document without results is not a clean document. */
import type { Notification, ReportingDescriptor } from 'sarif'
import type { Note } from '../../facts/document.ts'
import type { Outline } from '../../facts/documents.ts'
import { type Language, say, sayNote } from '../../language/say.ts'
import { plainLine } from '../words/plain.ts'
import { unfilled } from '../words/rule-words.ts'
import { sarifText } from './driver.ts'

/** Notifications in the order of documents, and the kinds of them for the driver. */
export function notificationsOf(
  outlines: readonly Outline[],
  language: Language,
): { notifications: Notification[]; driver: ReportingDescriptor[] } {
  const all = outlines.flatMap(({ path, facts: { status, error, notes } }, index) => {
    const level = status === 'partial' ? 'warning' : 'note'
    return [
      ...(error ? [{ path, index, note: error, level: 'error' as const }] : []),
      ...notes.map(note => ({ path, index, note, level: level as 'warning' | 'note' })),
    ]
  })
  const codes = [...new Set(all.map(one => one.note.code))].sort()
  return {
    driver: codes.map(id => ({ id, shortDescription: { text: kindOf(id, language) } })),
    notifications: all.map(({ path, index, note, level }) => ({
      descriptor: { id: note.code, index: codes.indexOf(note.code) },
      level,
      message: sarifText(sentenceOf(note, language)),
      locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(path), index } } }],
    })),
  }
}

function sentenceOf(note: Note, language: Language): string {
  return plainLine(sayNote(language, note))
}

/** What a kind of notification says of any document: which page, which part is told by each of them. */
function kindOf(code: string, language: Language): string {
  const sentence = say(language, code).replace(SEVERAL, '$1').replace(QUOTED, '$1')
  return plainLine(unfilled(sentence, language))
}

/** Of two forms the one for several (`{count|page|pages}`). */
const SEVERAL = /\{\w+\|[^|{}]*\|([^|{}]*)\}/g
/** What is quoted is a name here, and no words of a draft as in the sentences of rules. */
const QUOTED = /[“"](\{\w+\})[”"]/g

/** The path as a relative reference: Chinese, spaces and what would be a query or a scheme are percent-encoded. */
export function artifactUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
