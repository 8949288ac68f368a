/** CSV and XLSX, read again by other libraries than those that wrote them. */
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import readXlsx, { readSheet } from 'read-excel-file/node'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { documentsOf } from '../../src/facts/documents.ts'
import { report, reportPieces } from '../../src/report/report.ts'
import { hostileFiles, NAMES } from './hostile-report.ts'
import { checkedFile, finding, RULES } from './report-files.ts'

const DAY = { language: 'zh', date: '2026-01-01' } as const
const RUNS = /^[=+\-@\t\r＝＋－＠]/

async function csv(files = hostileFiles()): Promise<{ text: string; rows: Record<string, string>[] }> {
  const text = await report(files, RULES, 'csv', DAY)
  return { text, rows: parse(text, { bom: true, columns: true, relax_column_count: false }) }
}

const workbook = async (files = hostileFiles()) => Buffer.from(await report(files, RULES, 'xlsx', DAY))

/** Elements of a part of a workbook: name and attributes in order. */
function elementsOf(bytes: Uint8Array, part: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string> }),
  )
  parser.write(strFromU8(unzipSync(bytes)[part]!)).close()
  return elements
}

test('CSV: one row a finding, in Chinese for Excel, with the purchase it belongs to', async () => {
  const location = { pageIsEstimate: true, pageLabel: 'ii' }
  const { text, rows } = await csv([checkedFile([finding({ location })])])
  expect(text.startsWith('\ufeff文件,级别,规则,第几页,位置,命中文字,')).toBe(true)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    文件: 'tender.docx',
    项目编号: 'HS-1',
    级别: '错误',
    第几页: '3',
    位置: '约第 3 页（页码 ii） · 第二章 投标人资格要求 › 2.1',
    命中文字: '须用红色火漆封口',
    为什么: '要求红色火漆与履约无关',
    同一要求: 'd1',
    规则代号: 'red-wax',
  })
  expect(Object.keys(rows[0]!).at(-1)).toContain('没有发现不等于通过合法性审查')
})

test('CSV: a method of purchase is said in the language of the report, and one of a rule folder as that names it', async () => {
  const [known, own] = [checkedFile([finding()]), checkedFile([finding()])]
  own.data.profile = { ...own.data.profile!, method: { value: '摇号', from: null } }
  const rows = parse(await report([known, own], RULES, 'csv', { ...DAY, language: 'en' }), { bom: true, columns: true })
  const methods = (rows as Record<string, string>[]).map(row => [row.Kind, row.Method])
  expect(methods).toEqual([
    ['goods', 'open tendering'],
    ['goods', '摇号'],
  ])
})

test('CSV: a line break in a name or a reason stays in its cell, whatever ends a line for the reader', async () => {
  const suppressed = { kind: 'waiver', reason: '财政部门同意\n见 18 号', owner: '王', expires: '2027-01-01' } as const
  const file = checkedFile([finding({ suppressed })])
  file.path = 'in/两\n行.docx'
  const { text } = await csv([file])
  const rows = parse(text, { bom: true, columns: true, record_delimiter: ['\r\n', '\n', '\r'] })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ 文件: 'in/两\n行.docx', 处理: expect.stringContaining('见 18 号') })
})

test('CSV: a row for what was not read, and who answers for a finding', async () => {
  const { rows } = await csv()
  expect(rows.map(row => row.级别)).toEqual(['提示', '错误', '警告', '错误', '错误', '没有读全', '没有读全', '未检查'])
  expect(rows.slice(5).map(row => row.为什么)).toEqual([
    expect.stringContaining('没有读取'),
    expect.stringContaining('第 12 页读不出来'),
    expect.stringContaining('扫描件'),
  ])
  expect(rows.slice(3, 5).map(row => row.处理)).toEqual(['已知', expect.stringMatching(/^已豁免.*有效至 2027-01-31/s)])
})

