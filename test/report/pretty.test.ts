import { expect, test } from 'vitest'
import type { Finding } from '../../src/facts/finding.ts'
import { report } from '../../src/report/report.ts'
import type { ReportOptions } from '../../src/report/reporter.ts'
import { widthOf } from '../../src/report/terminal/break-lines.ts'
import { checkedFile, failedFile, finding, RULES } from './report-files.ts'

const shown = (files: Parameters<typeof report>[0], options: Partial<ReportOptions> = {}) =>
  report(files, RULES, 'pretty', { language: 'zh', date: '2026-01-01', ...options })
const at = (line: number, changes: Partial<Finding> = {}) => ({
  ...finding({ location: { line, page: line, offset: [line * 10, line * 10 + 8] } }),
  ...changes,
})

test('no line of a report is wider than the terminal', async () => {
  const long = finding({ excerpt: `${'投标文件'.repeat(40)}须用红色火漆封口${'否则拒收'.repeat(40)}` })
  const file = checkedFile([
    { ...long, location: { ...long.location, section: ['第二章 很长的标题'.repeat(9), '一、条件'] } },
  ])
  for (const columns of [40, 60, 100]) {
    const lines = (await shown([file, failedFile('scan.pdf', 'no-text')], { columns })).split('\n')
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    expect(lines.join('').replace(/ /g, '')).toContain('【须用红色火漆封口】')
  }
})

test('the header tells the document, the entry tells place, words and grounds', async () => {
  const basis = ['law-1', 'law-2', 'law-3', 'article-3-1']
  const text = await shown([checkedFile([finding({ basis })])])
  expect(text).toContain('tender.docx    货物 · 公开招标 · 政府采购法    项目编号 HS-1    48 页')
  expect(text).toMatch(/^ 错误 {2}第 3 页 · 第二章 投标人资格要求 › 2\.1 +red-wax$/m)
  expect(text).toContain('   投标文件【须用红色火漆封口】，否则拒收。')
  expect(text).toContain('要求红色火漆与履约无关')
  expect(text).toMatch(/甲法》?第一条.*乙法》?第一条.*意见》?第一条/)
  expect(text).not.toContain('丙法')
})

test('the header tells the purchase in the language of the report', async () => {
  const text = await shown([checkedFile([finding()])], { language: 'en' })
  expect(text).toContain('\n goods · open tendering · Government Procurement Law    project HS-1')
})

test('an estimated page is called so, and a text without pages is found by its line', async () => {
  expect(await shown([checkedFile([finding({ location: { pageIsEstimate: true } })])])).toContain('约第 3 页')
  expect(await shown([checkedFile([finding({ location: { page: null } })], { pages: null })])).toContain('第 7 行')
})

test('the numbers that are printed on a page and in a row are told behind their own', async () => {
  const table = { index: 1, row: 8, column: 3, header: null, number: '7', name: '封口' }
  const location = { pageIsEstimate: true, pageLabel: 'ii', table }
  const text = await shown([checkedFile([finding({ location })])])
  expect(text.replace(/\s+/g, '')).toMatch(/约第3页（页码ii）.*表内第8行（序号7，封口）/)
})

test('a number is told once, and a clause that goes for a title by its number', async () => {
  const placed = async (title: string) => {
    const section = ['第二章 投标人资格要求', title]
    const findings = Array.from({ length: 11 }, (_, i) =>
      finding({ demand: `d${i}`, location: { section, clause: '2.4' } }),
    )
    return (await shown([checkedFile(findings)])).replace(/\s+/g, ' ')
  }
  const named = await placed('2.4 封口要求')
  expect(named).toContain('第二章 投标人资格要求 › 2.4 封口要求 red-wax')
  expect(named).toMatch(/先看这三条 1\. 错误 火漆 第 3 页 2\.4 封口要求 投标文件/)
  const clause = await placed('2.4代理商投标的，应是火漆')
  expect(clause).toContain('第二章 投标人资格要求 › 2.4 red-wax')
  expect(clause).toMatch(/先看这三条 1\. 错误 火漆 第 3 页 第二章 投标人资格要求 2\.4 投标文件/)
})

