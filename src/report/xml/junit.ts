/**
 * JUnit's XML, which every build server shows: one suite per document, one case per rule, and a case for the reading.
 *
 * It keeps to what the schemas of Ant and of Jenkins both allow: one failure a case with all its findings as text, no time
 * taken, and as the timestamp, which Ant demands, the day by which the laws were judged: a report holds no time of day.
 */
import type { VFile } from 'vfile'
import type { Element } from 'xast'
import { documentOf } from '../../facts/document.ts'
import type { Documents } from '../../facts/documents.ts'
import { type Finding, findingsOf, gravestFirst } from '../../facts/finding.ts'
import { say } from '../../language/say.ts'
import type { Rule, RuleSet } from '../../rules/types.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { toolVersion } from '../tool-version.ts'
import { clearance } from '../words/clearance.ts'
import { inReadingOrder } from '../words/demands.ts'
import { documentText } from '../words/document-text.ts'
import { findingLine, findingLines, suppressionOf } from '../words/finding-text.ts'
import { plainLine, plainLines } from '../words/plain.ts'
import { block, x, xmlPieces } from './xml.ts'

type Options = ReportOptions
type CaseOutcome = 'passed' | 'failures' | 'errors' | 'skipped'

/**
 * Writes the report. Errors and warnings fail their case; infos fail nothing and are listed in the suite's output,
 * since JUnit knows no third grade. A document that failed is an error of its reading, one read in part has its reading
 * skipped, a rule whose findings are all suppressed is skipped with the reasons.
 */
export const junit: Reporter = (documents, rules, options) =>
  xmlPieces('testsuites', {}, suitesOf(documents, rules, options))

function* suitesOf(documents: Documents, rules: RuleSet, options: Options): Generator<Element, void> {
  let id = 0
  for (const file of documents) yield suiteOf(file, id++, rules, options)
}

function suiteOf(file: VFile, id: number, rules: RuleSet, options: Options): Element {
  const { language, date } = options
  const path = plainLine(file.path)
  const findings = inReadingOrder(findingsOf(file))
  const { status, notes } = documentText(documentOf(file), language)
  const judged = status === 'failed' ? [] : rules.rules
  const cases = [
    readingCase(file, path, options),
    ...judged.map(rule => ruleCase(rule, path, findings, rules, options)),
  ]
  const count = (outcome: CaseOutcome) => cases.filter(one => one.outcome === outcome).length
  const infos = findings.filter(one => one.severity === 'info' && !one.suppressed)
  const out = [...infos.map(one => `${one.ruleId}: ${findingLine(one, rules, options)}`), clearance(rules, language)]
  const { tender } = file.data
  const properties = {
    tool: `tenderlint ${toolVersion}`,
    rules: rules.digest,
    notice: clearance(rules, language),
    ...(tender ? { package: plainLine(tender.name) } : {}),
  }
  return block(
    'testsuite',
    {
      name: path,
      package: 'tenderlint',
      id,
      timestamp: `${date}T00:00:00`,
      hostname: 'localhost',
      tests: cases.length,
      failures: count('failures'),
      errors: count('errors'),
      skipped: count('skipped'),
      time: 0,
    },
    [
      block(
        'properties',
        {},
        Object.entries(properties).map(([name, value]) => x('property', { name, value })),
      ),
      ...cases.map(one => one.element),
      x('system-out', plainLines(out.join('\n'))),
      x('system-err', notes.join('\n')),
    ],
  )
}

interface Case {
  element: Element
  outcome: CaseOutcome
}

function readingCase(file: VFile, path: string, { language }: Options): Case {
  const { status, failure, notes } = documentText(documentOf(file), language)
  const attributes = { name: say(language, 'suite-reading'), classname: path, time: 0 }
  if (failure) {
    const error = x('error', { message: failure, type: 'document-failed' }, failure)
    return { element: x('testcase', attributes, error), outcome: 'errors' }
  }
  if (status !== 'partial') return { element: x('testcase', attributes), outcome: 'passed' }
  return { element: x('testcase', attributes, x('skipped', notes.join('\n'))), outcome: 'skipped' }
}

function ruleCase(rule: Rule, path: string, findings: Finding[], rules: RuleSet, options: Options): Case {
  const { language } = options
  const attributes = { name: `${rule.id} ${plainLine(rule[language].title)}`, classname: path, time: 0 }
  const own = findings.filter(one => one.ruleId === rule.id)
  const failing = own.filter(one => !one.suppressed && one.severity !== 'info')
  const [worst] = failing.toSorted(gravestFirst)
  if (worst) {
    const told = own.filter(one => one.suppressed || one.severity !== 'info')
    const text = told.map(one => findingLines(one, rules, options).join('\n')).join('\n\n')
    const failure = x('failure', { message: findingLine(worst, rules, options), type: worst.severity }, text)
    return { element: x('testcase', attributes, failure), outcome: 'failures' }
  }
  const reasons = own.flatMap(one => suppressionOf(one, language) ?? [])
  if (reasons.length === 0) return { element: x('testcase', attributes), outcome: 'passed' }
  return { element: x('testcase', attributes, x('skipped', plainLines(reasons.join('\n')))), outcome: 'skipped' }
}
