/** A tender in several documents is judged as one: fixtures/package-tender, and small ones of our own. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import type { JsonReport } from '../../../src/report/report-schema.ts'
import { readComments } from '../../documents/read-comments.ts'
import { docxOf, folderOf, ROOT, tenderlint } from '../run-program.ts'

const FIXTURE = join(ROOT, 'fixtures/package-tender')

interface Entry {
  document: string
  rule?: string
  words: string
}
type Expected = Record<'together' | 'apart' | 'always' | 'never', Entry[]>
type Document = JsonReport['documents'][number]
type JsonFinding = Document['findings'][number]

const reportOf = (text: string) => JSON.parse(text) as JsonReport
const squeeze = (words: string) => words.normalize('NFKC').replace(/\s/g, '')
const named = (report: JsonReport, name: string): Document =>
  report.documents.find(({ path }) => path.endsWith(name)) as Document

/** A folder with the fixture as `tender`. */
function withFixture(files: Record<string, string | Uint8Array> = {}): string {
  const folder = folderOf(files)
  cpSync(FIXTURE, join(folder, 'tender'), { recursive: true })
  return folder
}

async function checked(folder: string, ...args: string[]): Promise<JsonReport> {
  const run = await tenderlint(folder, [...args, '--format', 'json', '--fail-on', 'never'])
  expect(run.code, run.stderr).toBe(0)
  return reportOf(run.stdout)
}

describe('fixtures/package-tender', () => {
  const expected = parse(readFileSync(`${FIXTURE}.expected.yaml`, 'utf8')) as Expected
  let alone: JsonReport
  let together: JsonReport

  beforeAll(async () => {
    alone = await checked(ROOT, 'fixtures/package-tender')
    together = await checked(ROOT, 'fixtures/package-tender', '--package')
  })

  const isOf = (one: JsonFinding, { rule, words }: Entry) =>
    one.severity !== 'info' && (!rule || one.ruleId === rule) && squeeze(one.excerpt).includes(squeeze(words))
  const finds = (report: JsonReport, entry: Entry) =>
    named(report, entry.document).findings.some(one => isOf(one, entry))

  it('what one document asks for and another scores or sums up is found only when they are judged together', () => {
    expect(expected.together.filter(one => !finds(together, one))).toEqual([])
    expect(expected.together.filter(one => finds(alone, one))).toEqual([])
  })

  it('what another document makes lawful, or a fault of another rule, is found only when a document is judged alone', () => {
    expect(expected.apart.filter(one => !finds(alone, one))).toEqual([])
    expect(expected.apart.filter(one => finds(together, one))).toEqual([])
  })

  it('the rest is found either way, and nothing else is', () => {
    for (const report of [alone, together]) {
      expect(expected.always.filter(one => !finds(report, one))).toEqual([])
      expect(expected.never.filter(one => finds(report, one))).toEqual([])
    }
    const count = (report: JsonReport) => report.documents.flatMap(({ findings }) => findings).length
    expect(count(together)).toBe(expected.always.length + expected.together.length)
    expect(count(alone)).toBe(expected.always.length + expected.apart.length)
  })

  it('the main document says what kind of purchase it is, and a field tells where that was read', () => {
    const { profile, project } = named(together, 'scoring.docx')
    expect(profile).toMatchObject({
      regime: 'procurement-law',
      method: '公开招标',
      kind: 'goods',
      importsAllowed: true,
    })
    expect(profile?.in?.regime).toBe('fixtures/package-tender/main.docx')
    expect(project).toMatchObject({ number: 'HSWJ-2026-G017', budget: '180万元' })
    expect(named(alone, 'scoring.docx').profile?.regime).toBe('tendering-law')
    expect(named(alone, 'scoring.docx').noteCodes).toEqual(['tender-not-mandatory'])
    expect(named(together, 'scoring.docx').noteCodes).toEqual([])
    expect(named(together, 'main.docx').profile).not.toHaveProperty('in')
  })

  it('a licence that the qualifications ask for in another document is an error where it is scored', () => {
    const severity = (report: JsonReport) =>
      named(report, 'scoring.docx').findings.find(({ match }) => match.includes('辐射安全许可证'))?.severity
    expect([severity(alone), severity(together)]).toEqual(['warning', 'error'])
  })

  it('a budget and a number that differ are pointed out where they differ', () => {
    expect(named(together, 'needs.docx').notes).toEqual([expect.stringMatching(/185万元.*main\.docx.*180万元/)])
    expect(named(together, 'terms.docx').noteCodes).toEqual(['tender-number'])
  })

  it('a demand in two documents is one, with its places', () => {
    const demand = (name: string) =>
      named(together, name).findings.find(one => one.ruleId === 'voluntary-certification')
    const [needs, scoring] = [demand('needs.docx'), demand('scoring.docx')]
    expect(scoring?.demand).toBe(needs?.demand)
    expect(scoring?.also).toEqual([{ path: 'fixtures/package-tender/needs.docx', location: needs?.location }])
    expect(needs?.also).toEqual([{ path: 'fixtures/package-tender/scoring.docx', location: scoring?.location }])
  })

  it('fingerprints are those of the documents alone, so that waivers and baselines hold', () => {
    const printOf = (one: JsonFinding) => `${one.ruleId} ${one.fingerprint}`
    const found = (report: JsonReport) => report.documents.flatMap(({ findings }) => findings)
    const ofAlways = found(alone).filter(one => !expected.apart.some(entry => isOf(one, entry)))
    expect(found(together).map(printOf)).toEqual(expect.arrayContaining(ofAlways.map(printOf)))
  })
})