test('CSV: no cell can run, and none holds a control character', async () => {
  const { rows } = await csv()
  const cells = rows.flatMap(row => Object.values(row))
  expect(cells.filter(cell => RUNS.test(cell))).toEqual([])
  expect(cells.filter(cell => cell.startsWith("'=")).length).toBeGreaterThan(3)
  expect(cells.filter(cell => /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(cell))).toEqual([])
})

test('XLSX: findings, documents, rules, and what the reader must know', async () => {
  const bytes = await workbook()
  expect((await readXlsx(bytes)).map(one => one.sheet)).toEqual(['问题清单', '按文件', '按规则', '说明'])
  const [titles, ...findings] = await readSheet(bytes, 1)
  const fromCsv = (await csv()).rows
  expect(titles).toEqual(Object.keys(fromCsv[0]!))
  // What stands in a cell is what stands in the CSV, where a formula has an apostrophe in front and lines end as Windows has them.
  const plain = (cell: unknown) =>
    String(cell ?? '')
      .replace(/^'/, '')
      .trim()
  expect(findings.map(row => row.map(plain))).toEqual(fromCsv.map(row => Object.values(row).map(plain)))
  const documents = await readSheet(bytes, 2)
  expect(documents.slice(1).map(row => row[0])).toEqual(NAMES.map(name => name.replace('\u001b', '')))
  const rules = await readSheet(bytes, 3)
  expect(rules.slice(1).map(row => [row[0], row[1], row[2], row[3], row[4], row[5]])).toEqual([
    ['火漆', 1, 0, 0, 1, 2],
    ['蓝火漆', 0, 1, 1, 1, 2],
  ])
  const about = await readSheet(bytes, 4)
  expect(about.flat().join()).toContain('没有发现不等于通过合法性审查')
})

test('XLSX: no formula, and what begins like one is text even when a person edits it', async () => {
  const bytes = await workbook()
  const styles = elementsOf(bytes, 'xl/styles.xml')
  const formats = new Map(
    styles.filter(one => one.name === 'numFmt').map(({ attributes: a }) => [a.numFmtId, a.formatCode]),
  )
  const used = styles.slice(styles.findIndex(one => one.name === 'cellXfs')).filter(one => one.name === 'xf')
  for (const part of ['sheet1', 'sheet2', 'sheet3', 'sheet4'].map(name => `xl/worksheets/${name}.xml`)) {
    const elements = elementsOf(bytes, part)
    expect(elements.filter(one => one.name === 'f')).toEqual([])
    const texts = elements.filter(
      one =>
        one.name === 'c' && /^(?:s|inlineStr)$/.test(one.attributes.t ?? '') && !/^[A-Z]+1$/.test(one.attributes.r!),
    )
    expect(texts.length).toBeGreaterThan(0)
    for (const { attributes } of texts) expect(formats.get(used[Number(attributes.s)]!.attributes.numFmtId!)).toBe('@')
  }
  const first = (await readSheet(bytes, 1))[1]!
  expect(first).toContain(NAMES[0])
})

test('XLSX: a frozen title row, filters over all rows, widths', async () => {
  const elements = elementsOf(await workbook(), 'xl/worksheets/sheet1.xml')
  const the = (name: string) => elements.find(one => one.name === name)!.attributes
  expect(the('pane')).toMatchObject({ ySplit: '1', state: 'frozen' })
  expect(the('autoFilter')).toEqual({ ref: 'A1:Y9' })
  expect(elements.filter(one => one.name === 'col').every(one => Number(one.attributes.width) > 5)).toBe(true)
})

test('XLSX: on paper a row is as wide as the page, from the file to the question', async () => {
  const bytes = await workbook()
  const paper = { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' }
  for (const sheet of [1, 2, 3, 4]) {
    const elements = elementsOf(bytes, `xl/worksheets/sheet${sheet}.xml`)
    const the = (name: string) => elements.find(one => one.name === name)!.attributes
    expect(the('pageSetUpPr')).toEqual({ fitToPage: '1' })
    expect(the('pageSetup')).toMatchObject(paper)
  }
  const names = strFromU8(unzipSync(bytes)['xl/workbook.xml']!)
  expect(names).toContain('_xlnm.Print_Area" localSheetId="0">问题清单!$A$1:$K$9<')
  expect(names).toContain('_xlnm.Print_Titles" localSheetId="0">问题清单!$1:$1<')
  const [titles] = await readSheet(Buffer.from(bytes), 1)
  expect([titles![0], titles![6], ...titles!.slice(7, 11)]).toEqual([
    '文件',
    '原文',
    '修改建议',
    '为什么',
    '依据',
    '请判断',
  ])
  const footer = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
  expect(footer).toContain('<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>')
})

test('XLSX: rows are written one document after another, none is held on to', async () => {
  let looked = 0
  const file = checkedFile([finding({ location: { page: 7 } }), finding({ fingerprint: 'g' })])
  const documents = {
    ...documentsOf(Array.from({ length: 300 }, () => file)),
    *[Symbol.iterator]() {
      for (let i = 0; i < 300; i++) {
        looked++
        yield file
      }
    },
  }
  const pieces: Uint8Array[] = []
  const seen: number[] = []
  for (const piece of await reportPieces(documents, RULES, 'xlsx', DAY)) {
    pieces.push(piece as Uint8Array)
    seen.push(looked)
  }
  // Pieces come while documents are still to be looked at, in the second pass and in the third.
  expect(seen.some(count => count > 310 && count < 590)).toBe(true)
  const bytes = Buffer.concat(pieces)
  const rows = await readSheet(bytes, 1)
  expect(rows).toHaveLength(601)
  expect(rows.slice(1).map(row => row[3])).toEqual(Array.from({ length: 300 }, () => [7, 3]).flat())
  expect(await readSheet(bytes, 2)).toHaveLength(301)
  const dimensions = ['sheet1', 'sheet2'].map(name => elementsOf(bytes, `xl/worksheets/${name}.xml`))
  expect(dimensions.map(all => all.find(one => one.name === 'dimension')!.attributes.ref)).toEqual([
    'A1:Y601',
    'A1:R301',
  ])
})

test('XLSX: texts that stand in many cells are written once, and no more of them kept than fit into memory', async () => {
  const long = (i: number) => `${i}<${'须'.repeat(20_000)}&尾`
  const excerpts = Array.from({ length: 60 }, (_, i) => long(i))
  const bytes = await workbook([checkedFile(excerpts.map((excerpt, i) => finding({ excerpt, fingerprint: `${i}` })))])
  const cells = elementsOf(bytes, 'xl/worksheets/sheet1.xml').filter(one => one.name === 'c' && one.attributes.t)
  const inCells = cells.filter(one => one.attributes.t === 'inlineStr').length
  expect(inCells).toBeGreaterThan(5)
  expect(inCells).toBeLessThan(60)
  const shared = elementsOf(bytes, 'xl/sharedStrings.xml')
  expect(Number(shared[0]!.attributes.uniqueCount)).toBe(shared.filter(one => one.name === 'si').length)
  const rows = (await readSheet(bytes, 1)).slice(1)
  expect(rows.map(row => row[6] === excerpts[rows.indexOf(row)] && row[20])).toEqual(excerpts.map(() => 'red-wax'))
})

test('XLSX: without any document there are titles', async () => {
  const bytes = await workbook([])
  expect(await readSheet(bytes, 1)).toHaveLength(1)
  expect(await readSheet(bytes, 2)).toHaveLength(1)
})

test('XLSX: a cell longer than Excel allows is cut and says so', async () => {
  const excerpt = '须'.repeat(40_000)
  const cells = (await readSheet(await workbook([checkedFile([finding({ excerpt })])]), 1)).flat()
  const longest = cells.map(String).sort((a, b) => b.length - a.length)[0]!
  expect(longest.length).toBeLessThan(32_767)
  expect(longest).toMatch(/须……（过长，已截断）$/)
})

test('equal findings give equal bytes', async () => {
  expect(await workbook()).toEqual(await workbook())
})
