/** A document of a JSON report as a file again, so that every other report can be made of it. */
import { VFile } from 'vfile'
import {
  addMessage,
  type Dismissal,
  type Finding,
  fatalOf,
  type Location,
  type PlaceElsewhere,
} from '../../facts/finding.ts'
import type { Profile } from '../../facts/profile.ts'
import { type Language, say } from '../../language/say.ts'
import type { JsonDocument } from '../report-schema.ts'

/**
 * Makes the file. What a report of it says is the same, word by word, as of the file that was checked; its text is not
 * there, so an HTML report shows no pages of it.
 *
 * @param document checked against the schema.
 */
export function fileOf(document: JsonDocument, cwd: string): VFile {
  const { path, sha256, format, pages, characters, status, profile, project, noteCodes = [] } = document
  const file = new VFile({ path, cwd })
  file.data.document = {
    format,
    sha256: sha256 ?? '',
    status,
    pages,
    characters,
    notes: document.notes.map((sentence, i) => ({ code: noteCodes[i] ?? sentence, said: sentence })),
    ...(document.error === undefined
      ? {}
      : { error: { code: document.errorCode ?? document.error, said: document.error } }),
  }
  // Which documents of the report belong together is told by the name alone.
  if (document.package !== undefined) file.data.tender = { name: document.package, id: 0 }
  if (profile) file.data.profile = profileOf(profile)
  if (project) file.data.project = project
  if (document.dismissed.length > 0) file.data.dismissed = document.dismissed.map(dismissalOf)
  if (document.dismissedMore) file.data.dismissedMore = document.dismissedMore
  if (status === 'failed') file.message(document.errorCode ?? '').fatal = true
  for (const one of document.findings) {
    const { severity, ruleId } = one
    const message = Object.assign(addMessage(file, one.message, { ruleId, source: 'tenderlint' }), {
      finding: findingOf(one),
    })
    message.fatal = fatalOf(severity)
  }
  return file
}

/** Takes back what a waiver or a baseline made of a document, so that they can be asked again. */
export function withoutSuppressions(document: JsonDocument): JsonDocument {
  const { noteCodes = [] } = document
  const isKept = (_: string, i: number) => noteCodes[i] !== 'waiver-expired'
  return {
    ...document,
    notes: document.notes.filter(isKept),
    noteCodes: noteCodes.filter(isKept),
    findings: document.findings.map(({ rewordedFrom: _, ...one }) => ({ ...one, suppressed: null })),
  }
}

/** The language of a report, told by the sentence that every report holds. */
export function languageOfReport(notice: string | undefined): Language {
  return notice?.startsWith(say('en', 'no-clearance')) ? 'en' : 'zh'
}

function findingOf(one: JsonDocument['findings'][number]): Finding {
  const { message, advice, question, ocr, confidence, hidden, struck, rewordedFrom, suppressed } = one
  return {
    ruleId: one.ruleId,
    category: one.category,
    limb: one.limb,
    severity: one.severity,
    values: {},
    said: { message, advice, question },
    basis: one.basis,
    match: one.match,
    excerpt: one.excerpt,
    location: one.location as Location,
    fingerprint: one.fingerprint,
    demand: one.demand,
    ...(one.also ? { also: one.also as PlaceElsewhere[] } : {}),
    suppressed: suppressed as Finding['suppressed'],
    ...(ocr ? { ocr } : {}),
    ...(confidence === undefined ? {} : { confidence }),
    ...(hidden ? { hidden } : {}),
    ...(struck ? { struck } : {}),
    ...(rewordedFrom ? { rewordedFrom } : {}),
  }
}

function dismissalOf(one: JsonDocument['dismissed'][number]): Dismissal {
  return { ...one, reason: { zh: one.reason, en: one.reason }, location: one.location as Location }
}

function profileOf({
  from,
  in: elsewhere = {},
  inferred = [],
  assumed = [],
  ...values
}: NonNullable<JsonDocument['profile']>): Profile {
  const read = Object.entries(values).map(([field, value]) => {
    const path = elsewhere[field]
    const marks = {
      ...(path === undefined ? {} : { in: path }),
      ...(inferred.includes(field) ? { inferred: true } : {}),
      ...(assumed.includes(field) ? { assumed: true } : {}),
    }
    return [field, { value, from: from[field] ?? null, ...marks }]
  })
  return Object.fromEntries(read) as Profile
}
