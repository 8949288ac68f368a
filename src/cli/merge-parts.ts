/** Reads the reports that `merge` joins, and tells whether they are the parts of one run. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { z } from 'zod'
import { brokenFile } from '../gate/broken-file.ts'
import type { Language } from '../language/say.ts'
import { languageOfReport } from '../report/from-json.ts'
import { type JsonReport, type JsonShard, lineSchema, reportSchema, shardLineSchema } from '../report/report-schema.ts'
import { wordingIn } from '../rules/wording.ts'
import type { CheckSettings } from './check-settings.ts'
import { usageError } from './usage-error.ts'

export type JsonDocument = JsonReport['documents'][number]
export type JsonTool = JsonReport['tool']

/** A report, as it was given. */
export interface Part {
  /** As it was typed. */
  path: string
  language: Language
  /** What judged all its documents; `null` in JSON Lines, where each line says what judged it. */
  tool: JsonTool | null
  shard: JsonShard | null
  entries: Entry[]
}

/** A document with what its line says of how it was made. */
export interface Entry {
  document: JsonDocument
  made: { tool?: JsonTool; settings?: string | undefined }
}

/** A document of one of the parts. */
export type Joined = Entry & { part: Part }

/** @throws for a file that is no report, or one that breaks off. */
export async function readPart(path: string, { cwd, language }: CheckSettings): Promise<Part> {
  const text = await readFile(resolve(cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw brokenFile({ code: 'merge-unreadable', values: { path, reason: error.code ?? error.message } })
  })
  const whole = parsed(text)
  if (isObject(whole) && 'documents' in whole)
    return partOfReport(path, checked(reportSchema, whole, path, 1, language))
  const lines = text.split('\n')
  // A line feed ends the last one.
  if (lines.pop() !== '') throw usageError('merge-cut', { path })
  return partOfLines(path, lines, language)
}

function partOfReport(path: string, { documents, tool, shard, notice, interrupted }: JsonReport): Part {
  if (interrupted) throw usageError('merge-interrupted', { path })
  const entries = documents.map(document => ({ document, made: {} }))
  return { path, language: languageOfReport(notice), tool, shard: shard ?? null, entries }
}

function partOfLines(path: string, lines: readonly string[], language: Language): Part {
  const entries: Entry[] = []
  let shard: JsonShard | null = null
  let said: string | undefined
  let tool: JsonTool | null = null
  lines.forEach((line, i) => {
    const value = parsed(line)
    if (isObject(value) && 'shard' in value) {
      const end = checked(shardLineSchema, value, path, i + 1, language)
      shard = end.shard
      said = end.notice
      tool = end.tool
    } else {
      const {
        version,
        tool: made,
        notice,
        settings,
        packageDigest,
        ...document
      } = checked(lineSchema, value, path, i + 1, language)
      entries.push({ document, made: { tool: made, settings } })
      said = notice
    }
  })
  return { path, language: languageOfReport(said), tool, shard, entries }
}

/** `undefined` for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function checked<T extends z.ZodType>(schema: T, value: unknown, path: string, line: number, language: Language) {
  const result = schema.safeParse(value, { error: wordingIn(language).issue })
  if (result.success) return result.data
  const problems = result.error.issues.slice(0, 5).map(issue => ({
    file: path,
    line,
    column: 1,
    message: value === undefined ? 'JSON' : `${issue.path.join('.')}: ${issue.message}`,
  }))
  throw brokenFile({ code: 'merge-no-report', values: { path } }, problems)
}

/**
 * Puts the documents of all parts into the order of one run.
 * @throws a usage error where a part is missing, doubled, cut off, or belongs to another run.
 */
export function joinParts(parts: readonly Part[]): Joined[] {
  const shards = parts.flatMap(part => (part.shard ? [{ part, shard: part.shard }] : []))
  if (shards.length === 0) return inSequence(parts)
  const whole = parts.find(part => !part.shard)
  // Lines that end without the line of their shard were cut off.
  if (whole) throw usageError('merge-no-shard', { path: whole.path })
  const [{ part: firstPart, shard: first }] = shards as [(typeof shards)[number]]
  const byIndex = new Map<number, Part>()
  const documents: Joined[] = new Array(first.order.length)
  for (const { part, shard } of shards) {
    const { path } = part
    const isOther = shard.total !== first.total || shard.order.join('\n') !== first.order.join('\n')
    if (isOther) throw usageError('merge-other-run', { path, other: firstPart.path })
    const twin = byIndex.get(shard.index)
    if (twin) throw usageError('merge-doubled', { index: shard.index, total: shard.total, path, other: twin.path })
    byIndex.set(shard.index, part)
    if (shard.positions.length !== part.entries.length) throw usageError('merge-cut', { path })
    shard.positions.forEach((position, i) => {
      const entry = part.entries[i]!
      if (documents[position] || entry.document.path !== first.order[position]) {
        throw usageError('merge-other-run', { path, other: firstPart.path })
      }
      documents[position] = { ...entry, part }
    })
  }
  const missing = Array.from({ length: first.total }, (_, i) => i + 1).filter(index => !byIndex.has(index))
  if (missing.length > 0) {
    throw usageError('merge-missing', { shards: missing.map(index => `${index}/${first.total}`).join(', ') })
  }
  // Documents that changed between two shards may belong to none of them.
  const lost = first.order.find((_, i) => !documents[i])
  if (lost !== undefined) throw usageError('merge-lost', { path: lost })
  return documents
}

/** Reports of several runs, one after another. */
function inSequence(parts: readonly Part[]): Joined[] {
  const documents = parts.flatMap(part => part.entries.map(entry => ({ ...entry, part })))
  const seen = new Map<string, Part>()
  for (const { document, part } of documents) {
    const twin = seen.get(document.path)
    if (twin && twin !== part) {
      throw usageError('merge-twice', { path: document.path, report: part.path, other: twin.path })
    }
    seen.set(document.path, part)
  }
  return documents
}
