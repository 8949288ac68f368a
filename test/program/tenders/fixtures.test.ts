/** The four tenders of fixtures/: what must be found is found, what must not be is not. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { parse } from '../../../src/parse/parse.ts'
import type { JsonReport } from '../../../src/report/report-schema.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Root } from '../../../src/tree/nodes.ts'

interface Expected {
  document: string
  findings: { rule: string; words: string; region?: true }[]
  later?: { rule: string; words: string }[]
  traps: { words: string; because: string; rule?: string }[]
}

type Finding = JsonReport['documents'][number]['findings'][number]

const squeeze = (words: string) => words.normalize('NFKC').replace(/[\s\u200b]/g, '')

/** A finding stands on words when its sentence or cell holds them, or they hold its match. */
const standsOn = (finding: Finding, words: string) =>
  squeeze(finding.excerpt).includes(squeeze(words)) || squeeze(words).includes(squeeze(finding.match))

function rowsOf(tree: Root | null): { table: number; row: number; words: string }[] {
  return (tree?.children ?? []).flatMap(block =>
    block.type === 'table'
      ? block.children.map(row => ({ table: block.data.index, row: row.data.row, words: squeeze(textOf(row)) }))
      : [],
  )
}

const NAMES = ['goods-tender', 'services-tender', 'equipment-tender', 'clean-tender']

describe.each(NAMES)('fixtures/%s', name => {
  const expected = parseYaml(readFileSync(`fixtures/${name}.expected.yaml`, 'utf8')) as Expected
  let findings: Finding[] = []
  let rows: { table: number; row: number; words: string }[] = []

  /** A region is met by a finding whose rows hold the expected value. */
  const meets = (finding: Finding, { words, region }: Expected['findings'][number]) =>
    standsOn(finding, words) ||
    (region === true &&
      rows.some(
        ({ table, row, words: text }) =>
          text.includes(squeeze(words)) &&
          finding.location.table?.index === table &&
          (finding.location.rows?.[0] ?? Number.POSITIVE_INFINITY) <= row &&
          row <= (finding.location.rows?.[1] ?? 0),
      ))

  beforeAll(async () => {
    const args = ['bin/tenderlint.js', `fixtures/${expected.document}`, '--format', 'json', '--fail-on', 'never']
    const report = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }),
    ) as JsonReport
    expect(report.documents[0]?.status).toBe('checked')
    findings = report.documents[0]?.findings ?? []
    const file = new VFile({ path: expected.document, value: readFileSync(`fixtures/${expected.document}`) })
    rows = rowsOf(await parse(file))
    // On a busy machine.
  })

  it('finds every planted fault', () => {
    const missed = expected.findings.filter(
      one => !findings.some(finding => finding.ruleId === one.rule && meets(finding, one)),
    )
    expect(missed).toEqual([])
  })

  it('falls into no trap', () => {
    const sprung = expected.traps.flatMap(trap =>
      findings
        .filter(finding => finding.severity !== 'info' && (!trap.rule || trap.rule === finding.ruleId))
        .filter(finding => squeeze(finding.excerpt).includes(squeeze(trap.words)))
        .map(finding => ({ rule: finding.ruleId, match: finding.match, trap: trap.words })),
    )
    expect(sprung).toEqual([])
  })

  it('says nothing else', () => {
    const wanted: Expected['findings'] = [...expected.findings, ...(expected.later ?? [])]
    const others = findings.filter(finding => finding.severity !== 'info' && !wanted.some(one => meets(finding, one)))
    expect(others.map(({ ruleId, match, excerpt }) => ({ ruleId, match, excerpt }))).toEqual([])
  })
})
