import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildPdf, words as line, picture } from '../../documents/build-pdf.ts'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const words = '投标文件须密封完好。\n'

/** What a run checked, in its order. */
async function checked(cwd: string, args: string[], input: string | Uint8Array = '') {
  const run = await tenderlint(cwd, [...args, '--format', 'json'], {}, input)
  const documents: { path: string; status: string }[] = run.stdout ? JSON.parse(run.stdout).documents : []
  return { ...run, paths: documents.map(({ path }) => path), documents }
}

/** A repository with all files of a folder in its first commit. */
function repository(files: Record<string, string>) {
  const folder = folderOf(files)
  const git = (...args: string[]) => {
    const names = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main']
    return execFileSync('git', ['-C', folder, ...names, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'first')
  return { folder, git, write: (name: string, text: string) => writeFileSync(join(folder, name), text) }
}

describe('ignored documents', () => {
  const files = {
    '.tenderlintignore': '# old ones\narchive/\n*.draft.md\n!keep.draft.md\n',
    'a.md': words,
    'b.draft.md': words,
    'keep.draft.md': words,
    'archive/c.md': words,
    'x/archive/d.md': words,
    'x/e.md': words,
    'x/.tenderlintignore': 'f.md\n!g.draft.md\n',
    'x/f.md': words,
    'x/g.draft.md': words,
  }
  const kept = ['a.md', 'keep.draft.md', 'x/e.md', 'x/g.draft.md']

  test('are left out of folders and patterns, and their number is said', async () => {
    const folder = folderOf(files)
    const run = await checked(folder, ['.'])
    expect(run.paths).toEqual(kept)
    expect(run.stderr).toMatch(/有 4 份文件按.*略去/)
    expect((await checked(folder, ['**/*.md'])).paths).toEqual(kept)
    expect((await checked(folder, ['x'])).paths).toEqual(['x/e.md', 'x/g.draft.md'])
    expect((await checked(folder, ['.', '--no-ignore'])).paths).toHaveLength(8)
  })

  test('are checked when they are named', async () => {
    const run = await checked(folderOf(files), ['b.draft.md', 'archive/c.md'])
    expect(run).toMatchObject({ paths: ['b.draft.md', 'archive/c.md'], stderr: '' })
  })

  test('that are all there is end with 2: nothing was checked', async () => {
    const run = await checked(folderOf(files), ['archive'])
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(/1 份文件都被.*排除.*--no-ignore/)
  })

  test('.gitignore counts in a repository only, and .tenderlintignore brings drafts back', async () => {
    const ignored = { '.gitignore': '*.md\n', 'a.md': words, 'b.txt': words }
    expect((await checked(folderOf(ignored), ['.'])).paths).toEqual(['a.md', 'b.txt'])
    const { folder, write } = repository(ignored)
    expect((await checked(folder, ['.'])).paths).toEqual(['b.txt'])
    write('.tenderlintignore', '!a.md\n')
    expect((await checked(folder, ['.'])).paths).toEqual(['a.md', 'b.txt'])
  })
})

describe('--files-from', () => {
  const files = { 'a.md': words, '招标 文件.md': words, 'x/b.md': words }
  const list = ['招标 文件.md', 'x']

  test.each([
    ['lines', strToU8(`${list.join('\n')}\n`)],
    ['lines of Windows with a byte order mark', strToU8(`\ufeff${list.join('\r\n')}\r\n`)],
    ['zero bytes', strToU8(`${list.join('\0')}\0`)],
    ['GBK', Buffer.concat([Buffer.from([0xd5, 0xd0, 0xb1, 0xea, 0x20, 0xce, 0xc4, 0xbc, 0xfe]), strToU8('.md\r\nx')])],
    ['UTF-16 of PowerShell', Buffer.from(`\ufeff${list.join('\r\n')}`, 'utf16le')],
  ])('reads paths from %s', async (_, bytes) => {
    const folder = folderOf({ ...files, 'list.txt': bytes })
    const fromFile = await checked(folder, ['--files-from', 'list.txt'])
    expect(fromFile).toMatchObject({ code: 0, paths: ['招标 文件.md', 'x/b.md'] })
    const piped = await checked(folder, ['a.md', '--files-from', '-'], bytes)
    expect(piped.paths).toEqual(['a.md', '招标 文件.md', 'x/b.md'])
  })

  test('is told that a document is no list', async () => {
    const folder = folderOf({
      'a.docx': strToU8('PK\u0003\u0004 and\nwhat follows\n'),
      'b.txt': 'PK/a.md\n',
      'PK/a.md': words,
    })
    const { code, stdout, stderr } = await checked(folder, ['--files-from', 'a.docx'])
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^a\.docx 是一份文件/),
    })
    expect(await checked(folder, ['--files-from', 'b.txt'])).toMatchObject({ code: 0, paths: ['PK/a.md'] })
  })

  test('says that a list is empty, and ends with 2 where there is none or what it names is gone', async () => {
    const folder = folderOf({ 'a.md': words, 'list.txt': '\n', 'gone.txt': 'none.md\n' })
    const empty = await checked(folder, ['--files-from', 'list.txt'])
    expect(empty).toMatchObject({ code: 0, paths: [] })
    expect(empty.stderr).toContain('列表 list.txt 是空的')
    const besides = await checked(folder, ['a.md', '--files-from', 'list.txt'])
    expect(besides).toMatchObject({ code: 0, paths: ['a.md'] })
    expect(besides.stderr).toContain('列表 list.txt 是空的')
    expect(await checked(folder, ['--files-from', 'no-list.txt'])).toMatchObject({ code: 2, stdout: '' })
    expect(await checked(folder, ['--files-from', 'gone.txt'])).toMatchObject({ code: 2, paths: ['none.md'] })
  })
})

