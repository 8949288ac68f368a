/** What the program says on standard error while it works: to a person, to a pipe, and with --verbose. */
import { spawn } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BIN, folderOf, RED_WAX, ROOT, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

function copiesOfPdf(count: number): string {
  const folder = folderOf({ 'rules/red-wax.yaml': RED_WAX })
  const pdf = join(ROOT, 'fixtures/equipment-tender.pdf')
  for (let i = 0; i < count; i++) cpSync(pdf, join(folder, `tenders/${i}.pdf`))
  return folder
}

/**
 * What a person sees of a run on a terminal for standard error only. Its last document comes by a pipe, when the progress was
 * seen (or never will be): for the first seconds nothing is shown, however fast the machine is.
 */
function seen(folder: string, args: string): Promise<string> {
  // `script` (bsdutils, part of every Debian) gives the program a terminal.
  const pipe = 'for i in $(seq 1200); do [ -e go ] && break; sleep 0.1; done; echo 投标文件须密封完好。'
  const command = `(${pipe}) | '${process.execPath}' '${BIN}' tenders - --stdin-name b.txt --jobs 1 ${args}`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, TERM: 'xterm' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let screen = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    screen += text
    if (PROGRESS.test(screen)) writeFileSync(join(folder, 'go'), '')
  })
  return new Promise(done => child.on('close', () => done(screen)))
}

const PROGRESS = /[1-4]\/4 份 {2}\d+ 页/

test('a person sees how far a long run is, and the report has no trace of it', async () => {
  const folder = copiesOfPdf(3)
  const screen = await seen(folder, '--format json > report.json')
  expect(screen).toMatch(PROGRESS)
  const last = screen
    .trimEnd()
    .split(/[\r\n]/)
    .at(-1)
  expect(last).toContain('不放行')
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).documents).toHaveLength(4)
})

test('so it does where lines go to a file, as for a run that is to be resumed', async () => {
  expect(await seen(copiesOfPdf(3), '--output jsonl=run.jsonl --resume run.jsonl')).toMatch(PROGRESS)
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
    '认出各部分和采购类别',
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
