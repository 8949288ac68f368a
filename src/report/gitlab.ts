/**
 * The code quality report of GitLab: an array of issues with the five fields that GitLab reads.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import { createHash } from 'node:crypto'
import type { VFile } from 'vfile'
import { say } from '../language/say.ts'
import { findingsOf, type Severity } from '../tree/finding.ts'
import { inReadingOrder } from './demands.ts'
import { documentText } from './document-text.ts'
import { findingLine, suppressionOf } from './finding-text.ts'
import { plainLine } from './plain.ts'
import type { Reporter } from './report.ts'

export interface GitlabIssue {
  description: string
  check_name: string
  fingerprint: string
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  location: { path: string; lines: { begin: number } }
}

const SEVERITY: Record<Severity, GitlabIssue['severity']> = { error: 'critical', warning: 'minor', info: 'info' }

/**
 * Writes the issues. GitLab joins issues with equal fingerprints and calls an issue new by its fingerprint, so the
 * fingerprint holds the document and, where two are equal within one, which of them it is. A suppressed finding is an
 * `info` with its reason. The line is always 1: a .docx or .pdf has none, the description says the page.
 */
export const gitlab: Reporter = (files, rules, options) => {
  const { language } = options
  const issues = files.flatMap(file => [
    ...stateIssues(file, options),
    ...inReadingOrder(findingsOf(file)).map(finding => {
      const answered = suppressionOf(finding, language)
      const line = findingLine(finding, rules, options)
      return issueOf(file, finding.ruleId, finding.fingerprint, answered ? 'info' : SEVERITY[finding.severity], [
        ...(answered ? [answered] : []),
        line,
      ])
    }),
  ])
  // GitLab has no field for the run, so what holds for the whole run stands on its first document.
  const first = files[0]
  if (first) issues.unshift(issueOf(first, 'tenderlint', 'notice', 'info', [say(language, 'no-clearance')]))
  return `${JSON.stringify(numbered(issues), null, 2)}\n`
}

function stateIssues(file: VFile, { language }: Parameters<Reporter>[2]): GitlabIssue[] {
  const { status, failure, notes } = documentText(file, language)
  const label = say(language, `status-${status}`)
  if (failure) return [issueOf(file, 'document-failed', 'failed', 'blocker', [label, failure])]
  const severity = status === 'partial' ? 'major' : 'info'
  return notes.map(note => issueOf(file, `document-${status}`, note, severity, [label, note]))
}

function issueOf(
  file: VFile,
  check: string,
  identity: string,
  severity: GitlabIssue['severity'],
  sentences: readonly string[],
): GitlabIssue {
  const path = plainLine(file.path)
  return {
    description: sentences.map(plainLine).join(' · '),
    check_name: check,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([path, check, identity]))
      .digest('hex'),
    severity,
    location: { path, lines: { begin: 1 } },
  }
}

function numbered(issues: readonly GitlabIssue[]): GitlabIssue[] {
  const seen = new Map<string, number>()
  return issues.map(issue => {
    const before = seen.get(issue.fingerprint) ?? 0
    seen.set(issue.fingerprint, before + 1)
    if (before === 0) return issue
    return { ...issue, fingerprint: createHash('sha256').update(`${issue.fingerprint} ${before}`).digest('hex') }
  })
}
