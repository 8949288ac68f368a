/** One document a line, each complete in itself: lines of several runs can be joined, and none must wait for another. */
import type { VFile } from 'vfile'
import { say } from '../language/say.ts'
import { jsonDocument, jsonTool } from './json.ts'
import type { Reporter, ReportOptions } from './report.ts'

type RuleSet = Parameters<Reporter>[1]

/** Writes the documents in order. */
export const jsonl: Reporter = (files, rules, options) => files.map(file => jsonlLine(file, rules, options)).join('')

/** The line of one document, with its line feed: the document of the JSON report, and what judged it. */
export function jsonlLine(file: VFile, rules: RuleSet, { language }: Pick<ReportOptions, 'language'>): string {
  const head = { version: 1, tool: jsonTool(rules), notice: say(language, 'no-clearance') }
  return `${JSON.stringify({ ...head, ...jsonDocument(file, rules, language) })}\n`
}
