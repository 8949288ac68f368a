/** What a complaint of the YAML parser means to somebody who wrote a file by hand: the slip that people make there. */
import { type Document, type ErrorCode, isAlias, visit } from 'yaml'

/** Codes of sentences. */
export type Slip =
  | 'yaml-colon-wide'
  | 'yaml-colon-space'
  | 'yaml-tab'
  | 'yaml-twice'
  | 'yaml-quote'
  | 'yaml-quotes-needed'
  | 'yaml-bracket'
  | 'yaml-key'
  | 'yaml-indent'
  | 'yaml-colon-inside'
  | 'yaml-aliases'
  | 'yaml-conflict'
  | 'yaml-documents'
  | 'yaml-other'

const WIDE_COLON = /^\s*(?:- +)*['"]?[\w-]+['"]?\s*：/
const NO_SPACE = /^\s*(?:- +)*['"]?[\w-]+['"]?:[^\s]/

/** By the kind of complaint, and its words where one kind stands for several slips. */
const KINDS: [ErrorCode, RegExp, Slip][] = [
  ['DUPLICATE_KEY', /./, 'yaml-twice'],
  ['MULTIPLE_DOCS', /./, 'yaml-documents'],
  ['MISSING_CHAR', /closing ["']/, 'yaml-quote'],
  ['UNEXPECTED_TOKEN', /at node end/, 'yaml-quotes-needed'],
  // A text that begins with > or |, which are marks of a text of several lines.
  ['UNEXPECTED_TOKEN', /not a yaml token|block scalar header/i, 'yaml-quotes-needed'],
  ['BAD_SCALAR_START', /./, 'yaml-quotes-needed'],
  ['BAD_ALIAS', /./, 'yaml-quotes-needed'],
  ['BAD_DIRECTIVE', /./, 'yaml-quotes-needed'],
  ['TAG_RESOLVE_FAILED', /./, 'yaml-quotes-needed'],
  ['MISSING_CHAR', /followed by map values/, 'yaml-key'],
  ['MISSING_CHAR', /end with a [\]}]/, 'yaml-bracket'],
  ['BAD_INDENT', /end with a [\]}]/, 'yaml-bracket'],
  ['MULTILINE_IMPLICIT_KEY', /./, 'yaml-key'],
  ['BLOCK_AS_IMPLICIT_KEY', /./, 'yaml-colon-inside'],
  ['BAD_INDENT', /./, 'yaml-indent'],
  ['MISSING_CHAR', /without - indicator/, 'yaml-indent'],
  ['UNEXPECTED_TOKEN', /block-seq-ind/, 'yaml-indent'],
]

/** @param line the source line of the complaint: a slip that shows in it says more than the parser. */
export function slipOf({ code, message }: { code: ErrorCode; message: string }, line: string): Slip {
  if (code === 'TAB_AS_INDENT') return 'yaml-tab'
  if (WIDE_COLON.test(line)) return 'yaml-colon-wide'
  if (NO_SPACE.test(line)) return 'yaml-colon-space'
  return KINDS.find(([kind, words]) => kind === code && words.test(message))?.[2] ?? 'yaml-other'
}

/** Offset of the first mark of a merge that git left to a person; `null` where there is none. */
export function mergeConflict(source: string): number | null {
  const at = source.search(/^<{7}(?: |\r?$)/m)
  return at < 0 ? null : at
}

/** The slip that made a key which no schema knows; `null` for one that is merely unknown. */
export function slipInKey(key: string): Slip | null {
  if (/^[\w-]+\s*：/.test(key)) return 'yaml-colon-wide'
  if (/^[\w-]+:/.test(key)) return 'yaml-colon-space'
  return /\p{Script=Han}/u.test(key) ? 'yaml-quotes-needed' : null
}

/** Offset of the first `*name` that names nothing: text that begins with an asterisk. `null` where all of them do. */
export function unknownAlias(document: Document): number | null {
  let offset: number | null = null
  visit(document, (_, node) => {
    if (!isAlias(node) || node.resolve(document)) return
    offset = node.range?.[0] ?? null
    return visit.BREAK
  })
  return offset
}
