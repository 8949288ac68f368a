/** Formats of lines and issues: GitHub, GitLab, JSON lines, Markdown. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Node, Parent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, test } from 'vitest'
import type { GitlabIssue } from '../../src/report/gitlab.ts'
import { type ReportFormat, report } from '../../src/report/report.ts'
import { HOSTILE, hostileFiles } from './hostile-report.ts'
import { checkedFile, finding, RULES } from './report-files.ts'

const written = async (format: ReportFormat, files = hostileFiles(), quiet = false) =>
  (await report(files, RULES, format, { language: 'zh', date: '2026-01-01', quiet })) as string

/** What the runner of GitHub makes of a line; the unescaping is that of its documentation. */
function annotationOf(line: string) {
  const [, command, properties, message] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
  const plain = (text: string) =>
    text.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%')
  const pairs = properties!.split(',').map(pair => pair.split('='))
  return {
    command,
    message: plain(message!),
    ...Object.fromEntries(pairs.map(([key, ...value]) => [key, plain(value.join('='))])),
  }
}

test('GitHub: every line is one annotation, whatever a document says', async () => {
  const lines = (await written('github')).trimEnd().split('\n')
  const annotations = lines.map(annotationOf)
  expect(annotations.map(one => one.command)).toEqual([
    'notice',
    'warning',
    'error',
    'error',
    'warning',
    'notice',
    'notice',
    'notice',
  ])
  expect(annotations[0]!.message).toMatch(/^4 份文件.*\n没有发现不等于通过合法性审查。$/s)
  expect(annotations[1]!.message).toContain('第 12 页读不出来')
  expect(annotations[2]).toMatchObject({ title: '未能检查', message: expect.stringContaining('扫描件') })
  expect(annotations[3]!.file).toBe('=cmd|calc.docx')
  expect(annotations[3]!.message).toContain('::error::x | **b**')
  expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
})

test('GitHub: where only errors are asked for, they and the summary are all, as on a screen', async () => {
  const lines = (await written('github', hostileFiles(), true)).trimEnd().split('\n').map(annotationOf)
  expect(lines.map(one => one.command)).toEqual(['notice', 'error', 'error'])
  expect(lines[1]).toMatchObject({ title: '未能检查' })
})

test('GitHub: names with colons, commas, percent signs and line feeds stay names', async () => {
  const [, partial] = (await written('github')).split('\n').map(line => (line ? annotationOf(line) : null))
  expect(partial!.file).toBe('a:b,c%0A d\n::set-output name=x::y.docx')
})

test.each(['github', 'sarif', 'junit'] as const)(
  '%s: the words that decide are marked, why they count or not is said once',
  async format => {
    const suppressed = { kind: 'waiver', reason: '见批复', owner: '张三', expires: '2027-01-31' } as const
    const one = finding({ excerpt: '甲章齐全；须用红色火漆封口；', match: '须用红色火漆封口' })
    const text = await written(format, [checkedFile([one, { ...one, suppressed }])])
    expect(text.match(/原文：甲章齐全；【须用红色火漆封口】；/g)).toHaveLength(2)
    expect(text).toMatch(/(?<!处理：)已豁免：见批复/)
  },
)

test('GitLab: the five fields, fingerprints that differ, no text outside of them', async () => {
  const twins = [checkedFile([finding(), finding()]), checkedFile([finding()])]
  twins[1]!.path = 'other.docx'
  for (const files of [hostileFiles(), twins]) {
    const issues: GitlabIssue[] = JSON.parse(await written('gitlab', files))
    expect(issues.length).toBeGreaterThan(1)
    expect(new Set(issues.map(one => one.fingerprint)).size).toBe(issues.length)
    for (const one of issues) {
      expect(Object.keys(one)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location'])
      expect(one.description).not.toBe('')
      expect(one.location.path).not.toMatch(/^(?:\/|\.\/)/)
      expect(one.location.lines.begin).toBe(1)
    }
  }
})

test('GitLab: grades, answered findings and what was not read; each entry is about a document', async () => {
  const issues: GitlabIssue[] = JSON.parse(await written('gitlab'))
  expect(issues.map(one => [one.severity, one.check_name])).toEqual([
    ['info', 'blue-wax'],
    ['critical', 'red-wax'],
    ['minor', 'blue-wax'],
    ['info', 'blue-wax'],
    ['info', 'red-wax'],
    ['major', 'document-partial'],
    ['major', 'document-partial'],
    ['blocker', 'document-failed'],
  ])
  expect(issues[4]!.description).toMatch(/^已豁免/)
})

test('GitLab: a fingerprint stays when something else in the document changes', async () => {
  const fingerprints = async (files: Parameters<typeof report>[0]) =>
    (JSON.parse(await written('gitlab', [...files])) as GitlabIssue[]).map(one => one.fingerprint)
  const before = await fingerprints([checkedFile([finding({ fingerprint: 'a' })])])
  const after = await fingerprints([
    checkedFile([
      finding({ fingerprint: 'b' }),
      finding({ fingerprint: 'a', location: { page: 9, offset: [900, 908] } }),
    ]),
  ])
  expect(after).toEqual(expect.arrayContaining(before))
})

test('JSON lines: the documents of the JSON report, each complete in itself', async () => {
  const whole = JSON.parse(await written('json'))
  const lines = (await written('jsonl')).trimEnd().split('\n')
  const documents = lines.map(line => JSON.parse(line))
  expect(documents.map(({ version, tool, notice, ...document }) => document)).toEqual(whole.documents)
  for (const { version, tool, notice } of documents) {
    expect({ version, tool, notice }).toEqual({ version: 1, tool: whole.tool, notice: whole.notice })
  }
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../src/report/report.schema.json'), 'utf8'))
  const validate = new Ajv2020().compile(schema)
  expect(validate({ ...whole, documents: documents.map(({ version, tool, notice, ...document }) => document) })).toBe(
    true,
  )
})

function nodesOf(node: Node): Node[] {
  return [node, ...('children' in node ? (node as Parent).children.flatMap(nodesOf) : [])]
}

function markdownTree(text: string) {
  return nodesOf(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }))
}

