/** The report that other tools read. Its fields and their order are a contract: see report-schema.ts. */
import type { VFile } from 'vfile'
import { documentOf } from '../../facts/document.ts'
import type { Documents } from '../../facts/documents.ts'
import { type Dismissal, type Finding, findingsOf, type Location, type Suppression } from '../../facts/finding.ts'
import type { Profile } from '../../facts/profile.ts'
import { type Language, sayNote } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import type { JsonDocument, JsonReport } from '../report-schema.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { tally } from '../tally.ts'
import { toolVersion } from '../tool-version.ts'
import { clearance } from '../words/clearance.ts'
import { inReadingOrder } from '../words/demands.ts'
import { ruleWords } from '../words/rule-words.ts'
import { jsonPieces, type Streamed } from './json-pieces.ts'

/** Writes the JSON report: no time, no duration, no absolute path, so two equal runs give equal bytes. */
export const json: Reporter = (documents, rules, options) => {
  const whole: Streamed<JsonReport> = {
    version: 1,
    tool: jsonTool(rules),
    summary: tally(documents.outlines),
    notice: clearance(rules, options.language),
    ...(options.skipped ? { skipped: options.skipped } : {}),
    ...(options.interrupted ? { interrupted: true as const } : {}),
    ...(options.shard ? { shard: options.shard } : {}),
    documents: reportedDocuments(documents, rules, options),
  }
  return jsonPieces(whole)
}

function* reportedDocuments(documents: Documents, rules: RuleSet, { language }: ReportOptions) {
  for (const file of documents) yield jsonDocument(file, rules, language)
}

/** What judged the documents: other rules give other findings. */
export function jsonTool(rules: RuleSet): JsonReport['tool'] {
  return { name: 'tenderlint', version: toolVersion, rules: { count: rules.rules.length, digest: rules.digest } }
}

/** One document of the report. */
export function jsonDocument(file: VFile, rules: RuleSet, language: Language): JsonDocument {
  const facts = documentOf(file)
  const { profile, project, dismissed = [], dismissedMore = 0 } = file.data
  return {
    path: file.path,
    ...(file.data.tender ? { package: file.data.tender.name } : {}),
    sha256: facts.sha256 || null,
    format: facts.format,
    pages: facts.pages,
    characters: facts.characters,
    status: facts.status,
    ...(facts.error ? { error: sayNote(language, facts.error), errorCode: facts.error.code } : {}),
    profile: profile ? jsonProfile(profile) : null,
    project: project
      ? {
          name: project.name,
          number: project.number,
          buyer: project.buyer,
          agency: project.agency,
          budget: project.budget,
        }
      : null,
    notes: facts.notes.map(note => sayNote(language, note)),
    noteCodes: facts.notes.map(({ code }) => code),
    findings: inReadingOrder(findingsOf(file)).map(finding => jsonFinding(finding, rules, language)),
    dismissed: dismissed.map(one => jsonDismissal(one, language)),
    ...(dismissedMore > 0 ? { dismissedMore } : {}),
  }
}

function jsonFinding(finding: Finding, rules: RuleSet, language: Language): JsonDocument['findings'][number] {
  const { message, advice, question } = ruleWords(rules, finding, language)
  return {
    ruleId: finding.ruleId,
    category: finding.category,
    limb: finding.limb,
    severity: finding.severity,
    message,
    advice,
    question,
    basis: finding.basis,
    match: finding.match,
    excerpt: finding.excerpt,
    location: jsonLocation(finding.location),
    fingerprint: finding.fingerprint,
    demand: finding.demand,
    ...(finding.also
      ? { also: finding.also.map(({ path, location }) => ({ path, location: jsonLocation(location) })) }
      : {}),
    ...(finding.ocr ? { ocr: finding.ocr, confidence: finding.confidence } : {}),
    ...(finding.hidden ? { hidden: finding.hidden } : {}),
    ...(finding.struck ? { struck: finding.struck } : {}),
    ...(finding.rewordedFrom ? { rewordedFrom: finding.rewordedFrom } : {}),
    suppressed: finding.suppressed && jsonSuppression(finding.suppressed),
  }
}

function jsonSuppression({ kind, reason, owner, expires }: Suppression) {
  return { kind, reason, ...(owner ? { owner } : {}), ...(expires ? { expires } : {}) }
}

function jsonDismissal(one: Dismissal, language: Language): JsonDocument['dismissed'][number] {
  return {
    ruleId: one.ruleId,
    guard: one.guard,
    reason: one.reason[language],
    match: one.match,
    location: jsonLocation(one.location),
  }
}

function jsonTable({ index, row, column, header, number, name }: NonNullable<Location['table']>) {
  const said = { ...(number === undefined ? {} : { number }), ...(name === undefined ? {} : { name }) }
  return { index, row, column, header, ...said }
}

/** Written field by field: the order of keys is part of the report, and no other field may slip in. */
function jsonLocation(place: Location): JsonDocument['findings'][number]['location'] {
  const { table } = place
  return {
    page: place.page,
    pageIsEstimate: place.pageIsEstimate,
    ...(place.pageLabel === undefined ? {} : { pageLabel: place.pageLabel }),
    ...(place.part ? { part: place.part } : {}),
    section: place.section,
    role: place.role,
    clause: place.clause,
    paragraph: place.paragraph,
    table: table && jsonTable(table),
    ...(place.rows ? { rows: place.rows } : {}),
    ...(place.sourceLine === undefined ? {} : { sourceLine: place.sourceLine }),
    line: place.line,
    column: place.column,
    offset: place.offset,
    box: place.box,
  }
}

function jsonProfile(profile: Profile): JsonDocument['profile'] {
  const elsewhere = Object.entries(profile).flatMap(([field, read]) =>
    read.in === undefined ? [] : [[field, read.in]],
  )
  const inferred = Object.entries(profile).flatMap(([field, read]) => (read.inferred ? [field] : []))
  const assumed = Object.entries(profile).flatMap(([field, read]) => (read.assumed ? [field] : []))
  return {
    regime: profile.regime.value,
    mandatory: profile.mandatory.value,
    kind: profile.kind.value,
    method: profile.method.value,
    importsAllowed: profile.importsAllowed.value,
    innovation: profile.innovation.value,
    from: {
      regime: profile.regime.from,
      mandatory: profile.mandatory.from,
      kind: profile.kind.from,
      method: profile.method.from,
      importsAllowed: profile.importsAllowed.from,
      innovation: profile.innovation.from,
    },
    ...(elsewhere.length > 0 ? { in: Object.fromEntries(elsewhere) } : {}),
    ...(inferred.length > 0 ? { inferred } : {}),
    ...(assumed.length > 0 ? { assumed } : {}),
  }
}
