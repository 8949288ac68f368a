/** A process that reads a document can be killed by anybody; and a PDF can be locked. */
import { execFileSync, spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { buildPdf, words } from '../../documents/build-pdf.ts'
import { manyPages } from '../../hostile/pdfs.ts'
import { BIN, docxOf, folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const sentence = '资格证明应以红色火漆密封，否则投标无效。'

/** Process ids of the children of a process. */
function childrenOf(parent: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const all = lines.map(line => line.trim().split(/\s+/))
  return all
    .filter(([, ppid, ...args]) => Number(ppid) === parent && /start-worker\.cjs/.test(args.join(' ')))
    .map(([pid]) => Number(pid))
}

test('a process that is killed is one failed document; the others are checked', async () => {
  const folder = folderOf({
    // Takes seconds to read: all pages are there, and every one is read.
    'a.pdf': manyPages(9_000),
    'b.docx': docxOf([sentence]),
    'c.docx': docxOf([sentence, sentence]),
    'rules/red-wax.yaml': RED_WAX,
  })
  const args = ['.', '--format', 'json', '--jobs', '1', '--timeout', '60', ...WITH_RED_WAX]
  const program = spawn(process.execPath, [BIN, ...args], {
    cwd: folder,
  })
  let stdout = ''
  program.stdout.on('data', piece => {
    stdout += piece
  })
  const ended = new Promise<number | null>(done => program.on('close', done))
  let workers: number[] = []
  while (workers.length === 0) {
    await new Promise(done => setTimeout(done, 20))
    workers = childrenOf(program.pid!)
  }
  for (const pid of workers) process.kill(pid, 'SIGKILL')
  expect(await ended).toBe(2)
  const documents = JSON.parse(stdout).documents
  expect(documents.map(({ path, status }: { path: string; status: string }) => `${path} ${status}`)).toEqual([
    'a.pdf failed',
    'b.docx checked',
    'c.docx checked',
  ])
  expect(documents[0].error).toContain('SIGKILL')
  expect(documents[0].sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(documents[1].findings).toHaveLength(1)
})

test('a locked PDF names --password, which opens it, alone and among others', async () => {
  const locked = buildPdf([{ content: [words(50, 100, '投标人资格要求'), words(50, 130, sentence)] }], {
    password: '2026',
  })
  const folder = folderOf({ 'a.pdf': locked, 'b.docx': docxOf([sentence]), 'rules/red-wax.yaml': RED_WAX })
  const run = (...args: string[]) => tenderlint(folder, [...args, '--format', 'json', ...WITH_RED_WAX])
  const closed = await run('a.pdf')
  expect(closed.code).toBe(2)
  expect(closed.stderr).toContain('--password')
  const open = await run('a.pdf', '--password', '2026')
  expect(JSON.parse(open.stdout).documents[0]).toMatchObject({ status: 'checked', format: 'pdf' })
  expect(open.stdout).not.toContain('"2026"')
  const both = await run('a.pdf', 'b.docx', '--password', '2026')
  expect(JSON.parse(both.stdout).documents[0]).toEqual(JSON.parse(open.stdout).documents[0])
  const read = await tenderlint(folder, ['read', 'a.pdf', '--password', '2026'])
  expect(read.stdout).toContain(sentence)
})