describe('standard input', () => {
  test.each([
    ['a text', strToU8(TENDER), 'a.md', 'md'],
    ['a Word file', docxOf(['第三章 投标人资格要求', '资格证明应以红色火漆密封。']), 'a.docx', 'docx'],
    ['a Word file without a name', docxOf(['资格证明应以红色火漆密封。']), undefined, 'docx'],
  ])('is %s', async (_, bytes, name, format) => {
    const folder = folderOf({ 'rules/red-wax.yaml': RED_WAX })
    const named = name === undefined ? [] : ['--stdin-name', name]
    const run = await checked(folder, ['-', ...named, ...WITH_RED_WAX], bytes)
    expect(run.code).toBe(1)
    expect(run.documents).toMatchObject([{ path: name ?? 'stdin', format }])
  })

  test('may hold an archive, and is copied with comments as a file is', async () => {
    const folder = folderOf({ 'rules/red-wax.yaml': RED_WAX })
    const docx = docxOf(['第三章 投标人资格要求', '资格证明应以红色火漆密封。'])
    const archive = await checked(folder, ['-', '--stdin-name', 'all.zip'], zipSync({ 'b.docx': docx }))
    expect(archive.paths).toEqual(['all.zip/b.docx'])
    const annotated = ['-', '--stdin-name', 'a.docx', ...WITH_RED_WAX, '--annotate', 'out']
    expect((await tenderlint(folder, annotated, {}, docx)).code).toBe(1)
    expect((await checked(folder, ['out', ...WITH_RED_WAX])).paths).toHaveLength(1)
  })

  test('that is empty, or means two things, ends with 2', async () => {
    const folder = folderOf({ 'a.md': words })
    expect(await checked(folder, ['-'])).toMatchObject({ code: 2, documents: [{ errorCode: 'stdin-empty' }] })
    expect(await checked(folder, ['-', '--files-from', '-'])).toMatchObject({ code: 2, stdout: '' })
    expect(await checked(folder, ['a.md', '--stdin-name', 'b.md'])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('--changed-since', () => {
  test('checks what changed on this branch, and what git does not know', async () => {
    const { folder, git, write } = repository({ 'a.md': words, 'b.md': words, 'x/招标.md': words, 'gone.md': words })
    git('checkout', '-qb', 'other')
    write('b.md', TENDER)
    git('commit', '-qam', 'theirs')
    git('checkout', '-q', 'main')
    git('checkout', '-qb', 'mine')
    write('x/招标.md', TENDER)
    git('commit', '-qam', 'mine')
    git('rm', '-q', 'gone.md')
    write('new.md', words)
    const run = await checked(folder, ['.', '--changed-since', 'other'])
    expect(run.paths).toEqual(['new.md', 'x/招标.md'])
    expect(run.stderr).toMatch(/有 2 份文件自 other 以来没有改过/)
    // From a folder below, and for what is not saved in git yet.
    expect((await checked(join(folder, 'x'), ['.', '--changed-since', 'other'])).paths).toEqual(['招标.md'])
    write('a.md', TENDER)
    expect((await checked(folder, ['a.md', 'b.md', '--changed-since', 'HEAD'])).paths).toEqual(['a.md'])
  })

  test('with nothing changed checks nothing, and says so', async () => {
    const { folder } = repository({ 'a.md': TENDER })
    const run = await checked(folder, ['.', '--changed-since', 'HEAD'])
    expect(run).toMatchObject({ code: 0, paths: [] })
    expect(run.stderr).toContain('没有改过')
  })

  test.each(['none', '--output=x'])('with %s, which is no commit, ends with 2', async ref => {
    const { folder } = repository({ 'a.md': words })
    const run = await checked(folder, ['a.md', `--changed-since=${ref}`])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(ref)
  })

  test('in a shallow clone, where a commit is missing for want of history, says how to fetch it', async () => {
    const { folder, git, write } = repository({ 'a.md': words })
    write('a.md', TENDER)
    git('commit', '-qam', 'more')
    const clone = join(folderOf({}), 'clone')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone])
    const run = await checked(clone, ['a.md', '--changed-since', 'HEAD~1'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('浅克隆')
  })

  test('outside of a repository ends with 2', async () => {
    const folder = folderOf({ 'a.md': words })
    mkdirSync(join(folder, 'x'))
    expect(await checked(folder, ['a.md', '--changed-since', 'HEAD'])).toMatchObject({ code: 2, stdout: '' })
  })
})

test('--fail-on-partial counts a document that was not read whole as not checked', async () => {
  const text = { content: [line(72, 100, '投标文件须密封完好。')] }
  const scan = { content: [picture(0, 0, 595, 842)] }
  const folder = folderOf({ 'a.pdf': buildPdf([text]), 'b.pdf': buildPdf([text, scan]) })
  const usual = await checked(folder, ['a.pdf', 'b.pdf'])
  expect(usual.documents.map(one => one.status)).toEqual(['checked', 'partial'])
  expect(usual.code).toBe(0)
  const strict = await checked(folder, ['a.pdf', 'b.pdf', '--fail-on-partial'])
  expect(strict.code).toBe(2)
  expect(strict.stderr).toMatch(/b\.pdf（--fail-on-partial）/)
  expect((await checked(folder, ['a.pdf', '--fail-on-partial'])).code).toBe(0)
})
