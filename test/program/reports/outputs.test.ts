/** Where reports may go, and where not. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REPORT_FORMATS } from '../../../src/report/report.ts'
import { BIN, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const files = { 'a.md': TENDER, 'known.json': '{}', 'rules/red-wax.yaml': RED_WAX }

/** As `tenderlint baseline` writes it. */
const BASELINE = `{
  "version": 1,
  "tool": { "name": "tenderlint", "version": "0.1.0", "rules": { "count": 1, "digest": "${'0'.repeat(64)}" } },
  "documents": []
}`

test.each([
  ['a document that is named', ['a.md', '--output', 'markdown=a.md'], /^a\.md 是这次检查要读的文件/],
  ['a baseline', ['a.md', '--baseline', 'known.json', '--output', 'json=known.json'], /^known\.json 是这次检查要读/],
  ['the ending of a document', ['a.md', '--output', 'json=b.docx'], /^b\.docx 是文档或配置的后缀/],
  ['the ending of a config', ['a.md', '--output', 'json=b.yaml'], /^b\.yaml 是文档或配置的后缀/],
  ['two reports', ['a.md', '--output', 'json=r', '--output', 'csv=./r'], /^\.\/r 不能同时放两种报告（json、csv）/],
])('%s is no place for a report', async (_, args, sentence) => {
  const folder = folderOf(files)
  const run = await tenderlint(folder, [...args, ...WITH_RED_WAX])
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
  expect(run.stderr).toMatch(sentence)
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).map(name => name.split('/')[0]))
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(TENDER)
})

test.each([
  ['a draft of the folder that is searched', 'draft.md', TENDER, ['drafts', '--output', 'drafts/draft.md']],
  ['a list of files', 'list.txt', 'a.md', ['--files-from', 'drafts/list.txt', '--output', 'drafts/list.txt']],
  ['a config', 'config.txt', 'failOn: never', ['a.md', '--output', 'pretty=drafts/config.txt']],
  ['a baseline of another run', 'known.json', BASELINE, ['a.md', '--output', 'drafts/known.json']],
  ['another program’s file', 'x.html', '<!doctype html><p>', ['a.md', '--output', 'drafts/x.html']],
  ['a text that is of use', 'x.csv', '1,2', ['a.md', '--output', 'drafts/x.csv']],
  ['a document by its bytes', 'x.xlsx', 'PK', ['a.md', '--output', 'drafts/x.xlsx']],
])('%s is not replaced, though the run need not read it', async (_, name, content, args) => {
  const folder = folderOf({ ...files, 'drafts/b.md': TENDER, [`drafts/${name}`]: content })
  const run = await tenderlint(folder, [...args, ...WITH_RED_WAX])
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
  expect(run.stderr).toMatch(new RegExp(`^drafts/${name} 已经有了`))
  expect(readFileSync(join(folder, 'drafts', name), 'utf8')).toBe(content)
})

test('reports of every format are replaced by those of the next run, and empty files by any', async () => {
  const folder = folderOf({
    ...files,
    'clean.md': '# 投标人资格要求\n\n投标文件须密封完好。\n',
    'in/none.log': '',
    ...Object.fromEntries(REPORT_FORMATS.map(format => [`empty-${format}`, ''])),
  })
  const outputs = REPORT_FORMATS.flatMap(format =>
    ['report', 'empty'].flatMap(name => ['--output', `${format}=${name}-${format}`]),
  )
  const into = ['--fail-on', 'never', ...outputs, ...WITH_RED_WAX]
  for (const more of [
    ['a.md'],
    ['clean.md', '-q', '--lang', 'en'],
    ['clean.md', '-q'],
    ['a.md', '--skip', 'red-wax'],
  ]) {
    if (more.includes('--skip')) into.splice(-2)
    const run = await tenderlint(folder, [...more, ...into])
    expect({ ...run, stdout: '' }).toEqual({ code: 0, stdout: '', stderr: '' })
    for (const name of REPORT_FORMATS.flatMap(format => [`report-${format}`, `empty-${format}`]))
      expect(statSync(join(folder, name)).size, name).toBeGreaterThan(0)
  }
})

test('the lines that a run goes on with are no place for another format', async () => {
  const folder = folderOf(files)
  await tenderlint(folder, ['a.md', '--output', 'jsonl=run.json', ...WITH_RED_WAX])
  const lines = readFileSync(join(folder, 'run.json'), 'utf8')
  const run = await tenderlint(folder, ['a.md', '--resume', 'run.json', '--output', 'json=run.json', ...WITH_RED_WAX])
  expect([run.code, run.stderr]).toEqual([2, expect.stringMatching(/^run\.json 是这次检查要读的文件/)])
  expect(readFileSync(join(folder, 'run.json'), 'utf8')).toBe(lines)
})

test('a report in the folder that is searched is no document of the next run', async () => {
  const folder = folderOf(files)
  const args = ['.', '--output', 'html=r.html', '--output', 'markdown=r.md', '--format', 'json', ...WITH_RED_WAX]
  const first = await tenderlint(folder, args)
  expect(JSON.parse(first.stdout).documents).toHaveLength(1)
  expect(await tenderlint(folder, args)).toEqual(first)
})

test('an HTML report of an earlier run is left out of a folder, and read where it is named', async () => {
  const folder = folderOf(files)
  await tenderlint(folder, ['a.md', '--output', 'old/report.html', ...WITH_RED_WAX])
  const paths = async (...args: string[]) => {
    const { stdout } = await tenderlint(folder, [...args, '--format', 'json', ...WITH_RED_WAX])
    return JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)
  }
  expect(await paths('.')).toEqual(['a.md'])
  expect(await paths('old/report.html')).toEqual(['old/report.html'])
})

test('a dash is standard output, and results.sarif.json is SARIF', async () => {
  const folder = folderOf(files)
  const printed = await tenderlint(folder, ['a.md', '--format', 'json', ...WITH_RED_WAX])
  expect(await tenderlint(folder, ['a.md', '--output', 'json=-', ...WITH_RED_WAX])).toEqual(printed)
  await tenderlint(folder, ['a.md', '--output', 'results.sarif.json', ...WITH_RED_WAX])
  expect(JSON.parse(readFileSync(join(folder, 'results.sarif.json'), 'utf8')).version).toBe('2.1.0')
})

test('an empty path is not the working folder, and a folder without rules none of rules', async () => {
  const folder = folderOf({ ...files, 'none/a.txt': '' })
  expect(await tenderlint(folder, [''])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^有一个文件名是空的/),
  })
  const run = await tenderlint(folder, ['a.md', '--rules', 'none'])
  expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/^规则文件夹 none 里没有规则/) })
})

test('a reader that closes the pipe early crashes nothing and changes no exit code', async () => {
  const many = `# 投标人资格要求\n\n${Array.from({ length: 400 }, (_, i) => `第${i}份证明应以红色火漆密封。\n`).join('\n')}`
  const folder = folderOf({ ...files, 'many.md': many })
  const child = spawn(process.execPath, [BIN, 'many.md', ...WITH_RED_WAX], { cwd: folder })
  let errors = ''
  child.stderr.on('data', text => {
    errors += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(done => child.on('close', done))
  expect({ code, errors }).toEqual({ code: 1, errors: '' })
})