test('every report names the tender, and those for people the other document', async () => {
  const folder = withFixture()
  const run = await tenderlint(folder, [
    ...['tender', '--package', '--output', 'html=a.html', '--output', 'markdown=a.md', '--output', 'csv=a.csv'],
    ...[
      '--output',
      'sarif=a.sarif',
      '--annotate',
      'copies',
      '--output',
      'junit=a.junit',
      '--output',
      'gitlab=a.gitlab',
    ],
    ...['--output', 'checkstyle=a.checkstyle', '--output', 'github=a.github'],
  ])
  expect(run.code).toBe(1)
  expect(run.stdout).toContain('招标项目：tender')
  expect(run.stdout).toMatch(/同处 +tender\/needs\.docx/)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const place = /tender\/needs\\?\.docx 约第 \d 页/
  const isSaid = (name: string, words: RegExp) => words.test(read(name))
  expect([isSaid('a.html', /招标项目：tender/), isSaid('a.html', place)]).toEqual([true, true])
  expect(isSaid('a.md', place)).toBe(true)
  expect(read('a.csv').split('\n')[1]).toMatch(/,tender,[^,]*\r?$/)
  const { artifacts, results } = JSON.parse(read('a.sarif')).runs[0]
  expect(artifacts[0].properties.package).toBe('tender')
  expect(place.test(JSON.stringify(results))).toBe(true)
  expect(new Set(results.map((one: { properties: { package: string } }) => one.properties.package))).toEqual(
    new Set(['tender']),
  )
  expect(read('a.md').match(/^招标项目：tender$/gm)).toHaveLength(4)
  expect(read('a.junit').match(/<property name="package" value="tender"\/>/g)).toHaveLength(4)
  const count = results.length
  expect(read('a.checkstyle').match(/ message="[^"]* · 招标项目：tender" source="tenderlint\.[a-z-]+"/g)).toHaveLength(
    count,
  )
  expect(read('a.gitlab').match(/"description": ".* · 招标项目：tender"/g)).toHaveLength(count)
  expect(read('a.github').match(/%0A招标项目：tender$/gm)).toHaveLength(count)
  const { comments } = readComments(readFileSync(join(folder, 'copies/scoring.docx')))
  expect(comments.map(({ says }) => says).join('\n')).toContain('tender/needs.docx')
})

