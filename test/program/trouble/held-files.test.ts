/** Files that another program holds, as Windows has them: Word is open, or Excel shows the report. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { docxOf, folderOf, tenderlint } from '../run-program.ts'

/** Makes the system refuse some files, as Windows does: Linux has no locks that a reader must heed. */
const REFUSING = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const refusals = [['held', 'EBUSY'], ['barred', 'EPERM'], ['gone', 'ENOENT']]
const refuse = (name, args) => {
  const path = args.slice(0, 2).map(String).join(' ')
  const code = refusals.find(([word]) => path.includes(word + '.'))?.[1]
  // The temporary file beside a report is not what Excel shows.
  if (code && !(name === 'open' && args[1] === 'wx')) throw Object.assign(new Error(code), { code })
}
for (const name of ['open', 'readFile', 'rename']) {
  const real = fs.promises[name]
  fs.promises[name] = async (...args) => {
    refuse(name, args)
    return real(...args)
  }
}
for (const name of ['openSync', 'readFileSync']) {
  const real = fs[name]
  fs[name] = (...args) => {
    refuse(name, args)
    return real(...args)
  }
}
syncBuiltinESMExports()
`

const withRefusals = (folder: string) => ({ NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'refusing.mjs'))}` })

test.each(['1', '2'])(
  'what Word holds is said by name with what to do, and the others are checked (--jobs %s)',
  async jobs => {
    const words = docxOf(['投标文件须密封完好。'])
    const names = ['held.docx', 'barred.docx', 'gone.docx', 'free.docx']
    const drafts = Object.fromEntries(names.map(name => [name, words]))
    const folder = folderOf({ ...drafts, 'refusing.mjs': REFUSING })
    const run = await tenderlint(folder, [...names, '--format', 'json', '--jobs', jobs], withRefusals(folder))
    expect(run.code).toBe(2)
    expect(JSON.parse(run.stdout).documents.map((one: { status: string }) => one.status)).toEqual([
      'failed',
      'failed',
      'failed',
      'checked',
    ])
    expect(run.stderr).toMatch(/^held\.docx: .*Word 或 WPS 里打开）。请先关闭它再检查。$/m)
    expect(run.stderr).toMatch(/^barred\.docx: .*可能正在 Word 或 WPS 里打开，也可能没有权限。/m)
    expect(run.stderr).toMatch(/^gone\.docx: 检查期间文件不见了/m)
    const english = await tenderlint(folder, ['held.docx', '--lang', 'en'], withRefusals(folder))
    expect(english.stderr).toMatch(/^held\.docx: Another program holds the file; .*Close it there/m)
  },
)

test('a report that Excel shows is not replaced, and the sentence says so', async () => {
  const folder = folderOf({ 'a.txt': '投标文件须密封完好。\n', 'refusing.mjs': REFUSING })
  await tenderlint(folder, ['a.txt', '--output', 'csv=held.csv'])
  const old = readFileSync(join(folder, 'held.csv'), 'utf8')
  const run = await tenderlint(folder, ['a.txt', '--output', 'csv=held.csv'], withRefusals(folder))
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/写不了 held\.csv（被占用，EBUSY）：可能正在 Excel/)
  expect(readFileSync(join(folder, 'held.csv'), 'utf8')).toBe(old)
})

/** Makes the system refuse a folder, as it does with one of another user; root is refused nothing. */
const CLOSED = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { readdir } = fs
fs.readdir = (path, options, done) => {
  const code = /closed/.test(path) ? 'EACCES' : /gone/.test(path) ? 'ENOENT' : null
  return code ? done(Object.assign(new Error(code), { code }), []) : readdir(path, options, done)
}
syncBuiltinESMExports()
`

test('a folder that cannot be opened is said, since nobody knows what is in it', async () => {
  const words = '投标文件须密封完好。\n'
  const files = { 'in/a.txt': words, 'in/closed/b.txt': words, 'in/gone/c.txt': words, 'in/z.txt': words }
  const folder = folderOf({ ...files, 'closed.mjs': CLOSED })
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'closed.mjs'))}` }
  const check = async (...args: string[]) => {
    const run = await tenderlint(folder, [...args, '--format', 'json'], env)
    const documents = JSON.parse(run.stdout).documents as { path: string; errorCode?: string }[]
    return { code: run.code, stderr: run.stderr, documents: documents.map(one => [one.path, one.errorCode ?? '']) }
  }
  const run = await check('in')
  expect(run.documents).toEqual([
    ['in/a.txt', ''],
    ['in/closed', 'folder-unreadable'],
    ['in/z.txt', ''],
  ])
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/^in\/closed: 打不开这个文件夹（没有权限，EACCES）/m)
  expect((await check('in/closed')).documents).toEqual([['in/closed', 'folder-unreadable']])
  writeFileSync(join(folder, '.tenderlintignore'), 'in/closed/\n')
  expect(await check('in')).toEqual({
    code: 0,
    stderr: '',
    documents: [
      ['in/a.txt', ''],
      ['in/z.txt', ''],
    ],
  })
})

/** The same for what stands behind a link. */
const CLOSED_LINK = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { statSync } = fs
fs.statSync = (path, options) => {
  if (/closed$/.test(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
  return statSync(path, options)
}
syncBuiltinESMExports()
`

test.each([
  ['in/**/*.txt', true],
  ['in/*/*.txt', true],
  ['in/c*', true],
  ['in/a*.txt', false],
])('a link that nobody may follow is said where a pattern leads through it: %s', async (pattern, said) => {
  const folder = folderOf({ 'in/a.txt': '投标文件须密封完好。\n', 'closed.mjs': CLOSED_LINK })
  symlinkSync('nowhere', join(folder, 'in/closed'))
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'closed.mjs'))}` }
  const { stderr } = await tenderlint(folder, [pattern], env)
  expect(/^in\/closed: 没有权限/m.test(stderr)).toBe(said)
})