test('places of one demand are one entry, shown where it is gravest', async () => {
  const text = await shown([checkedFile([at(31, { severity: 'warning' }), at(12), at(88, { demand: 'd2' })])])
  expect(text.match(/^ (?:错误|警告) /gm)).toHaveLength(2)
  expect(text).toMatch(/^ 错误 {2}第 12 页/m)
  expect(text).toMatch(/同处 +第 31 页/)
  expect(text).toContain('2 个错误，1 个警告，0 个提示（同一要求合并后共 2 条）')
})

test('rows of one table are told together, and those of others apart', async () => {
  const row = (row: number, name = '显微镜', index = 4) =>
    finding({
      location: {
        page: 19,
        section: ['四、技术要求'],
        table: { index, row, column: 2, header: null, name },
        offset: [row, row + 1],
      },
    })
  const rows = [row(8), row(9), row(10), row(11), row(13), row(15), row(16), row(17, '离心机'), row(18, '离心机', 5)]
  const text = (await shown([checkedFile(rows)])).replace(/\s/g, '')
  expect(text).toContain(
    '同处第19页四、技术要求表内第9–11、13、15–16行（显微镜）；第19页四、技术要求表内第17行（离心机）；第19页四、技术要求表内第18行（离心机）',
  )
  const english = (await shown([checkedFile(rows)], { language: 'en' })).replace(/\s+/g, ' ')
  expect(english).toContain('table rows 9–11, 13, 15–16 (显微镜)')
})

test('with many findings the worst three come first: errors, then what recurs most', async () => {
  const warnings = Array.from({ length: 8 }, (_, i) => at(i + 1, { severity: 'warning', demand: 'w' }))
  const errors = [at(20, { demand: 'e1' }), at(30, { demand: 'e2' }), at(31, { demand: 'e2' })]
  const few = await shown([checkedFile(errors)])
  const many = await shown([checkedFile([...warnings, ...errors])])
  expect(few).not.toContain('先看这三条')
  const [, first, second, third] = /^先看这三条\n[\s\S]*?(1\..*)\n[\s\S]*?(2\..*)\n[\s\S]*?(3\..*)\n/.exec(many) ?? []
  expect(first).toMatch(/错误 {2}火漆 {2}第 30 页.*共 2 处/)
  expect(second).toMatch(/错误 {2}.*第 20 页/)
  expect(third).toMatch(/警告 {2}.*第 1 页.*共 8 处/)
})

test('the worst three are of different kinds where there are several', async () => {
  const errors = Array.from({ length: 11 }, (_, i) =>
    at(i + 1, { demand: `e${i}`, ruleId: i === 10 ? 'blue-wax' : 'red-wax' }),
  )
  const [worst] = (await shown([checkedFile(errors)])).split('tender.docx')
  expect(worst).toMatch(/1\. 错误 {2}.*第 1 页[\s\S]*2\. 错误 {2}.*第 11 页[\s\S]*3\. 错误 {2}.*第 2 页/)
})

test('the worst three are of other clauses and documents where there are as grave ones', async () => {
  const rule = (ruleId: string, line: number) => at(line, { ruleId, demand: `${ruleId}${line}` })
  const [red, blue] = ['red-wax', 'blue-wax']
  const one = checkedFile([rule(red, 1), rule(blue, 1), ...Array.from({ length: 8 }, (_, i) => rule(red, i + 3))])
  const other = checkedFile([rule(blue, 7)])
  other.path = 'other.docx'
  const [worst] = (await shown([one, other])).split('\n\n')
  expect(worst!.replace(/\s+/g, ' ')).toMatch(
    /1\. .*第 1 页 .*tender\.docx.*2\. .*第 3 页 .*tender\.docx.*3\. .*第 7 页 .*other\.docx/,
  )
})

test('copies of one document take one of the first three places', async () => {
  const errors = [at(1, { demand: 'e1' }), ...Array.from({ length: 9 }, (_, i) => at(i + 2, { demand: 'e2' }))]
  const [one, copy] = [checkedFile(errors), checkedFile(errors)]
  copy.path = 'copy.docx'
  const [worst] = (await shown([one, copy])).split('\n\n')
  expect(worst!.match(/^ \d\. .*第 \d+ 页/gm)).toHaveLength(2)
  expect(worst).not.toContain('copy.docx')
})