/** Two tenders of two documents each: the same words beside other ones. */
const QUALIFIED = '# 招标公告\n\n公开招标，政府采购项目。\n\n# 投标人资格要求\n\n项目负责人具有高级工程师职称。\n'
const SCORED = '# 评标办法\n\n项目负责人具有高级工程师职称的，得3分。\n'
const ONLY = ['--only', 'duplicate-qualification-score']
const TWO = {
  'in/a/1.md': QUALIFIED,
  'in/a/2.md': SCORED,
  'in/b/1.md': '# 招标公告\n\n公开招标，政府采购项目。\n',
  'in/b/2.md': SCORED,
}
const hits = (report: JsonReport) =>
  report.documents.filter(({ findings }) => findings.length > 0).map(({ path }) => path)

describe('what is one tender', () => {
  it('is each folder that is named, with all below it', async () => {
    const folder = folderOf({ ...TWO, 'in/a/附件/3.md': SCORED })
    const report = await checked(folder, 'in/a', 'in/b', '--package', ...ONLY)
    expect(hits(report)).toEqual(['in/a/2.md', 'in/a/附件/3.md'])
    expect(report.documents.map(one => one.package)).toEqual(['in/a', 'in/a', 'in/a', 'in/b', 'in/b'])
    // One folder of both is one tender.
    expect(hits(await checked(folder, 'in', '--package', ...ONLY))).toHaveLength(3)
    expect(hits(await checked(folder, 'in', ...ONLY))).toEqual([])
  })

  it('is what files are named together, wherever they stand', async () => {
    const report = await checked(folderOf(TWO), 'in/b/2.md', 'in/a/1.md', '--package', ...ONLY)
    expect(hits(report)).toEqual(['in/b/2.md'])
    expect(report.documents.map(one => one.package)).toEqual(['in', 'in'])
  })

  it('is each archive that is named', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const folder = folderOf({
      'a.zip': zipSync({
        '1.md': bytes(QUALIFIED),
        '2.docx': docxOf(['第四章 评标办法', '项目负责人具有高级工程师职称的，得3分。']),
      }),
      'b.zip': zipSync({ '2.md': bytes(SCORED) }),
    })
    expect(hits(await checked(folder, 'a.zip', 'b.zip', '--package', ...ONLY))).toEqual(['a.zip/2.docx'])
  })

  it('is what a config says, whatever was named; documents between them stand alone', async () => {
    const folder = folderOf({ ...TWO, 'in/z.md': SCORED, 'tenderlint.config.yaml': 'packages: ["in/*"]\n' })
    const report = await checked(folder, 'in/a/2.md', 'in/z.md', 'in', ...ONLY)
    expect(hits(report)).toEqual(['in/a/2.md'])
    expect(report.documents.map(({ path, package: name }) => [path, name])).toEqual([
      ['in/a/2.md', 'in/a'],
      ['in/a/1.md', 'in/a'],
      ['in/z.md', undefined],
      ['in/b/1.md', 'in/b'],
      ['in/b/2.md', 'in/b'],
    ])
    const part = await tenderlint(folder, ['in/a/2.md', '--annotate', 'copies', ...ONLY])
    expect(part.stderr.match(/in\/a 是一个招标项目，有 2 份文件，这次只检查其中 1 份/g)).toHaveLength(1)
    expect((await tenderlint(folder, ['in', ...ONLY])).stderr).toBe('')
    expect((await tenderlint(folder, ['config', 'in/a/2.md'])).stdout).toMatch(
      /packages +in\/\* +tenderlint.config.yaml:1:12/,
    )
  })
})

test('a baseline of a tender covers what is found in it', async () => {
  const folder = folderOf(TWO)
  const made = await tenderlint(folder, ['baseline', 'in/a', '--package', '--output', 'known.json', ...ONLY])
  expect([made.code, made.stderr]).toEqual([0, ''])
  const run = await tenderlint(folder, [
    'in/a',
    '--package',
    '--baseline',
    'known.json',
    '--max-warnings',
    '0',
    ...ONLY,
  ])
  expect(run.code).toBe(0)
})
