/**
 * Annotations of GitHub Actions: lines that the runner turns into marks on the files of a change.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
import type { VFile } from 'vfile'
import { say } from '../language/say.ts'
import { type Finding, findingsOf, type Severity } from '../tree/finding.ts'
import { inReadingOrder, SEVERITIES } from './demands.ts'
import { documentText, summaryText } from './document-text.ts'
import { findingLines, suppressionOf } from './finding-text.ts'
import { plainLine, plainLines } from './plain.ts'
import type { Reporter } from './report.ts'
import { ruleWords } from './rule-words.ts'

type Command = 'error' | 'warning' | 'notice'

const COMMANDS: Record<Severity, Command> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Writes one annotation a line: first the summary, then what could not be checked, then the findings, the gravest first,
 * because the runner shows only the first ten of each kind. No line numbers: a .docx or .pdf has none, so the mark stands
 * on the file and the words say the page. A suppressed finding is a notice with its reason.
 */
export const github: Reporter = (files, rules, options) => {
  const { language } = options
  const summary = `${summaryText(files, language)}\n${say(language, 'no-clearance')}`
  const states = files.flatMap(file => stateLines(file, options))
  const all = files.flatMap(file => inReadingOrder(findingsOf(file)).map(finding => ({ file, finding })))
  const rank = ({ finding }: { finding: Finding }) =>
    finding.suppressed ? SEVERITIES.length : SEVERITIES.indexOf(finding.severity)
  const findings = all
    .sort((a, b) => rank(a) - rank(b))
    .map(({ file, finding }) => {
      const { title } = ruleWords(rules, finding, language)
      const text = findingLines(finding, rules, options).join('\n')
      const command = finding.suppressed ? 'notice' : COMMANDS[finding.severity]
      const answered = suppressionOf(finding, language)
      return commandLine(command, file.path, answered ? `${title} · ${answered}` : `${title} · ${finding.ruleId}`, text)
    })
  return [commandLine('notice', null, 'tenderlint', summary), ...states, ...findings, ''].join('\n')
}

function stateLines(file: VFile, { language }: Parameters<Reporter>[2]): string[] {
  const { status, failure, notes } = documentText(file, language)
  const title = say(language, `status-${status}`)
  if (failure) return [commandLine('error', file.path, title, failure)]
  if (notes.length === 0) return []
  return [commandLine(status === 'partial' ? 'warning' : 'notice', file.path, title, notes.join('\n'))]
}

/** `::error file=a.docx,title=…::…`, with the characters escaped that would end a value or begin another command. */
function commandLine(command: Command, path: string | null, title: string, message: string): string {
  const properties = [
    ...(path === null ? [] : [`file=${property(plainLines(path))}`]),
    `title=${property(plainLine(title))}`,
  ]
  return `::${command} ${properties.join(',')}::${data(plainLines(message))}`
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
