/** What the program says on standard error while it works: to a person, to a pipe, and with --verbose. */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BIN, folderOf, RED_WAX, ROOT, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

/** So many take longer than the first seconds, in which nothing is shown, on a fast machine too. */
const MANY = 160

function copiesOfPdf(count: number): string {
  const folder = folderOf({ 'rules/red-wax.yaml': RED_WAX })
  const pdf = join(ROOT, 'fixtures/equipment-tender.pdf')
  for (let i = 0; i < count; i++) cpSync(pdf, join(folder, `tenders/${i}.pdf`))
  return folder
}

test('a person sees how far a long run is, and the report has no trace of it', () => {
  // `script` (bsdutils, part of every Debian) gives the program a terminal for standard error only.
  const command = `'${process.execPath}' '${BIN}' tenders --jobs 1 --format json > report.json`
  const folder = copiesOfPdf(MANY)
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, encoding: 'utf8' })
  expect(stdout).toMatch(new RegExp(`\\d+/${MANY} 份 {2}\\d+ 页`))
  expect(
    stdout
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1),
  ).toContain('不放行')
})

test('so it does where lines go to a file, as for a run that is to be resumed', () => {
  const command = `timeout --foreground -s INT 8 '${process.execPath}' '${BIN}' tenders --jobs 1 --output jsonl=run.jsonl --resume run.jsonl`
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: copiesOfPdf(MANY),
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm' },
  })
  expect(stdout).toMatch(new RegExp(`\\d+/${MANY} 份 {2}\\d+ 页`))
})

test('--verbose says on standard error how long each step took; the report stays the same', async () => {
  const folder = folderOf({ 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const args = ['tender.md', '--format', 'json', ...WITH_RED_WAX]
  const [usual, verbose] = await Promise.all([tenderlint(folder, args), tenderlint(folder, [...args, '--verbose'])])
  expect(verbose.stdout).toBe(usual.stdout)
  expect(usual.stderr).not.toContain('用时')
  const rows = verbose.stderr.split('\n').map(line => line.trim().split(/ {2,}/))
  const steps = [
    '加载规则',
    '检查文件',
    '读取（各文件合计，下同）',
    '分章节',
    '认部分、认采购类别',
    '按规则判断',
    '最慢的文件',
    '写报告',
    '全程',
  ]
  expect(rows[0]).toEqual(['用时（秒）'])
  expect(rows.slice(1, 10).map(row => row[0])).toEqual(steps)
  for (const [, seconds] of rows.slice(1, 10)) expect(seconds).toMatch(/^\d+\.\d\d$/)
  expect(rows[7]![2]).toBe('tender.md')
  expect(verbose.stderr.trimEnd().split('\n').at(-1)).toContain('不放行')
})

test('the steps of documents that are read in other processes are timed too', async () => {
  const folder = copiesOfPdf(2)
  const { stderr } = await tenderlint(folder, ['tenders/0.pdf', 'tenders/1.pdf', '--verbose', '--fail-on', 'never'])
  const [, seconds] = /读取（各文件合计，下同） +(\d+\.\d\d)/.exec(stderr) ?? []
  expect(Number(seconds)).toBeGreaterThan(0)
})
