/** SARIF against the schema of the standard, from a package of its makers. */
import { createRequire } from 'node:module'
import type { Log, Result } from 'sarif'
import { expect, test } from 'vitest'
import { report } from '../../src/report/report.ts'
import type { ReportOptions } from '../../src/report/reporter.ts'
import { HOSTILE, hostileFiles } from './hostile-report.ts'
import { checkedFile, finding, RULES } from './report-files.ts'

const require = createRequire(import.meta.url)
const Ajv = require('ajv-draft-04').default
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
require('ajv-formats')(ajv)
const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))

async function sarif(files = hostileFiles(), options: Partial<ReportOptions> = {}): Promise<Log> {
  const text = await report(files, RULES, 'sarif', { language: 'zh', date: '2026-01-01', ...options })
  const log = JSON.parse(text)
  expect(validate(log), JSON.stringify(validate.errors, null, 1)).toBe(true)
  return log
}

const resultsOf = (log: Log) => log.runs[0]!.results!
const only = (results: Result[]) => results[0]!.locations![0]!

test('is valid, also about documents that try to break it, in both languages and for GitHub', async () => {
  await sarif([])
  await sarif()
  await sarif(hostileFiles(), { language: 'en', sarifCompat: 'github' })
})

test('the validator is not asleep: a result without a message is refused', async () => {
  const log = await sarif()
  delete (resultsOf(log)[0] as Partial<Result>).message
  expect(validate(log)).toBe(false)
})

test('every result points at its rule, its document and its taxa by indexes that hold', async () => {
  const [run] = (await sarif()).runs
  const { rules } = run!.tool.driver
  expect(run!.results!.length).toBeGreaterThan(0)
  expect(rules!.length).toBeGreaterThan(0)
  for (const result of run!.results!) {
    expect(rules![result.ruleIndex!]!.id).toBe(result.ruleId)
    const { artifactLocation } = result.locations![0]!.physicalLocation!
    expect(run!.artifacts![artifactLocation!.index!]!.location!.uri).toBe(artifactLocation!.uri)
    expect(result.taxa!.length).toBeGreaterThan(1)
    for (const { id, index, toolComponent } of result.taxa!) {
      const taxonomy = run!.taxonomies![toolComponent!.index!]!
      expect(taxonomy.name).toBe(toolComponent!.name)
      expect(taxonomy.taxa![index!]!.id).toBe(id)
    }
  }
  for (const rule of rules!) expect(rule.relationships!.length).toBeGreaterThan(1)
})

test('no rule has a name that is its id again', async () => {
  const names = (await sarif()).runs[0]!.tool.driver.rules!.map(({ id, name }) => [id, name?.toLowerCase()])
  expect(names.filter(([id, name]) => id === name)).toEqual([])
})

test('a document is binary: no region, but page, section, clause and row by name', async () => {
  const place = only(resultsOf(await sarif([checkedFile([finding({ location: { rows: [2, 5] } })])])))
  expect(place.physicalLocation).not.toHaveProperty('region')
  expect(place.logicalLocations!.map(one => [one.kind, one.name])).toEqual([
    ['page', '第 3 页'],
    ['section', '第二章 投标人资格要求'],
    ['clause', '2.1'],
    ['row', '表内第 2–5 行'],
  ])
})

test('for GitHub: line 1 with the words, and a fingerprint that it heeds', async () => {
  const [result] = resultsOf(await sarif([checkedFile([finding()])], { sarifCompat: 'github' }))
  const { region } = result!.locations![0]!.physicalLocation!
  expect(region).toEqual({ startLine: 1, endLine: 1, snippet: { text: '投标文件须用红色火漆封口，否则拒收。' } })
  expect(result!.partialFingerprints).toMatchObject({ primaryLocationLineHash: 'f', 'tenderlint/v1': 'f' })
})

test('suppressed, and known not to be suppressed', async () => {
  const results = resultsOf(await sarif())
  const open = results[0]
  const [known, waived] = results.slice(3)
  expect(open!.suppressions).toEqual([])
  expect(waived!.suppressions).toMatchObject([
    { kind: 'external', status: 'accepted', properties: { expires: '2027-01-31' } },
  ])
  expect(waived!.suppressions![0]!.justification).toContain('<script>')
  expect(known!.suppressions).toMatchObject([{ properties: { kind: 'baseline' } }])
})

test('what was not read is a notification, and a failed document an unsuccessful run', async () => {
  const [run] = (await sarif()).runs
  const [invocation] = run!.invocations!
  expect(invocation!.executionSuccessful).toBe(false)
  const told = invocation!.toolExecutionNotifications!
  expect(
    told.map(one => [one.level, one.descriptor!.id, one.locations![0]!.physicalLocation!.artifactLocation!.index]),
  ).toEqual([
    ['warning', 'part-not-read', 2],
    ['warning', 'page-failed', 2],
    ['error', 'no-text', 3],
  ])
  for (const one of told) expect(run!.tool.driver.notifications![one.descriptor!.index!]!.id).toBe(one.descriptor!.id)
  // Each kind is described, as services ask for, without what is of one document.
  for (const { shortDescription } of run!.tool.driver.notifications!)
    expect(shortDescription!.text).toMatch(/^[^{}]{6,}$/)
  const noted = checkedFile([], { notes: [{ code: 'tender-method', values: { here: '甲', there: '乙', path: '丙' } }] })
  const [kind] = (await sarif([noted])).runs[0]!.tool.driver.notifications!
  expect(kind!.shortDescription!.text).toContain('本文件写的采购方式是……，…… 写的是……，')
  const [clean] = (await sarif([checkedFile([])])).runs
  expect(clean!.invocations![0]!.executionSuccessful).toBe(true)
  expect(clean!.properties!.notice).toContain('不等于通过合法性审查')
})

test('paths are references: nothing in a name is a scheme, a query or a folder', async () => {
  const file = checkedFile([])
  file.path = 'a b/招:标?#.docx'
  const [run] = (await sarif([file])).runs
  const { uri } = run!.artifacts![0]!.location!
  expect(uri).toBe('a%20b/%E6%8B%9B%3A%E6%A0%87%3F%23.docx')
  expect(decodeURIComponent(uri!)).toBe(file.path)
})

test('braces of a document are no placeholders, and control characters are gone', async () => {
  const [result] = resultsOf(await sarif())
  expect(HOSTILE).toContain('{0}')
  expect(result!.message.text).toContain('{{0}}')
  expect(result!.message.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u)
})
