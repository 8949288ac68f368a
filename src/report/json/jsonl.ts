/** One document a line, each complete in itself: lines of several runs can be joined, and none must wait for another. */
import type { VFile } from 'vfile'
import type { RuleSet } from '../../rules/types.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { clearance } from '../words/clearance.ts'
import { jsonDocument, jsonTool } from './json.ts'

/** Writes the documents in order. */
export const jsonl: Reporter = function* (documents, rules, options) {
  for (const file of documents) yield jsonlLine(file, rules, options)
}

type LineOptions = Pick<ReportOptions, 'language'> & {
  /** Digest of what judged the document: another run may take the line over where its own is the same. */
  settingsDigest?: string | undefined
}

/** The line of one document, with its line feed: the document of the JSON report, and what judged it. */
export function jsonlLine(file: VFile, rules: RuleSet, { language, settingsDigest }: LineOptions): string {
  const packageDigest = file.data.tender?.digest
  const head = {
    ...headOf(rules, language),
    ...(settingsDigest ? { settingsDigest } : {}),
    ...(packageDigest ? { packageDigest } : {}),
  }
  return `${JSON.stringify({ ...head, ...jsonDocument(file, rules, language) })}\n`
}

/** The line after the documents of a shard. */
export function shardLine(rules: RuleSet, { language, shard }: Pick<ReportOptions, 'language' | 'shard'>): string {
  return `${JSON.stringify({ ...headOf(rules, language), shard })}\n`
}

function headOf(rules: RuleSet, language: ReportOptions['language']) {
  return { version: 1, tool: jsonTool(rules), notice: clearance(rules, language) }
}
