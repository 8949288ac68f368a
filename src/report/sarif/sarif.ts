/**
 * SARIF 2.1.0 (OASIS), the report of static analysis that code hosts read.
 *
 * A .docx or .pdf is a binary artifact, for which the standard (3.30.1) forbids regions of text: a place is told by
 * logical locations (page, sections, clause, row) and in the message. Text and Markdown have lines. GitHub drops an upload
 * without regions; for it `sarifCompat` adds line 1 to the others, and to all the words as a snippet.
 */
import type { Artifact, Invocation, Log, LogicalLocation, Region, Result, Run } from 'sarif'
import type { VFile } from 'vfile'
import { documentOf } from '../../facts/document.ts'
import type { Documents } from '../../facts/documents.ts'
import { type Finding, findingsOf, type Location } from '../../facts/finding.ts'
import type { Language } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import { jsonPieces, type Streamed } from '../json/json-pieces.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { clearance } from '../words/clearance.ts'
import { inReadingOrder } from '../words/demands.ts'
import { summaryText } from '../words/document-text.ts'
import { findingLines } from '../words/finding-text.ts'
import { placesElsewhere } from '../words/other-places.ts'
import { pageOf, partOf, rowOf } from '../words/place.ts'
import { plainLine } from '../words/plain.ts'
import { type Descriptors, describe, LEVELS, sarifText } from './driver.ts'
import { artifactUri, notificationsOf } from './notifications.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

const MEDIA_TYPES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  doc: 'application/msword',
  rtf: 'application/rtf',
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
}

/** Writes one run. Rules and taxa that no finding names stand in it too: a clean report says what was looked for. */
export const sarif: Reporter = (documents, rules, options) => {
  const { language } = options
  const descriptors = describe(rules, options)
  const { notifications, driver } = notificationsOf(documents.outlines, language)
  const invocation: Invocation = {
    executionSuccessful: !options.interrupted && documents.outlines.every(({ facts }) => facts.status !== 'failed'),
    toolExecutionNotifications: notifications,
  }
  const run: Streamed<Run> = {
    tool: { driver: { ...descriptors.driver, notifications: driver } },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    invocations: [invocation],
    taxonomies: descriptors.taxonomies,
    artifacts: artifactsOf(documents),
    results: resultsOf(documents, { descriptors, rules, options }),
    properties: {
      rules: rules.digest,
      summary: summaryText(documents.outlines, language),
      notice: clearance(rules, language),
    },
  }
  const log: Streamed<Log> = { $schema: SCHEMA, version: '2.1.0', runs: [run] }
  return jsonPieces(log)
}

function* artifactsOf(documents: Documents): Generator<Artifact, void> {
  for (const file of documents) yield artifactOf(file)
}

/** What every result of a run is told by. */
interface Telling {
  descriptors: Descriptors
  rules: RuleSet
  options: ReportOptions
}

function* resultsOf(documents: Documents, telling: Telling): Generator<Result, void> {
  let index = 0
  for (const file of documents) {
    for (const finding of inReadingOrder(findingsOf(file))) yield resultOf(finding, file, index, telling)
    index++
  }
}

function artifactOf(file: VFile): Artifact {
  const { format, sha256, status, pages, characters } = documentOf(file)
  const { profile, project } = file.data
  return {
    location: { uri: artifactUri(file.path) },
    roles: ['analysisTarget'],
    ...(format ? { mimeType: MEDIA_TYPES[format] ?? 'application/octet-stream' } : {}),
    ...(sha256 ? { hashes: { 'sha-256': sha256 } } : {}),
    properties: {
      path: plainLine(file.path),
      ...(file.data.tender ? { package: plainLine(file.data.tender.name) } : {}),
      status,
      pages,
      characters,
      ...(profile ? { regime: profile.regime.value, kind: profile.kind.value, method: profile.method.value } : {}),
      ...(project ? { project: { ...project } } : {}),
    },
  }
}

