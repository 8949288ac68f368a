/** JUnit against the schema of Jenkins (MIT, its head says so), Checkstyle by a strict parser. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { type ReportFormat, report } from '../../src/report/report.ts'
import type { ReportOptions } from '../../src/report/reporter.ts'
import { hostileFiles, NAMES } from './hostile-report.ts'
import { checkedFile, finding, RULES } from './report-files.ts'

const schema = readFileSync(resolve(import.meta.dirname, '../schemas/jenkins-junit.xsd'), 'utf8')
const DAY: Partial<ReportOptions> = { language: 'zh', date: '2026-01-01' }

interface Node {
  name: string
  attributes: Record<string, string>
  text: string
  children: Node[]
}

/** The tree of a document; throws where it is not well-formed. */
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, text: '', children: [] }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root.children[0]!
}

const written = async (format: ReportFormat, files = hostileFiles(), options = DAY) =>
  (await report(files, RULES, format, options)) as string
const named = (node: Node, name: string) => node.children.filter(one => one.name === name)
const suitesOf = async (files = hostileFiles()) => named(parse(await written('junit', files)), 'testsuite')

async function validate(xml: string) {
  const { valid, errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents: xml }], schema: [schema] })
  return { valid, errors: errors.map(one => one.message) }
}

test('JUnit is valid, also about documents that try to break it', async () => {
  expect(await validate(await written('junit'))).toEqual({ valid: true, errors: [] })
  expect(await validate(await written('junit', hostileFiles(), { ...DAY, language: 'en' }))).toMatchObject({
    valid: true,
  })
  expect(await validate((await written('junit')).replace(/<testcase/g, '<testcases'))).toMatchObject({ valid: false })
})

test('one suite a document, one case a rule and one for the reading, counted right', async () => {
  const suites = await suitesOf()
  expect(suites.map(one => one.attributes.package)).toEqual(NAMES.map(() => 'tenderlint'))
  expect(suites.map(one => named(one, 'testcase').length)).toEqual([3, 3, 3, 1])
  for (const suite of suites) {
    const cases = named(suite, 'testcase')
    const having = (name: string) => cases.filter(one => named(one, name).length > 0).length
    expect(suite.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(having('failure')),
      errors: String(having('error')),
      skipped: String(having('skipped')),
    })
  }
  expect(suites.map(({ attributes: a }) => [a.failures, a.errors, a.skipped].join())).toEqual([
    '2,0,0',
    '0,0,2',
    '0,0,1',
    '0,1,0',
  ])
})

test('a rule fails once, with all its places, the gravest first in the message', async () => {
  const at = (page: number, severity: 'error' | 'warning' | 'info') =>
    finding({ severity, location: { page, offset: [page, page + 8] } })
  const [suite] = await suitesOf([checkedFile([at(3, 'info'), at(4, 'warning'), at(5, 'error')])])
  const [failure] = named(suite!, 'testcase').flatMap(one => named(one, 'failure'))
  expect(failure!.attributes).toMatchObject({ type: 'error', message: expect.stringMatching(/^第 5 页/) })
  expect(failure!.text.match(/第 \d 页/g)).toEqual(['第 4 页', '第 5 页'])
  expect(failure!.text).toContain('建议：投标文件密封完好即可')
  expect(named(suite!, 'system-out')[0]!.text).toContain('第 3 页')
})

test('JUnit says why a document failed, what was not read, who answers for a finding, and that clean is not cleared', async () => {
  const [, answered, partial, failed] = await suitesOf()
  const skipped = named(answered!, 'testcase').flatMap(one => named(one, 'skipped').map(two => two.text))
  expect(skipped.join()).toContain('@张三，有效至 2027-01-31')
  expect(named(partial!, 'testcase')[0]!.children[0]!.text).toContain('第 12 页读不出来')
  expect(named(failed!, 'testcase')[0]!.children[0]!.attributes.message).toContain('扫描件')
  for (const suite of await suitesOf())
    expect(named(suite, 'system-out')[0]!.text).toContain('没有发现不等于通过合法性审查')
})

test('Checkstyle: a file a document, an error a finding, what a document says stays text', async () => {
  const xml = await written('checkstyle')
  const root = parse(xml)
  expect(xml).toContain('没有发现不等于通过合法性审查')
  expect(named(root, 'file')).toHaveLength(4)
  expect(named(root, 'file')[0]!.attributes.name).toBe(NAMES[0])
  const levels = named(root, 'file').map(file =>
    file.children.map(one => [one.attributes.severity, one.attributes.source]),
  )
  expect(levels).toEqual([
    [
      ['info', 'tenderlint.blue-wax'],
      ['error', 'tenderlint.red-wax'],
      ['warning', 'tenderlint.blue-wax'],
    ],
    [
      ['info', 'tenderlint.suppressed.blue-wax'],
      ['info', 'tenderlint.suppressed.red-wax'],
    ],
    [
      ['warning', 'tenderlint.document-partial'],
      ['warning', 'tenderlint.document-partial'],
    ],
    [['error', 'tenderlint.document-failed']],
  ])
  expect(named(root, 'file')[0]!.children[1]!.attributes.message).toContain('<script>alert(1)</script>&amp;]]>"\'=1+1')
})

test('no control character of a document reaches XML', async () => {
  for (const format of ['junit', 'checkstyle'] as const) {
    expect(await written(format)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe]|\p{Surrogate}/u)
  }
})
