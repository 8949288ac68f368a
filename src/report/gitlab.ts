/**
 * The code quality report of GitLab: an array of issues with the five fields that GitLab reads.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { VFile } from 'vfile'
import { documentOf } from '../facts/document.ts'
import { findingsOf, type Severity } from '../facts/finding.ts'
import { say } from '../language/say.ts'
import type { RuleSet } from '../rules/types.ts'
import { hashOfContent } from '../text/hash-of-content.ts'
import { jsonPieces } from './json/json-pieces.ts'
import type { Reporter, ReportOptions } from './reporter.ts'
import { inReadingOrder } from './words/demands.ts'
import { documentText, tenderText } from './words/document-text.ts'
import { findingLine, suppressionOf } from './words/finding-text.ts'
import { plainLine } from './words/plain.ts'

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
 * `info` with its reason. The line is 1 but for text and Markdown: a .docx or .pdf has none, the description says the page.
 * GitLab has no field for the run: that no finding is no clearance would stand in the merge request as a finding.
 */
export const gitlab: Reporter = (documents, rules, options) => jsonPieces(issuesOf(documents, rules, options))

function* issuesOf(...[documents, rules, options]: Parameters<Reporter>): Generator<GitlabIssue, void> {
  const times = new Map<string, number>()
  for (const { path } of documents.outlines) {
    const shown = plainLine(path)
    times.set(shown, (times.get(shown) ?? 0) + 1)
  }
  const ofDoubled = new Map<string, number>()
  for (const file of documents) {
    // Fingerprints hold the path: only documents of one path can have equal ones.
    const seen = times.get(plainLine(file.path))! > 1 ? ofDoubled : new Map<string, number>()
    yield* numbered([...stateIssues(file, options), ...findingIssues(file, rules, options)], seen)
  }
}

function findingIssues(file: VFile, rules: RuleSet, options: ReportOptions): GitlabIssue[] {
  return inReadingOrder(findingsOf(file)).map(finding => {
    const answered = suppressionOf(finding, options.language)
    const severity = answered ? 'info' : SEVERITY[finding.severity]
    // There is no field for the tender.
    const sentences = [
      ...(answered ? [answered] : []),
      findingLine(finding, rules, options),
      ...tenderText(file, options.language),
    ]
    const { ruleId: check, fingerprint: identity, location } = finding
    return issueOf(file, { check, identity, severity, sentences, line: location.sourceLine })
  })
}

function stateIssues(file: VFile, { language }: ReportOptions): GitlabIssue[] {
  const { status, failure, notes } = documentText(documentOf(file), language)
  const label = say(language, `status-${status}`)
  if (failure) {
    const sentences = [label, failure]
    return [issueOf(file, { check: 'document-failed', identity: 'failed', severity: 'blocker', sentences })]
  }
  const severity = status === 'partial' ? 'major' : 'info'
  const check = `document-${status}`
  return notes.map(note => issueOf(file, { check, identity: note, severity, sentences: [label, note] }))
}

interface Issue {
  check: string
  /** Tells it apart from others of the same check in its document. */
  identity: string
  severity: GitlabIssue['severity']
  sentences: readonly string[]
  line?: number | undefined
}

function issueOf(file: VFile, { check, identity, severity, sentences, line = 1 }: Issue): GitlabIssue {
  const path = plainLine(file.path)
  return {
    description: sentences.map(plainLine).join(' · '),
    check_name: check,
    fingerprint: hashOfContent(JSON.stringify([path, check, identity])),
    severity,
    location: { path, lines: { begin: line } },
  }
}

/** @param seen how often each fingerprint has come. */
function numbered(issues: readonly GitlabIssue[], seen: Map<string, number>): GitlabIssue[] {
  return issues.map(issue => {
    const before = seen.get(issue.fingerprint) ?? 0
    seen.set(issue.fingerprint, before + 1)
    if (before === 0) return issue
    return { ...issue, fingerprint: hashOfContent(`${issue.fingerprint} ${before}`) }
  })
}
