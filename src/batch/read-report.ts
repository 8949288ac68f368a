/** Reads a report of tenderlint piece by piece: that of thousands of documents does not fit into memory. */
import { createReadStream } from 'node:fs'
import { JSONParser } from '@streamparser/json'
import { z } from 'zod'
import { reasonOf } from '../language/reason.ts'
import { type Language, say } from '../language/say.ts'
import { languageOfReport } from '../report/json/from-json.ts'
import {
  documentSchema,
  type JsonDocument,
  type JsonReport,
  type JsonShard,
  lineSchema,
  reportSchema,
  shardLineSchema,
} from '../report/report-schema.ts'
import { utf16Of } from '../text/decode.ts'
import { brokenFile } from '../yaml/broken-file.ts'
import { problemSentencesIn } from '../yaml/problem-sentences.ts'
import { type OtherKind, otherDocuments, otherJson, otherKind } from './other-than-report.ts'

/** A document with what its line says of how it was made. */
export interface Reported {
  document: JsonDocument
  made: { tool?: JsonReport['tool']; settingsDigest?: string | undefined }
}

/** What a report says beside its documents. */
export interface ReportHead {
  language: Language
  /** What judged all its documents; `null` in JSON Lines, where each line says what judged it. */
  tool: JsonReport['tool'] | null
  shard: JsonShard | null
  /** True where the run was stopped. */
  isInterrupted: boolean
}

/** Which report, and the codes of the sentences that say what is wrong with it. */
export interface ReportSource {
  /** Absolute. */
  file: string
  /** As it was typed. */
  path: string
  /** Of the sentences. */
  language: Language
  codes: { unreadable: string; broken: string; cut: string }
}

/** A whole report of which the documents were taken out while it was read. */
const headSchema = reportSchema.extend({ documents: z.array(z.null()) })

/** Most problems that are told of one report. */
const MOST_PROBLEMS = 5

/**
 * Reads a report in JSON or in JSON Lines.
 *
 * @param each called with every document in turn.
 * @throws `BrokenFile` for a file that is no report, or one that breaks off.
 */
export async function readReport(source: ReportSource, each: (one: Reported) => void): Promise<ReportHead> {
  const head: ReportHead = { language: 'zh', tool: null, shard: null, isInterrupted: false }
  let documents = 0
  let lines = 0
  let isWhole = false
  for await (const { value, isDocument } of valuesIn(source)) {
    if (isDocument) {
      const other = otherDocuments(value)
      if (other) throw noReport(source, 1, [otherSentence(other, source.language)])
      each({ document: checked(documentSchema, value, source, 1, `documents.${documents++}.`), made: {} })
      continue
    }
    const line = ++lines
    const other = isLine(value) ? null : otherJson(value)
    if (lines === 1 && other) throw noReport(source, line, [otherSentence(other, source.language)])
    // A whole report is all there is in its file.
    if (line > 1 && (isWhole || !isLine(value))) throw noReport(source, line, ['report-odd-line'])
    if (!isLine(value)) {
      isWhole = true
      const { notice, tool, shard, interrupted } = checked(headSchema, value, source, line)
      Object.assign(head, { tool, shard: shard ?? null, isInterrupted: interrupted ?? false })
      head.language = languageOfReport(notice)
    } else if ('shard' in value) {
      const { notice, tool, shard } = checked(shardLineSchema, value, source, line)
      Object.assign(head, { tool, shard })
      head.language = languageOfReport(notice)
    } else {
      const { version, tool, notice, settingsDigest, packageDigest, ...document } = checked(
        lineSchema,
        value,
        source,
        line,
      )
      each({ document, made: { tool, settingsDigest } })
      head.language = languageOfReport(notice)
    }
  }
  if (lines === 0) throw noReport(source, 1, ['report-blank'])
  return head
}

interface Value {
  value: unknown
  /** Whether it stood in a list of documents, and not for itself. */
  isDocument: boolean
}

/** The values of a file, one a line or one in all, with the documents of a whole report taken out. */
async function* valuesIn(source: ReportSource): AsyncGenerator<Value, void> {
  const parser = new JSONParser({ paths: ['$', '$.documents.*'], keepStack: false, separator: '\n' })
  let values: Value[] = []
  let ended = 0
  parser.onValue = ({ value, key, parent, stack }) => {
    const isDocument = stack.length > 0
    values.push({ value, isDocument })
    if (!isDocument) ended++
    // Otherwise the list would hold them all.
    else (parent as unknown as Record<string | number, null>)[key!] = null
  }
  let last: number | undefined
  let isFirst = true
  for await (const piece of piecesOf(source)) {
    let isBroken = false
    try {
      parser.write(piece)
    } catch {
      isBroken = true
    }
    last = piece.at(-1)
    yield* values
    values = []
    if (isBroken) {
      const kind = isFirst ? otherKind(piece) : null
      throw noReport(source, ended + 1, [kind ? otherSentence(kind, source.language) : 'report-not-json'])
    }
    isFirst = false
  }
  const cut = () => brokenFile({ code: source.codes.cut, values: { path: source.path } })
  try {
    parser.end()
  } catch {
    throw cut()
  }
  // A line feed ends the last of several lines.
  if (ended > 1 && last !== LINE_FEED) throw cut()
}

const LINE_FEED = 0x0a

/** The file in UTF-8, in which alone the parser reads. */
async function* piecesOf({ file, path, codes }: ReportSource): AsyncGenerator<Uint8Array, void> {
  let inUtf8: ((piece: Uint8Array) => Uint8Array) | undefined
  try {
    for await (const piece of createReadStream(file)) {
      inUtf8 ??= utf8Maker(piece)
      const made = inUtf8(piece)
      if (made.length > 0) yield made
    }
  } catch (error) {
    throw brokenFile({ code: codes.unreadable, values: { path, reason: reasonOf(error) } })
  }
}

/** Windows PowerShell 5 writes in UTF-16 what `>` sends to a file. @param first the beginning of the file. */
function utf8Maker(first: Uint8Array): (piece: Uint8Array) => Uint8Array {
  const wide = utf16Of(first)
  if (!wide) return piece => piece
  const decoder = new TextDecoder(wide)
  // A character may begin in one piece and end in the next.
  return piece => Buffer.from(decoder.decode(piece, { stream: true }))
}

/** A whole report has neither a path nor a shard without documents. */
function isLine(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('documents' in value) && ('path' in value || 'shard' in value)
}

/** @param above names where the value stands, in front of what is wrong in it. */
function checked<T extends z.ZodType>(schema: T, value: unknown, source: ReportSource, line: number, above = '') {
  const result = schema.safeParse(value, { error: problemSentencesIn(source.language).issue })
  if (result.success) return result.data
  const problems = result.error.issues.slice(0, MOST_PROBLEMS)
  throw noReport(
    source,
    line,
    problems.map(({ path, message }) => (path.length > 0 ? `${above}${path.join('.')}: ${message}` : message)),
  )
}

const otherSentence = (kind: OtherKind, language: Language) =>
  say(language, 'report-other', { kind: say(language, `report-kind-${kind}`) })

/** @param messages sentences, or the codes of sentences. */
function noReport({ path, codes, language }: ReportSource, line: number, messages: readonly string[]) {
  return brokenFile(
    { code: codes.broken, values: { path } },
    messages.map(message => ({ file: path, line, column: 1, message: say(language, message) })),
  )
}
