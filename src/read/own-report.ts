/** Reports and commented copies of earlier runs that lie among the documents: what they quote would be found once more. */
import { closeSync, fstatSync, readSync, statSync } from 'node:fs'
import { COPY_MARK, REPORT_MARK, WORKBOOK_MARK } from '../facts/report-mark.ts'
import { LANGUAGES, type Language, say } from '../language/say.ts'
import { utf16Of } from '../text/decode.ts'
import { openRegular } from './open-regular.ts'

type Piece = (from: (size: number) => number, length: number) => Buffer

/** The mark of a report stands in front of all that depends on the documents, that of a copy at its end. */
const BEGINNING = 4096
/** What was printed into a file ends with what is said of no finding, and what the program says of the run may follow. */
const END = 4096

/** What reports begin with, whatever their files are called: they are printed into a `.txt` as often as not. */
const HEADS: readonly RegExp[] = [
  // HTML
  new RegExp(`^<!doctype html>.*<meta name="${REPORT_MARK.name}" content="${REPORT_MARK.content}">`),
  // JSON and JSON Lines, SARIF, GitLab's
  /^\{\s*"version":\s*1,\s*"tool":\s*\{\s*"name":\s*"tenderlint"/,
  /^\{\s*"\$schema":[^{]*"runs":\s*\[\s*\{\s*"tool":\s*\{\s*"driver":\s*\{\s*"name":\s*"tenderlint"/,
  /^\[\s*\{\s*"description": "(?:[^"\\]|\\.)*",\s*"check_name": "[\w-]+",\s*"fingerprint": "[\da-f]{64}"/,
  // JUnit's, Checkstyle's
  /^<\?xml [^>]*>\s*<testsuites>\s*<testsuite name="[^"]*" package="tenderlint"/,
  /^<\?xml [^>]*>\s*<!-- tenderlint /,
  // GitHub's annotations
  /^::notice title=tenderlint::/,
]

/** The same for those whose first words a language has. */
const HEADS_IN = (language: Language): readonly string[] => [
  `# ${say(language, 'markdown-title')}\n`,
  // CSV
  `${CSV_TITLES.map(title => say(language, title)).join(',')},`,
]
const CSV_TITLES = ['column-path', 'column-severity', 'column-rule', 'column-page', 'column-place'] as const

/** True for a report or a copy that tenderlint wrote and nobody has saved since. */
export function isOwnReport(path: string): boolean {
  return isMarked((from, length) => pieceOf(path, from, length))
}

/** What a GitLab report without findings is, which says nothing of who wrote it. */
const NO_ISSUES = /^\[\s*\]\s*$/
/** A baseline begins as a report does, but is kept: people have agreed to it. */
const BASELINE = /^\{\s*"version":\s*1,\s*"tool":\s*\{[^{}]*\{[^{}]*\}\s*\},\s*"documents"/

/**
 * True for a file that another report may take the place of: a report of ours, or one that holds nothing. Of one that another
 * program holds, whoever writes says that.
 */
export function isReplaceable(path: string): boolean {
  const head = textOf(pieceOf(path, () => 0, BEGINNING))
  if (head === '') return statSync(path).size === 0 || isHeld(path)
  return NO_ISSUES.test(head) || (isOwnReport(path) && !BASELINE.test(head))
}

function isHeld(path: string): boolean {
  try {
    closeSync(openRegular(path))
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EBUSY'
  }
}

/** The same of a document whose bytes are at hand, such as one of an archive. */
export function isOwnDocument(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isMarked((from, length) => {
    const start = from(bytes.length)
    return buffer.subarray(start, Math.min(bytes.length, start + length))
  })
}

/** True for a file that this program wrote. @param piece gives bytes of it: `length` from where `from` says, given its size. */
function isMarked(piece: Piece): boolean {
  const beginning = piece(() => 0, BEGINNING)
  const end = piece(size => Math.max(0, size - END), END)
  if (/^(?:PK|%PDF)/.test(beginning.toString('latin1', 0, 4))) {
    const last = end.toString('latin1').trimEnd()
    return last.endsWith(COPY_MARK) || last.endsWith(WORKBOOK_MARK)
  }
  const head = textOf(beginning)
  return (
    HEADS.some(form => form.test(head)) ||
    LANGUAGES.some(language => HEADS_IN(language).some(words => head.startsWith(words))) ||
    wasPrinted(end)
  )
}

/** PowerShell writes what is printed as UTF-16 and with line ends of its own. */
function textOf(bytes: Buffer): string {
  return bytes
    .toString(utf16Of(bytes) === 'utf-16le' ? 'utf16le' : 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
}

/** True for the end of what a terminal was shown; where it begins is not known, nor how it is written. */
function wasPrinted(bytes: Buffer): boolean {
  return (['utf8', 'utf16le'] as const).some(encoding => {
    const printed = withoutBreaks(bytes.toString(encoding))
    return LANGUAGES.some(language => printed.includes(withoutBreaks(say(language, 'no-clearance'))))
  })
}

/** A narrow terminal breaks sentences. */
const withoutBreaks = (text: string) => text.replace(/\s+/g, '')

/** Empty where it cannot be read: that is said by who reads it. */
function pieceOf(path: string, from: (size: number) => number, length: number): Buffer {
  try {
    const file = openRegular(path)
    try {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, from(fstatSync(file).size)))
    } finally {
      closeSync(file)
    }
  } catch {
    return Buffer.alloc(0)
  }
}