const textOf = (node: Node) =>
  nodesOf(node)
    .map(one => ('value' in one ? String(one.value) : ''))
    .join('')

test('Markdown: a table of documents, an entry a demand, and what a document says stays text', async () => {
  const text = await written('markdown')
  const nodes = markdownTree(text)
  const of = (type: string) => nodes.filter(one => one.type === type)
  expect(of('html')).toEqual([])
  expect(of('link')).toEqual([])
  expect(of('tableRow')).toHaveLength(5)
  expect(of('tableRow').map(row => (row as Parent).children.length)).toEqual([6, 6, 6, 6, 6])
  const titles = of('heading').map(textOf)
  expect(titles.filter(one => /^(?:错误|警告|提示) · /.test(one))).toHaveLength(3)
  expect(titles).toContain('已豁免的问题')
  const quote = textOf(of('blockquote')[1]!)
  expect(quote).toContain('<script>alert(1)</script>&amp;]]>"\'=1+1')
  expect(textOf(of('root')[0]!)).toContain('没有发现不等于通过合法性审查')
  expect(textOf(of('root')[0]!)).toContain('第 12 页读不出来')
})

test('Markdown: nobody is called and no issue linked by the words of a document', async () => {
  expect(HOSTILE).toMatch(/@all #1/)
  expect(await written('markdown')).not.toMatch(/@all|#1\b/)
})

test('Markdown: the deciding words are bold between Chinese letters too', async () => {
  const nodes = markdownTree(await written('markdown', [checkedFile([finding()])]))
  const bold = nodes.filter(one => one.type === 'strong').map(textOf)
  expect(bold).toContain('须用红色火漆封口')
})

const EVERY_TEXT = ['pretty', 'github', 'gitlab', 'checkstyle', 'junit', 'markdown', 'csv', 'sarif'] as const

test.each(EVERY_TEXT)('%s: words that the document hides or strikes through are said to be so', async format => {
  const unlike = { ...finding(), hidden: true as const, struck: true as const }
  for (const words of ['隐藏的字', '带删除线']) {
    expect(await written(format, [checkedFile([unlike])])).toContain(words)
    expect(await written(format, [checkedFile([finding()])])).not.toContain(words)
  }
})

test.each(EVERY_TEXT)('%s: says that words stand beside the running text', async format => {
  const inNote = finding({ location: { part: 'footnote', section: [], clause: null } })
  expect(await written(format, [checkedFile([inNote])])).toContain(format === 'sarif' ? '脚注' : '第 3 页 · 脚注')
  const numbered = finding({ location: { part: 'footnote', section: [], clause: '2' } })
  if (format !== 'sarif') expect(await written(format, [checkedFile([numbered])])).toContain('第 3 页 · 脚注 2')
  const unpaged = finding({ location: { part: 'footnote', page: null, section: [], clause: null } })
  expect(await written(format, [checkedFile([unpaged], { pages: null })])).not.toContain('第 7 行')
})

test.each(EVERY_TEXT)('%s: words that were recognised in a picture are marked as such', async format => {
  const recognised = { ...finding(), ocr: true as const, confidence: 0.874 }
  expect(await written(format, [checkedFile([recognised])])).toContain('可信度 87%')
  expect(await written(format, [checkedFile([finding()])])).not.toContain('可信度 87%')
})