test('what was said of the finding above is not said again', async () => {
  const text = await shown([checkedFile([at(1), at(2, { demand: 'd2' }), at(3, { demand: 'd3', ruleId: 'blue-wax' })])])
  expect(text.match(/^ +为什么 /gm)).toHaveLength(3)
  expect(text.match(/^ +依据 /gm)).toHaveLength(2)
  expect(text).toMatch(/第 2 页.*\n(?:.*\n)?.*【.*】.*\n +为什么 +同上一条（依据、改法也相同）\n/)
})

test('where nothing could be checked there is no table of findings', async () => {
  const files = ['a.pdf', 'b.pdf', 'c.pdf'].map(name => failedFile(name, 'no-text'))
  expect(await shown(files)).not.toContain('先处理的文件')
})

test('notes, failures and documents without findings are said in words', async () => {
  const partial = checkedFile([], { status: 'partial', notes: [{ code: 'page-without-text', values: { page: 12 } }] })
  const text = await shown([partial, failedFile('scan.pdf', 'no-text')])
  expect(text).toMatch(/注意 +第 12 页没有文字层/)
  expect(text).toContain('   读到的部分没有发现问题。')
  expect(text).toMatch(/scan\.pdf\n\n +未检查 +没有可以检查的文字/)
  expect(text).toContain('1 份没有读全')
  expect(text).toContain('1 份未能检查（scan.pdf）')
})

test('of many documents those without findings are counted, not listed, unless --verbose asks for them', async () => {
  const named = (path: string, ...[findings, facts]: Parameters<typeof checkedFile>) =>
    Object.assign(checkedFile(findings, facts), { path })
  const clean = Array.from({ length: 30 }, (_, i) => named(`${i}.docx`, []))
  const note = { code: 'page-without-text', values: { page: 12 } }
  const files = [...clean, named('bad.docx', [finding()]), named('note.docx', [], { notes: [note] })]
  const text = await shown(files)
  expect(text.match(/^\S+\.docx/gm)).toEqual(['bad.docx', 'note.docx'])
  expect(text).toContain('\n另有 30 份没有发现问题，没有逐份列出（加 --verbose 可看）。\n')
  expect((await shown(files, { verbose: true })).match(/^\S+\.docx/gm)).toHaveLength(32)
  expect((await shown(clean.slice(0, 20))).match(/^\S+\.docx/gm)).toHaveLength(20)
  expect(await shown(files, { quiet: true })).not.toContain('另有 30 份')
})

test('a waived finding is a faint line with its reason, below the others and without law or rewrite', async () => {
  const reason = { kind: 'waiver', reason: '已论证', owner: '王主任', expires: '2027-01-31' } as const
  const text = await shown([checkedFile([finding({ suppressed: reason })])])
  expect(text).toContain('   除了已豁免的和基线里已有的，没有发现问题。')
  expect(text).toMatch(/已豁免 .*red-wax/)
  expect(text).toContain('已论证（王主任，有效至 2027-01-31）')
  expect(text).not.toContain('依据')
  expect(text).toContain('1 个不计')
})

test('findings of a baseline are only counted', async () => {
  const text = await shown([checkedFile([finding({ suppressed: { kind: 'baseline', reason: '' } })])])
  expect(text).not.toContain('red-wax')
  expect(text).toContain('基线里已有的 1 条')
})

test('a document cannot send orders to the terminal', async () => {
  const hostile = '封口\u001b[2J\u009b1m须用\u202e火漆'
  const section = ['第二章\u001b]0;x\u0007']
  const text = await shown([checkedFile([finding({ excerpt: hostile, match: hostile, location: { section } })])])
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(text).toContain('须用')
})

test('colours mark the deciding words and change no character', async () => {
  const file = checkedFile([finding()])
  const [plain, colored] = await Promise.all([shown([file]), shown([file], { color: true })])
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  expect(colored).toMatch(/\u001b\[31m(?:\u001b\[\d+m)*【须用红色火漆封口】/)
})

test('what fails the run is the last line', async () => {
  const text = await shown([checkedFile([finding()])], { gate: '不放行：有 1 个错误。' })
  expect(text.trimEnd().split('\n').slice(-2)).toEqual([' 没有发现不等于通过合法性审查。', ' 不放行：有 1 个错误。'])
})

test('every mark that stands on the character before it takes no column', () => {
  const marks = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code)).filter(char =>
    /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char),
  )
  expect(marks.length).toBeGreaterThan(1000)
  expect(marks.filter(char => widthOf(char) !== 0)).toEqual([])
})
