/** How much GitHub takes of a Markdown report: it refuses a longer one without a word of why. */
import { type Language, say } from '../../language/say.ts'

/** Most characters of a comment, and most bytes of the summary of a job. */
const COMMENT = 65_536
const SUMMARY = 1024 ** 2

export interface MeasuredReport {
  pieces: Iterable<string>
  /** Once all pieces are taken: what the report is too long for; `null` where it fits. */
  tooLong(language: Language): string | null
}

/** Measures a report while it is written. */
export function measuredForGitHub(report: Iterable<string>): MeasuredReport {
  let characters = 0
  let bytes = 0
  function* pieces() {
    for (const piece of report) {
      characters += piece.length
      bytes += Buffer.byteLength(piece)
      yield piece
    }
  }
  return {
    pieces: pieces(),
    tooLong(language) {
      if (characters <= COMMENT) return null
      return say(language, bytes > SUMMARY ? 'markdown-too-long-for-both' : 'markdown-too-long', {
        characters,
        comment: COMMENT,
      })
    },
  }
}
