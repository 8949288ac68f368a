/**
 * Annotations of GitHub Actions: lines that the runner turns into marks on the files of a change.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
import type { VFile } from 'vfile'
import type { Outline } from '../facts/documents.ts'
import { findingsOf, SEVERITIES, type Severity } from '../facts/finding.ts'
import { say } from '../language/say.ts'
import type { RuleSet } from '../rules/types.ts'
import type { Reporter, ReportOptions } from './reporter.ts'
import { clearance } from './words/clearance.ts'
import { inReadingOrder } from './words/demands.ts'
import { documentText, summaryText, tenderText } from './words/document-text.ts'
import { findingLines, suppressionOf } from './words/finding-text.ts'
import { plainLine, plainLines } from './words/plain.ts'
import { ruleWords } from './words/rule-words.ts'

type Command = 'error' | 'warning' | 'notice'

const COMMANDS: Record<Severity, Command> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Writes one annotation a line: first the summary, then what could not be checked, then the findings, the gravest first,
 * because the runner shows only the first ten of each kind. A line number only for text and Markdown: a .docx or .pdf has
 * none, so the mark stands on the file and the words say the page. A suppressed finding is a notice with its reason. Where only
 * errors are asked for, notes on documents that were read are left out too, as on a screen.
 */
export const github: Reporter = function* (documents, rules, options) {
  const { language } = options
  const { outlines } = documents
  const summary = `${summaryText(outlines, language)}\n${clearance(rules, language)}`
  yield commandLine('notice', null, 'tenderlint', summary)
  for (const outline of outlines) yield* stateLines(outline, options)
  for (const kind of options.quiet ? (['error'] as const) : ([...SEVERITIES, 'suppressed'] as const)) {
    for (const [index, { counts }] of outlines.entries()) {
      if (counts[kind] > 0) yield* findingCommands(documents.at(index), kind, rules, options)
    }
  }
}

/** The annotations of one kind on a document. */
function* findingCommands(
  file: VFile,
  kind: Severity | 'suppressed',
  rules: RuleSet,
  options: ReportOptions,
): Generator<string, void> {
  for (const finding of inReadingOrder(findingsOf(file))) {
    if ((finding.suppressed ? 'suppressed' : finding.severity) !== kind) continue
    const { title } = ruleWords(rules, finding, options.language)
    const text = [...findingLines(finding, rules, options), ...tenderText(file, options.language)].join('\n')
    const command = kind === 'suppressed' ? 'notice' : COMMANDS[kind]
    const answered = suppressionOf(finding, options.language)
    const heading = answered ? `${title} · ${answered}` : `${title} · ${finding.ruleId}`
    yield commandLine(command, file.path, heading, text, finding.location.sourceLine)
  }
}

function stateLines({ path, facts }: Outline, { language, quiet }: ReportOptions): string[] {
  const { status, failure, notes } = documentText(facts, language)
  const title = say(language, `status-${status}`)
  if (failure) return [commandLine('error', path, title, failure)]
  if (notes.length === 0 || quiet) return []
  return [commandLine(status === 'partial' ? 'warning' : 'notice', path, title, notes.join('\n'))]
}

/** A line: `::error file=a.docx,title=…::…`, with the characters escaped that would end a value or begin another command. */
function commandLine(command: Command, path: string | null, title: string, message: string, line?: number): string {
  const properties = [
    ...(path === null ? [] : [`file=${property(plainLines(path))}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${property(plainLine(title))}`,
  ]
  return `::${command} ${properties.join(',')}::${data(plainLines(message))}\n`
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
