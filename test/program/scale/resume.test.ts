import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN, docxOf, folderOf, RED_WAX, type Run, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const COUNT = 14

/** Long enough that a run can be stopped before its last document. */
const drafts = Object.fromEntries(
  Array.from({ length: COUNT }, (_, i) => {
    const words = [
      '第三章 投标人资格要求',
      ...Array.from({ length: 700 }, (_, j) => `第${i}项第${j}份证明应以红色火漆密封。`),
    ]
    return [`in/${10 + i}.docx`, docxOf(words)]
  }),
)
const FILES = { ...drafts, 'rules/red-wax.yaml': RED_WAX }
const CHECK = ['in', '--jobs', '1', ...WITH_RED_WAX]
const INTO_FILE = ['--output', 'jsonl=run.jsonl', '--output', 'json=run.json', '--format', 'sarif']

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')
const linesOf = (text: string) => text.split('\n').slice(0, -1)

/** Whether a process of the run has begun, which takes longer to read a document than it takes to look again. */
const hasWorker = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim() !== ''

/** How many lines are in `run.jsonl`; -1 where there is none. */
function linesWritten(folder: string): number {
  const path = join(folder, 'run.jsonl')
  return existsSync(path) ? linesOf(readFileSync(path, 'utf8')).length : -1
}

/**
 * Runs the program and sends a signal when the first lines are in `run.jsonl`, or for 0 when documents begin to be read.
 *
 * @param written counts something else than lines.
 */
function stopped(
  folder: string,
  args: string[],
  signal: NodeJS.Signals,
  lines = 2,
  written = linesWritten,
): Promise<Run> {
  return new Promise(done => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: folder })
    const run: Run = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', text => {
      run.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      run.stderr += text
    })
    const look = setInterval(() => {
      if (written(folder) < lines) return
      if (lines === 0 && !hasWorker(child.pid!)) return
      clearInterval(look)
      child.kill(signal)
    }, 5)
    child.on('close', code => {
      clearInterval(look)
      done({ ...run, code })
    })
  })
}

/** What a run writes that nothing interrupts. */
let whole: Run & { jsonl: string; json: string }
let removeWhole = () => {}
afterAll(() => removeWhole())
beforeAll(async () => {
  const folder = folderOf(FILES, remove => {
    removeWhole = remove
  })
  const run = await tenderlint(folder, [...CHECK, ...INTO_FILE])
  whole = { ...run, jsonl: read(folder, 'run.jsonl'), json: read(folder, 'run.json') }
})

test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('%s ends a run in order, and it can be gone on with', async signal => {
  const folder = folderOf(FILES)
  const run = await stopped(folder, [...CHECK, ...INTO_FILE], signal)
  expect(run.code).toBe(2)
  const done = linesOf(read(folder, 'run.jsonl'))
  expect(done.length).toBeLessThan(COUNT)
  expect(done).toEqual(linesOf(whole.jsonl).slice(0, done.length))
  expect(run.stderr).toContain(`检查被中断（退出码 2）：只做完了 ${done.length}/${COUNT} 份文件`)
  expect(run.stderr).toContain('再加 --resume run.jsonl')
  const resumed = await stopped(folderOf(FILES), [...CHECK, ...INTO_FILE, '--resume', 'run.jsonl'], signal)
  expect(resumed.stderr).toContain('做完的已写入 run.jsonl。接着做：再运行同样的命令。')
  // The other reports hold what is finished and say that there is more.
  expect(JSON.parse(read(folder, 'run.json'))).toMatchObject({
    interrupted: true,
    summary: { documents: done.length },
  })
  expect(JSON.parse(run.stdout).runs[0].invocations[0].executionSuccessful).toBe(false)

  const again = await tenderlint(folder, [...CHECK, ...INTO_FILE, '--resume', 'run.jsonl'])
  expect({ code: again.code, stdout: again.stdout }).toEqual({ code: whole.code, stdout: whole.stdout })
  expect(again.stderr).toContain(`有 ${done.length} 份文件的结果取自 run.jsonl`)
  expect([read(folder, 'run.jsonl'), read(folder, 'run.json')]).toEqual([whole.jsonl, whole.json])
})