/** @param index of the document among the artifacts. */
function resultOf(finding: Finding, file: VFile, index: number, { descriptors, rules, options }: Telling): Result {
  const { language, sarifCompat } = options
  const { location } = finding
  const forGithub = sarifCompat === 'github'
  return {
    ruleId: finding.ruleId,
    ruleIndex: descriptors.ruleIndex(finding.ruleId),
    kind: 'fail',
    level: LEVELS[finding.severity],
    message: sarifText(findingLines(finding, rules, options).join('\n')),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(file.path), index },
          ...regionOf(location, forGithub ? { text: plainLine(finding.excerpt) } : null),
        },
        logicalLocations: logicalLocations(location, language),
      },
    ],
    partialFingerprints: {
      'tenderlint/v1': finding.fingerprint,
      // The only one that GitHub heeds; without it all findings on line 1 are one.
      ...(forGithub ? { primaryLocationLineHash: finding.fingerprint } : {}),
    },
    suppressions: suppressionsOf(finding),
    taxa: descriptors.taxaOf(finding),
    properties: propertiesOf(finding, file, language),
  }
}

/** An empty list says that it is known not to be suppressed; a missing one would say that nobody knows (3.27.23). */
function suppressionsOf({ suppressed }: Finding): NonNullable<Result['suppressions']> {
  if (!suppressed) return []
  const { kind, owner, expires, reason } = suppressed
  return [
    { kind: 'external', status: 'accepted', justification: plainLine(reason), properties: { kind, owner, expires } },
  ]
}

/** What SARIF has no place for. */
function propertiesOf(finding: Finding, { data }: VFile, language: Language): Result['properties'] {
  const { category, limb, basis, demand, location } = finding
  const { role, page, pageIsEstimate, pageLabel, part, clause, offset, box } = location
  return {
    category,
    limb,
    basis,
    demand,
    ...(data.tender ? { package: plainLine(data.tender.name) } : {}),
    ...(finding.also ? { also: placesElsewhere(finding, language).map(plainLine) } : {}),
    match: plainLine(finding.match),
    excerpt: plainLine(finding.excerpt),
    role,
    page,
    pageIsEstimate,
    ...(pageLabel === undefined ? {} : { pageLabel }),
    ...(part ? { part } : {}),
    clause,
    offset,
    box,
    ...(finding.ocr ? { ocr: true, confidence: finding.confidence } : {}),
    ...(finding.hidden ? { hidden: true } : {}),
    ...(finding.struck ? { struck: true } : {}),
    ...(finding.rewordedFrom ? { rewordedFrom: plainLine(finding.rewordedFrom.match) } : {}),
  }
}

/** @param snippet for a reader that heeds nothing without a region. */
function regionOf({ sourceLine }: Location, snippet: { text: string } | null): { region?: Region } {
  if (sourceLine === undefined && !snippet) return {}
  const line = sourceLine ?? 1
  return { region: { startLine: line, ...(snippet ? { endLine: line, snippet } : {}) } }
}

/** From the page to the row, as a person would look it up. */
function logicalLocations(place: Location, language: Language): LogicalLocation[] {
  const sections = place.section.map(plainLine)
  const inside = (name: string) => [...sections, name].join(' › ')
  const locations: LogicalLocation[] = []
  if (place.page !== null) locations.push({ name: pageOf(place, language), kind: 'page' })
  if (sections.length > 0)
    locations.push({ name: sections.at(-1)!, fullyQualifiedName: sections.join(' › '), kind: 'section' })
  const part = partOf(place, language)
  if (part) locations.push({ name: part, fullyQualifiedName: inside(part), kind: 'part' })
  if (place.clause) {
    const name = plainLine(place.clause)
    locations.push({ name, fullyQualifiedName: inside(name), kind: 'clause' })
  }
  const row = rowOf(place, language)
  if (row) locations.push({ name: row, fullyQualifiedName: inside(row), kind: 'row' })
  // A place must have a name even in a text without pages and headings.
  if (locations.length === 0) locations.push({ name: pageOf(place, language), kind: 'line' })
  return locations
}
