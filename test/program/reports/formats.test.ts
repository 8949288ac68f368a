/** Every format from the program itself, about files whose names and words try to break it. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Log, Run } from 'sarif'
import { expect, test } from 'vitest'
import { BIN, docxOf, folderOf, RED_WAX, ROOT, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const HOSTILE = '投标文件须用红色火漆封口<script>alert(1)</script>]]>&amp;=cmd|\u001b[31m{0}，否则无效。'
const files = {
  '=cmd|calc.md': TENDER.replace('资格证明应以红色火漆密封', HOSTILE),
  'a:b,c%0A\n::error::x.md': TENDER,
  '<b>"&].md': TENDER,
  'empty.docx': '',
  'rules/red-wax.yaml': RED_WAX,
}
const paths = Object.keys(files).slice(0, 4)
const FORMATS = [
  'json',
  'jsonl',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'markdown',
  'csv',
  'xlsx',
] as const

test('one run writes every format, each with the same findings, and twice the same bytes', async () => {
  const folder = folderOf(files)
  const run = (ending: string) =>
    tenderlint(folder, [...paths, ...WITH_RED_WAX, ...FORMATS.flatMap(one => ['-o', `${one}=${one}${ending}`])])
  const first = await run('')
  const second = await run('.2')
  expect([first.code, second.code]).toEqual([2, 2])
  const text = Object.fromEntries(FORMATS.map(one => [one, readFileSync(join(folder, one), 'utf8')]))
  for (const one of FORMATS) expect(readFileSync(join(folder, `${one}.2`), 'utf8'), one).toBe(text[one])
  const { summary, documents } = JSON.parse(text.json!)
  const findings = documents.flatMap((one: { findings: unknown[] }) => one.findings)
  expect(summary).toMatchObject({ documents: 4, failed: 1, error: 3, warning: 3 })
  expect(JSON.parse(text.sarif!).runs[0].results).toHaveLength(findings.length)
  expect(JSON.parse(text.gitlab!).filter((one: { check_name: string }) => one.check_name === 'red-wax')).toHaveLength(6)
  expect(text.github!.match(/^::(?:error|warning) file=[^,]+,line=\d+,title=[^:]*red-wax::/gm)).toHaveLength(6)
  expect(text.checkstyle!.match(/source="tenderlint.red-wax"/g)).toHaveLength(6)
  expect(text.jsonl!.trimEnd().split('\n')).toHaveLength(4)
  for (const one of ['github', 'csv', 'junit', 'checkstyle', 'markdown']) {
    expect(text[one], one).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/)
  }
})

test('--sarif-compat github adds the line that GitHub wants, and takes no other name', async () => {
  const folder = folderOf({ ...files, 'draft.docx': docxOf(['投标文件须用红色火漆封口。']) })
  const args = ['draft.docx', '--format', 'sarif', ...WITH_RED_WAX]
  const [plain, compat, wrong] = await Promise.all([
    tenderlint(folder, args),
    tenderlint(folder, [...args, '--sarif-compat', 'github']),
    tenderlint(folder, [...args, '--sarif-compat', 'gitlab']),
  ])
  const region = (run: { stdout: string }) =>
    JSON.parse(run.stdout).runs[0].results[0].locations[0].physicalLocation.region
  expect(region(plain)).toBeUndefined()
  expect(region(compat)).toMatchObject({ startLine: 1, endLine: 1, snippet: {} })
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('github')
})

test('a workbook goes into a pipe, but not to a terminal', async () => {
  const folder = folderOf(files)
  const args = [BIN, '=cmd|calc.md', '--format', 'xlsx', ...WITH_RED_WAX]
  const piped = spawnSync(process.execPath, args, { cwd: folder })
  expect(piped.stdout.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  // `script` (bsdutils, part of every Debian) gives the program a terminal.
  const quoted = [process.execPath, ...args].map(one => `'${one}'`).join(' ')
  const shown = spawnSync('script', ['-qec', quoted, '/dev/null'], { cwd: folder, encoding: 'utf8' })
  expect(shown.status).toBe(2)
  expect(shown.stdout).toContain('--output xlsx=报告.xlsx')
  expect(shown.stdout).not.toContain('PK\u0003\u0004')
})

test('a terminal says what to do next, or where the report is', async () => {
  const shown = (...args: string[]) => {
    const quoted = [process.execPath, BIN, '=cmd|calc.md', ...WITH_RED_WAX, ...args].map(one => `'${one}'`).join(' ')
    return spawnSync('script', ['-qec', quoted, '/dev/null'], { cwd: folderOf(files), encoding: 'utf8' }).stdout
  }
  expect(shown()).toContain('另存网页报告：--output html=报告.html')
  const written = shown('--output', 'json=a.json')
  expect(written).toContain('报告已写入 a.json')
  expect(written).not.toContain('另存网页报告')
  expect(shown('--quiet')).not.toContain('另存网页报告')
})

test('a format that does not exist is named with those that do', async () => {
  const { code, stderr } = await tenderlint(folderOf(files), ['=cmd|calc.md', '--format', 'sarfi'])
  expect(code).toBe(2)
  expect(stderr).toContain('sarif')
})

test('JSON lines are written while later documents are still to be read', async () => {
  const folder = folderOf({})
  const names = Array.from({ length: 12 }, (_, i) => `${10 + i}.pdf`)
  for (const name of names) cpSync(join(ROOT, 'fixtures/equipment-tender.pdf'), join(folder, name))
  const child = spawn(process.execPath, [BIN, ...names, '--jobs', '1', '--format', 'jsonl'], { cwd: folder })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    // What is gone when the first line is there can only fail if it had not been read by then.
    if (output === '') rmSync(join(folder, names.at(-1)!))
    output += text
  })
  const code = await new Promise(done => child.on('close', done))
  const documents = output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(documents.map(one => one.path)).toEqual(names)
  expect(documents.map(one => one.status)).toEqual([...names.slice(1).map(() => 'checked'), 'failed'])
  expect(code).toBe(2)
})

test.each(['zh', 'en'])('reports that quote laws quote them in full: %s', async lang => {
  const folder = folderOf({ 'tender.md': '# 第三章 采购需求\n\n投标产品的市场占有率须排名前三。\n' })
  await tenderlint(folder, ['tender.md', '--lang', lang, '-o', 'a.sarif', '-o', 'a.html'])
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const [{ tool, taxonomies }] = (JSON.parse(read('a.sarif')) as Log).runs as [Run]
  expect(tool.driver.rules!.filter(({ help }) => help!.text.includes('“”'))).toEqual([])
  const laws = taxonomies![1]!.taxa!
  expect(laws.filter(({ properties }) => properties!.instrument === '')).toEqual([])
  expect(laws.find(({ id }) => id === 'gplr-20-8')!.fullDescription!.text).toContain('以其他不合理条件限制')
  const html = read('a.html').split('id="laws"')[1]!
  expect(html).toContain('<dt id="law-')
  expect(html).not.toMatch(/<p lang="zh-CN"><\/p>|<p class="where" lang="zh-CN"><\/p>/)
})