test('whoever asks a second time, by either signal, does not wait for reports that nobody takes', async () => {
  const folder = folderOf(FILES)
  const child = spawn(process.execPath, [BIN, ...CHECK, '--format', 'json', '--output', 'jsonl=run.jsonl'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise(done => child.on('exit', (_, signal) => done(signal)))
  // Nobody reads what is printed, which is more than a pipe holds: the run ends in order only when somebody does.
  const look = setInterval(() => {
    if (linesWritten(folder) < 1) return
    if (!child.killed) child.kill('SIGINT')
    else if (!hasWorker(child.pid!)) {
      clearInterval(look)
      child.kill('SIGTERM')
    }
  }, 20)
  expect(await ended).toBe('SIGTERM')
})

/** Folders below too, which are few. */
const ALL = { recursive: true } as const

test('a run with a cache goes on when it is run again, and that is said', async () => {
  const kept = (folder: string) =>
    existsSync(join(folder, 'kept')) ? readdirSync(join(folder, 'kept'), ALL).length : 0
  const args = [...CHECK, '--output', 'json=run.json', '--cache-location', 'kept']
  const run = await stopped(folderOf(FILES), args, 'SIGINT', 6, kept)
  expect(run.stderr).toContain('做完的已经记住（--cache）。接着做：再运行同样的命令。')
  expect(run.stderr).not.toContain('下次')
})

test('a run that is stopped before its first document names no report that holds what is finished', async () => {
  const run = await stopped(folderOf(FILES), [...CHECK, ...INTO_FILE], 'SIGINT', 0)
  expect(run.code).toBe(2)
  expect(run.stderr).toContain(`只做完了 0/${COUNT} 份文件`)
  expect(run.stderr).toContain('请再运行同样的命令')
  expect(run.stderr).not.toContain('做完的已写入')
})

test('a run that was killed goes on, and is killed and goes on again', async () => {
  const folder = folderOf(FILES)
  // One command that is run until it is done.
  const command = [...CHECK, ...INTO_FILE, '--resume', 'run.jsonl']
  expect((await stopped(folder, command, 'SIGKILL')).code).toBeNull()
  const first = linesOf(read(folder, 'run.jsonl')).length
  await stopped(folder, command, 'SIGKILL', first + 2)
  expect(linesOf(read(folder, 'run.jsonl')).length).toBeGreaterThan(first)
  // The disk may not have taken the whole of the last line.
  truncateSync(join(folder, 'run.jsonl'), statSync(join(folder, 'run.jsonl')).size - 50)
  const again = await tenderlint(folder, command)
  expect({ code: again.code, stdout: again.stdout }).toEqual({ code: whole.code, stdout: whole.stdout })
  expect([read(folder, 'run.jsonl'), read(folder, 'run.json')]).toEqual([whole.jsonl, whole.json])
})

test('documents that changed, came or went meanwhile are not taken from the interrupted run', async () => {
  const folder = folderOf({ 'in/a.md': TENDER, 'in/b.md': TENDER, 'in/c.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const begun = await tenderlint(folder, [...CHECK, '--output', 'jsonl=run.jsonl', '--resume', 'run.jsonl'])
  expect(begun.stderr).not.toContain('取自')
  writeFileSync(join(folder, 'in/a.md'), `${TENDER}\n附则：样品须用红色火漆封存。\n`)
  rmSync(join(folder, 'in/b.md'))
  writeFileSync(join(folder, 'in/d.md'), TENDER)
  const plain = await tenderlint(folder, [...CHECK, '--format', 'json'])
  const again = await tenderlint(folder, [...CHECK, '--format', 'json', '--resume', 'run.jsonl'])
  expect({ ...again, stderr: '' }).toEqual({ ...plain, stderr: '' })
  expect(again.stderr).toContain('有 1 份文件的结果取自')
})

test('other options, and a file that is no such report, are refused', async () => {
  const folder = folderOf({ 'in/a.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  await tenderlint(folder, [...CHECK, '--output', 'jsonl=run.jsonl'])
  const resumed = (...args: string[]) => tenderlint(folder, [...CHECK, ...args])
  const before = read(folder, 'run.jsonl')
  for (const other of [
    ['--kind', 'works'],
    ['--lang', 'en'],
  ]) {
    const { code, stdout, stderr } = await resumed('--resume', 'run.jsonl', '--output', 'jsonl=run.jsonl', ...other)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/run\.jsonl (?:是用别的规则、选项、语言或版本做的|was made with other rules)/)
  }
  expect(read(folder, 'run.jsonl')).toBe(before)
  expect((await resumed('--resume', 'none.jsonl')).stderr).toContain(
    '打不开要接着做的报告 none.jsonl（没有这个文件或文件夹，ENOENT）',
  )
  expect((await resumed('--resume', 'in/a.md')).stderr).toContain('in/a.md 不是 tenderlint 的 JSONL 报告')
  appendFileSync(join(folder, 'run.jsonl'), 'not a line\n{}\n')
  expect((await resumed('--resume', 'run.jsonl')).stderr).toContain('run.jsonl:2')
})

test.skipIf(!existsSync('/dev/full'))('a full disk is said, and other reports are still written', async () => {
  const folder = folderOf({ 'in/a.md': TENDER, 'in/b.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const both = await tenderlint(folder, [...CHECK, '--output', 'json=/dev/full', '--output', 'sarif=b.sarif'])
  expect(both.code).toBe(2)
  expect(both.stderr).toMatch(/\/dev\/full.*ENOSPC/)
  expect(both.stdout).toContain('红色火漆')
  expect(JSON.parse(read(folder, 'b.sarif')).runs).toHaveLength(1)
  // Lines too: that they cannot be written is said once, and the run goes on.
  const lines = await tenderlint(folder, [...CHECK, '--output', 'jsonl=/dev/full', '--output', 'csv=b.csv'])
  expect({ ...lines, stderr: '' }).toEqual({ ...both, stderr: '' })
  expect(lines.stderr.match(/\/dev\/full.*ENOSPC/g)).toHaveLength(1)
  expect(lines.stderr).toMatch(/有报告没有写出。\n$/)
  expect(read(folder, 'b.csv')).toContain('in/b.md')
  const onScreen = (...args: string[]) =>
    new Promise<Run>(done => {
      const command = ['-c', '"$0" "$@" > /dev/full', process.execPath, BIN, ...CHECK, ...args]
      const child = spawn('sh', command, { cwd: folder })
      let stderr = ''
      child.stderr.setEncoding('utf8').on('data', text => {
        stderr += text
      })
      child.on('close', code => done({ code, stdout: '', stderr }))
    })
  for (const format of ['pretty', 'jsonl']) {
    const screen = await onScreen('--format', format, '--output', `junit=${format}.xml`)
    expect([screen.code, screen.stderr]).toEqual([
      2,
      expect.stringMatching(/报告没能写完（磁盘已满，ENOSPC）.*\n.*有报告没有写出。\n$/),
    ])
    expect(read(folder, `${format}.xml`)).toContain('in/b.md')
  }
})
