/** Checked documents → a baseline of what is known about them. */
import type { VFile } from 'vfile'
import { documentOf } from '../facts/document.ts'
import { findingsOf, type Location } from '../facts/finding.ts'
import { codeOrder } from '../text/code-order.ts'
import type { BaselineFile } from './baseline-schema.ts'
import { pathFrom } from './document-paths.ts'
import { baselineMatcher } from './match-baseline.ts'
import type { Baseline } from './read-baseline.ts'

/**
 * Makes the baseline of documents that were checked and waived. A waived finding is not in it: its waiver has an end, a
 * baseline has none.
 *
 * @param rules how many of them documents were judged by, and the digest of all there are.
 * @param folder absolute folder that its paths start from.
 */
export function makeBaseline(
  files: Iterable<VFile>,
  rules: BaselineFile['tool']['rules'],
  version: string,
  folder: string,
): BaselineFile {
  const documents: BaselineFile['documents'] = []
  for (const file of files) {
    const findings = findingsOf(file)
      .filter(one => !one.suppressed)
      .map(({ ruleId, fingerprint, match, location }) => ({ ruleId, fingerprint, match, ...placeIn(location) }))
    if (documentOf(file).status === 'failed' || findings.length === 0) continue
    documents.push({ path: pathFrom(folder, file), sha256: documentOf(file).sha256, findings })
  }
  const known = documents.sort((a, b) => codeOrder(a.path, b.path))
  return {
    version: 1,
    tool: { name: 'tenderlint', version, rules },
    documents: known,
  }
}

/**
 * Makes the baseline that takes the place of one that is there: what nobody looked for now stays known.
 *
 * @param made what `makeBaseline` made of the documents, before this marks what of them was known.
 * @param ruleIds the rules that they were judged by.
 * @returns what is written, and what of it stays.
 */
export function madeOver(
  former: Baseline,
  made: BaselineFile,
  files: Iterable<VFile>,
  ruleIds: ReadonlySet<string>,
): { baseline: BaselineFile; stays: BaselineFile['documents'] } {
  const matcher = baselineMatcher(former)
  for (const file of files) matcher.cover(file, ruleIds)
  const stays = matcher.close().unasked
  if (stays.length === 0) return { baseline: made, stays }
  const documents = new Map(stays.map(one => [one.path, one]))
  for (const one of made.documents)
    documents.set(one.path, { ...one, findings: [...one.findings, ...(documents.get(one.path)?.findings ?? [])] })
  const sorted = [...documents.values()].sort((a, b) => codeOrder(a.path, b.path))
  // A part of it is known by the former rules, so that by those of today it is not known whole.
  return { baseline: { ...made, tool: former.content.tool, documents: sorted }, stays }
}

/** Nothing that changes with an edit elsewhere but the numbers of titles, which are not compared. */
function placeIn({ section, clause, table }: Location) {
  const row = table?.name
  return { section, ...(clause === null ? {} : { clause }), ...(row === undefined ? {} : { row }) }
}

/** As it stands in a file: one line a finding, so that a change of it can be read. */
export function baselineText({ documents, ...head }: BaselineFile): string {
  const lines = documents.map(({ path, sha256, findings }) => {
    const known = findings.map(one => `        ${JSON.stringify(one)}`).join(',\n')
    return `    {\n      "path": ${JSON.stringify(path)},\n      "sha256": ${JSON.stringify(sha256)},\n      "findings": [\n${known}\n      ]\n    }`
  })
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, '')
  return `${opening},\n  "documents": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}
