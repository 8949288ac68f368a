/** `tenderlint watch`: the real program, kept running while documents are saved as Word saves them. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { buildPdf, words } from '../../documents/build-pdf.ts'
import { BIN, docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const WAITING = '等待保存'
const CLEAN = docxOf(['投标人资格要求', '投标文件须密封完好。'])
const FAULTY = docxOf(['投标人资格要求', '资格证明应以红色火漆密封，否则投标无效。'])
const FINDING = 'red-wax'

/** A program that keeps running; what it said is waited for, however long a loaded machine takes. */
function watching(cwd: string, args: string[], env: Record<string, string> = {}) {
  // Both streams in one, so that what was said first comes first.
  const both = ['-c', 'exec "$0" "$@" 2>&1', process.execPath, BIN, 'watch', ...args]
  const child = spawn('sh', both, { cwd, env: { PATH: process.env.PATH, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let look = () => {}
  child.stdout.setEncoding('utf8').on('data', text => {
    said += text
    look()
  })
  const closed = new Promise<number | null>(done => child.on('close', done))
  void closed.then(() => look())
  return {
    /** Waits until the sentence is said, and gives all that was said since the last time. */
    until: (sentence: string) =>
      new Promise<string>((done, fail) => {
        look = () => {
          const end = said.indexOf('\n', said.indexOf(sentence))
          if (said.includes(sentence) && end > 0) {
            look = () => {}
            done(said.slice(0, end + 1))
            said = said.slice(end + 1)
          } else if (child.exitCode !== null) fail(new Error(`ended: ${said}`))
        }
        look()
      }),
    async end(signal: NodeJS.Signals) {
      child.kill(signal)
      return { code: await closed, said }
    },
  }
}

/** Word writes a new file, moves the old one away and the new one into its place. */
function saveAsWord(folder: string, name: string, bytes: Uint8Array) {
  writeFileSync(join(folder, `~WRD0001.tmp`), bytes)
  renameSync(join(folder, name), join(folder, '~WRL0002.tmp'))
  renameSync(join(folder, `~WRD0001.tmp`), join(folder, name))
  rmSync(join(folder, '~WRL0002.tmp'))
}

const rules = { 'rules/red-wax.yaml': RED_WAX }

test('a draft is checked, and again when Word saves it, until Ctrl-C', async () => {
  const folder = folderOf({ 'draft.docx': FAULTY, 'other.docx': CLEAN, ...rules })
  const program = watching(folder, ['draft.docx', 'other.docx', ...WITH_RED_WAX])
  const first = await program.until(WAITING)
  expect(first).toContain(FINDING)
  expect(first).toContain('other.docx')
  saveAsWord(folder, 'draft.docx', CLEAN)
  const second = await program.until(WAITING)
  expect(second).toContain('draft.docx')
  expect(second).not.toContain(FINDING)
  expect(second).not.toContain('other.docx')
  // Nothing but a terminal is cleared.
  expect(first + second).not.toContain('\u001b')
  saveAsWord(folder, 'draft.docx', FAULTY)
  expect(await program.until(WAITING)).toContain(FINDING)
  expect(await program.end('SIGINT')).toEqual({ code: 0, said: '' })
})

test('in a folder, what comes is checked and what goes is said', async () => {
  const folder = folderOf({ 'in/.tenderlintignore': 'old.md\n', ...rules })
  const program = watching(folder, ['in', '--lang', 'en', ...WITH_RED_WAX])
  expect(await program.until('no document to check yet')).toMatch(/^There is no document.*\n$/)
  writeFileSync(join(folder, 'in/~$a.docx'), FAULTY)
  writeFileSync(join(folder, 'in/old.md'), TENDER)
  mkdirSync(join(folder, 'in/deep'))
  writeFileSync(join(folder, 'in/deep/a.docx'), FAULTY)
  const came = await program.until('Waiting')
  expect(came).toContain('red-wax')
  expect(came).toContain('in/deep/a.docx')
  expect(came).not.toMatch(/~\$a|old\.md/)
  rmSync(join(folder, 'in/deep/a.docx'))
  const went = await program.until('Waiting')
  expect(went).toMatch(/^in\/deep\/a\.docx is gone; .*\nWaiting.*\n$/)
  expect(await program.end('SIGTERM')).toEqual({ code: 0, said: '' })
})

test('a PDF is read each time that it is exported', async () => {
  const pdf = (sentence: string) =>
    buildPdf([{ content: [words(50, 100, '投标人资格要求'), words(50, 130, sentence)] }])
  const folder = folderOf({ 'a.pdf': pdf('资格证明应以红色火漆密封，否则投标无效。'), ...rules })
  const program = watching(folder, ['a.pdf', ...WITH_RED_WAX])
  expect(await program.until(WAITING)).toContain(FINDING)
  writeFileSync(join(folder, 'a.pdf'), pdf('投标文件须密封完好。'))
  expect(await program.until(WAITING)).not.toContain(FINDING)
  writeFileSync(join(folder, 'a.pdf'), pdf('样品须用红色火漆封存，否则投标无效。'))
  expect(await program.until(WAITING)).toContain(FINDING)
})

/** Refuses to open a document as Windows does while Word has it, as long as `lock` lies there. */
const HOLDING = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
for (const name of ['open', 'readFile']) {
  const real = fs.promises[name]
  fs.promises[name] = async (...args) => {
    if (String(args[0]).endsWith('held.docx') && fs.existsSync('lock')) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    return real(...args)
  }
}
syncBuiltinESMExports()
`
/** A share, or a system without places left for watchers: nobody tells that a file changed. */
const SILENT = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
fs.watch = () => { throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }) }
syncBuiltinESMExports()
`
const loading = (folder: string) => ({ NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'first.mjs'))}` })

test('a document that Word holds is said once, and checked when it is free', async () => {
  const folder = folderOf({ 'held.docx': FAULTY, 'free.docx': CLEAN, lock: '', 'first.mjs': HOLDING, ...rules })
  const program = watching(folder, ['held.docx', 'free.docx', ...WITH_RED_WAX], loading(folder))
  const first = await program.until(WAITING)
  expect(first).toMatch(/^held\.docx: .*Word 或 WPS.*关闭后会自动检查。$/m)
  expect(first).toContain('free.docx')
  expect(first).not.toContain(FINDING)
  rmSync(join(folder, 'lock'))
  const second = await program.until(WAITING)
  expect(second).toContain(FINDING)
  expect(second).not.toContain('held.docx: ')
})

test('where nothing tells of changes they are found all the same', async () => {
  const folder = folderOf({ 'a.docx': CLEAN, 'first.mjs': SILENT, ...rules })
  const program = watching(folder, ['a.docx', ...WITH_RED_WAX], loading(folder))
  expect(await program.until(WAITING)).not.toContain(FINDING)
  saveAsWord(folder, 'a.docx', FAULTY)
  expect(await program.until(WAITING)).toContain(FINDING)
  // The first look may have been due anyway.
  saveAsWord(folder, 'a.docx', CLEAN)
  expect(await program.until(WAITING)).not.toContain(FINDING)
})

test('suppressions: said to be unused by all documents only, and read again each time', async () => {
  const waiver = (document: string) =>
    `waivers:\n  - { rule: red-wax, document: ${document}, words: 红色火漆, reason: 已批, owner: 王, expires: 2027-01-31 }\n`
  const folder = folderOf({ 'a.docx': FAULTY, 'b.docx': FAULTY, 'waivers.yaml': waiver('b.docx'), ...rules })
  const args = ['a.docx', 'b.docx', '--waivers', 'waivers.yaml', '--date', '2026-11-27', ...WITH_RED_WAX]
  const program = watching(folder, args)
  expect(await program.until(WAITING)).not.toContain('waivers.yaml')
  saveAsWord(folder, 'a.docx', docxOf(['投标人资格要求', '资格证明应以红色火漆密封，否则投标无效。', '完。']))
  const second = await program.until(WAITING)
  expect(second).not.toContain('waivers.yaml')
  expect(second).toContain(FINDING)
  writeFileSync(join(folder, 'waivers.yaml'), 'waivers: [')
  saveAsWord(folder, 'a.docx', FAULTY)
  expect(await program.until(WAITING)).toContain('waivers.yaml')
  writeFileSync(join(folder, 'waivers.yaml'), waiver('a.docx'))
  saveAsWord(folder, 'a.docx', docxOf(['投标人资格要求', '资格证明应以红色火漆密封，否则投标无效。']))
  expect(await program.until(WAITING)).not.toContain('不放行')
})

test('reports of the config are not overwritten by that of one document', async () => {
  const config = 'reports:\n  json: report.json\n'
  const folder = folderOf({ 'a.docx': FAULTY, 'tenderlint.config.yaml': config, 'report.json': 'whole', ...rules })
  const program = watching(folder, ['a.docx', ...WITH_RED_WAX])
  expect(await program.until(WAITING)).toContain(FINDING)
  expect((await tenderlint(folder, ['config', 'a.docx'])).stdout).toContain('report.json')
  await program.end('SIGINT')
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('whole')
})

test('what makes no sense ends with 2 before anything is checked', async () => {
  const folder = folderOf({ 'a.docx': CLEAN, 'bad.config.yaml': 'polcy: strict\n', 'empty/x': '', ...rules })
  const missing = await tenderlint(folder, ['watch', 'a.docx', 'gone.docx'])
  expect(missing).toMatchObject({ code: 2, stdout: '' })
  expect(missing.stderr).toMatch(/^gone\.docx: /)
  // One that is nearly there is not waited for either.
  expect(await tenderlint(folder, ['watch', 'aa.docx'])).toMatchObject({ code: 2, stdout: '' })
  const piped = await tenderlint(folder, ['watch', '-', '--lang', 'en'])
  expect(piped).toMatchObject({ code: 2, stdout: '' })
  expect(piped.stderr).toContain('cannot read standard input')
  for (const path of ['a.docx', 'empty']) {
    const broken = await tenderlint(folder, ['watch', path, '--config', 'bad.config.yaml'])
    expect(broken).toMatchObject({ code: 2, stdout: '' })
    expect(broken.stderr).toContain('bad.config.yaml')
  }
  const none = await tenderlint(folder, ['watch'])
  expect(none).toMatchObject({ code: 2, stdout: '' })
  expect((await tenderlint(folder, ['watch', 'a.docx', '--rules', 'nowhere'])).code).toBe(2)
})

test('a document of a tender is checked with the others when one of them is saved', async () => {
  const main = (title: string) => docxOf(['公开招标公告', '第二章 投标人资格要求', `项目负责人具有${title}职称。`])
  const scoring = docxOf(['第四章 评标办法', '项目负责人具有高级工程师职称的，得3分。'])
  const folder = folderOf({ 'a/main.docx': main('中级工程师'), 'a/scoring.docx': scoring, 'b/other.docx': CLEAN })
  const only = ['--only', 'duplicate-qualification-score']
  const program = watching(folder, ['a', 'b', '--package', ...only])
  const first = await program.until(WAITING)
  expect(first).toContain('招标项目：a')
  expect(first).not.toContain('duplicate-qualification-score')
  saveAsWord(folder, 'a/main.docx', main('高级工程师'))
  const second = await program.until(WAITING)
  expect(second).toMatch(/a\/scoring\.docx.*duplicate-qualification-score/s)
  expect(second).not.toContain('other.docx')
  await program.end('SIGINT')
})
