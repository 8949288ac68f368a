/** Where `--annotate` writes, and what it never overwrites. */
import { linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zip } from '../../documents/build-docx.ts'
import { buildPdf, words } from '../../documents/build-pdf.ts'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const DRAFT = docxOf(['投标文件须用红色火漆封口。'])
const rules = { 'rules/red-wax.yaml': RED_WAX }
const annotate = (folder: string, ...args: string[]) => tenderlint(folder, [...args, ...WITH_RED_WAX])

describe('the folder of copies', () => {
  it('is made, and documents of one name do not collide', async () => {
    const folder = folderOf({
      'a/draft.docx': DRAFT,
      'b/Draft.docx': DRAFT,
      'c.zip': zip({ 'draft.docx': DRAFT }),
      ...rules,
    })
    const run = await annotate(folder, 'a', 'b', 'c.zip', '--annotate', 'new/out')
    expect(run.code).toBe(1)
    expect(readdirSync(join(folder, 'new/out')).sort()).toEqual(['Draft-2.docx', 'draft-3.docx', 'draft.docx'])
    expect(run.stderr).toContain('c.zip/draft.docx → new/out/draft-3.docx')
  })

  it('names a copy by what its document is, whatever that was called: nothing opens a .docx named .pdf', async () => {
    const folder = folderOf({
      'draft.pdf': DRAFT,
      'draft.docx': DRAFT,
      'old.doc': DRAFT,
      'macro.DOCM': DRAFT,
      ...rules,
    })
    const run = await annotate(folder, 'draft.docx', 'draft.pdf', 'old.doc', 'macro.DOCM', '--annotate', 'out')
    expect(run.code).toBe(1)
    const copies = ['draft.docx', 'draft.pdf.docx', 'macro.DOCM', 'old.docx']
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(copies)
  })

  it('that cannot be made ends the run before anything is checked', async () => {
    const folder = folderOf({ 'draft.docx': DRAFT, out: 'a file', ...rules })
    const run = await annotate(folder, 'draft.docx', '--annotate', 'out')
    expect([run.code, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain('out 不能用来放副本')
  })

  it('keeps what is there, unless --force is given; the other documents get their copies', async () => {
    const folder = folderOf({ 'a.docx': DRAFT, 'b.docx': DRAFT, 'out/a.docx': 'mine', ...rules })
    const kept = await annotate(folder, 'a.docx', 'b.docx', '--annotate', 'out')
    expect(kept.code).toBe(2)
    expect(kept.stderr).toContain('out/a.docx 已经存在，没有覆盖')
    expect(readFileSync(join(folder, 'out/a.docx'), 'utf8')).toBe('mine')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.docx', 'b.docx'])
    const forced = await annotate(folder, 'a.docx', '--annotate', 'out', '--force')
    expect(forced.code).toBe(1)
    expect(readFileSync(join(folder, 'out/a.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('takes a page of findings where a copy would take longer than --timeout; the run goes on', async () => {
    // A library that never comes to rest, with one of the two documents.
    const hang = `import { isMainThread, parentPort } from 'node:worker_threads'
      if (!isMainThread) parentPort.on('message', message => { while (message?.remarks?.[0].location.line === 2); })`
    const folder = folderOf({
      'a.docx': docxOf(['投标须知', '投标文件须用红色火漆封口。']),
      'b.docx': DRAFT,
      'hang.mjs': hang,
      ...rules,
    })
    const args = ['a.docx', 'b.docx', '--annotate', 'out', '--timeout', '3', ...WITH_RED_WAX]
    const run = await tenderlint(folder, args, { NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'hang.mjs'))}` })
    expect(run.code).toBe(1)
    // After 30 s by the clock where a busy machine leaves it less than a tenth of a core.
    expect(run.stderr).toMatch(/a\.docx → out\/a\.findings\.html（加批注超过了 30? 秒（--timeout）/)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.findings.html', 'b.docx'])
  })

  // Brackets, as in the number of a file, do not make a pattern of a folder that is there.
  it.each(['2026', '黄采[2026]18号'])(
    'inside of the folder that is searched is written again by the next run: %s',
    async name => {
      const folder = folderOf({ [`${name}/draft.docx`]: DRAFT, ...rules })
      const args = [name, '--annotate', `${name}/comments`, '--format', 'json']
      await annotate(folder, ...args, '--lang', 'en')
      const copy = join(folder, name, 'comments/draft.docx')
      const first = readFileSync(copy)
      const run = await annotate(folder, ...args, '--force')
      expect([run.code, run.stderr]).toEqual([
        1,
        expect.stringContaining(`${name}/draft.docx → ${name}/comments/draft.docx`),
      ])
      expect(JSON.parse(run.stdout).documents.map((one: { path: string }) => one.path)).toEqual([`${name}/draft.docx`])
      // In the language of this run.
      expect(readFileSync(copy).equals(first)).toBe(false)
      expect(readdirSync(join(folder, name, 'comments'))).toEqual(['draft.docx'])
    },
  )

  it('may have brackets in its name, and its documents are not replaced', async () => {
    const folder = folderOf({ '黄采[2026]18号/draft.docx': DRAFT, ...rules })
    const run = await annotate(folder, '黄采[2026]18号', '--annotate', '黄采[2026]18号', '--force', '--format', 'json')
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('就是被检查的文件')])
    expect(JSON.parse(run.stdout).documents).toHaveLength(1)
  })

  it.each(['the same folder', 'a link', 'a second name'])('never replaces an original: %s', async how => {
    const folder = folderOf({ 'in/draft.docx': DRAFT, 'out/other.txt': '', ...rules })
    if (how === 'a link') symlinkSync('../in/draft.docx', join(folder, 'out/draft.docx'))
    if (how === 'a second name') linkSync(join(folder, 'in/draft.docx'), join(folder, 'out/draft.docx'))
    const target = how === 'the same folder' ? 'in' : 'out'
    const run = await annotate(folder, 'in', '--annotate', target, '--force')
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(`${target}/draft.docx 就是被检查的文件`)
    expect(readFileSync(join(folder, 'in/draft.docx')).equals(DRAFT)).toBe(true)
    expect(statSync(join(folder, 'in')).isDirectory()).toBe(true)
  })

  it('never replaces an original that only --no-ignore brings in', async () => {
    const folder = folderOf({ 'draft.docx': DRAFT, '.tenderlintignore': '*.docx', ...rules })
    const run = await annotate(folder, '.', '--no-ignore', '--annotate', '.', '--force')
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('draft.docx 就是被检查的文件')])
    expect(readFileSync(join(folder, 'draft.docx')).equals(DRAFT)).toBe(true)
  })
})

describe('what is written', () => {
  it('a document without findings is copied as it is but for the mark at its end; one that failed is not', async () => {
    const clean = docxOf(['投标文件须密封完好。'])
    const folder = folderOf({ 'clean.docx': clean, 'broken.docx': 'PK?', ...rules })
    const run = await annotate(folder, 'clean.docx', 'broken.docx', '--annotate', 'out')
    expect(run.code).toBe(2)
    expect(readdirSync(join(folder, 'out'))).toEqual(['clean.docx'])
    const copy = readFileSync(join(folder, 'out/clean.docx'))
    expect(copy.subarray(0, clean.length - 2).equals(clean.subarray(0, -2))).toBe(true)
    expect(unzipSync(copy)).toEqual(unzipSync(clean))
  })

  it('other formats get a page, in the language of the report; words of the draft do not run', async () => {
    const folder = folderOf({ 'draft.md': TENDER.replace('正本', '<script>alert(1)</script>正本'), ...rules })
    const run = await annotate(folder, 'draft.md', '--annotate', 'out', '--lang', 'en')
    expect(run.stderr).toContain('draft.md → out/draft.findings.html (a .md file cannot have comments;')
    const page = readFileSync(join(folder, 'out/draft.findings.html'), 'utf8')
    expect(page).toContain('Wax says nothing about performance.')
    expect(page).not.toContain('<script>alert')
  })

  it('a page is called like its document where two documents have one name but for the ending', async () => {
    const folder = folderOf({ 'a.md': TENDER, 'a.txt': TENDER, 'b/a.txt': TENDER, ...rules })
    await annotate(folder, 'a.md', 'a.txt', 'b/a.txt', '--annotate', 'out')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'a-2.findings.html',
      'a.findings.html',
      'a.txt.findings.html',
    ])
  })

  it('what a waiver covers has no comment', async () => {
    const waivers = [
      'waivers:',
      '  - { rule: red-wax, document: draft.docx, words: 红色火漆, reason: 已批准, owner: 王, expires: 2099-01-01 }',
    ].join('\n')
    const folder = folderOf({ 'draft.docx': DRAFT, 'waivers.yaml': waivers, ...rules })
    const run = await annotate(folder, 'draft.docx', '--annotate', 'out', '--waivers', 'waivers.yaml')
    expect(run.stderr).toContain('draft.docx → out/draft.docx（0 条批注）')
  })

  it('the copies hold a draft and are written whole: nothing else is left in the folder, and two runs are equal', async () => {
    const folder = folderOf({ 'draft.docx': DRAFT, ...rules })
    await annotate(folder, 'draft.docx', '--annotate', 'one', '-q')
    const second = await annotate(folder, 'draft.docx', '--annotate', 'two', '-q')
    expect(second.stderr).toBe('')
    expect(readdirSync(join(folder, 'one'))).toEqual(['draft.docx'])
    expect(readFileSync(join(folder, 'one/draft.docx')).equals(readFileSync(join(folder, 'two/draft.docx')))).toBe(true)
  })
})

describe('a copy that lies among the documents', () => {
  const paths = ({ stdout }: { stdout: string }) =>
    JSON.parse(stdout).documents.map((one: { path: string }) => one.path)
  const pdf = buildPdf([{ content: [words(72, 100, '投标文件的正本须用红色火漆封口，否则拒收。')] }])
  const clean = docxOf(['投标文件须密封完好。'])

  it('is no second draft, with findings or without: it is left out, and that is said', async () => {
    const folder = folderOf({ 'in/a.docx': DRAFT, 'in/b.pdf': pdf, 'in/c.docx': clean, 'in/d.md': TENDER, ...rules })
    await annotate(folder, 'in', '--annotate', 'in/out')
    expect(readdirSync(join(folder, 'in/out'))).toHaveLength(4)
    const run = await annotate(folder, 'in', '--format', 'json')
    expect(paths(run)).toEqual(['in/a.docx', 'in/b.pdf', 'in/c.docx', 'in/d.md'])
    expect(run.stderr).toContain('有 4 份 tenderlint 写的批注副本或报告，没有当作招标文件再检查，如 in/out/a.docx')
    const only = await annotate(folder, 'in/out')
    expect(only.stderr + only.stdout).toContain('这里的 4 份文件都是 tenderlint 写的批注副本或报告')
    expect(only.code).toBe(2)
  })

  it('is checked where it is named, and where somebody went on with it', async () => {
    const folder = folderOf({ 'in/a.docx': DRAFT, 'in/b.pdf': pdf, ...rules })
    await annotate(folder, 'in', '--annotate', 'in/out')
    const named = await annotate(folder, 'in', 'in/out/a.docx', '--format', 'json')
    expect(paths(named)).toEqual(['in/a.docx', 'in/b.pdf', 'in/out/a.docx'])
    expect(named.stderr).toContain('有 1 份')
    // As Word writes it: the same members in another archive.
    writeFileSync(join(folder, 'in/out/a.docx'), zipSync(unzipSync(readFileSync(join(folder, 'in/out/a.docx')))))
    writeFileSync(join(folder, 'in/out/b.pdf'), '\n%%EOF\n', { flag: 'a' })
    const run = await annotate(folder, 'in', '--format', 'json')
    expect(paths(run)).toEqual(['in/a.docx', 'in/b.pdf', 'in/out/a.docx', 'in/out/b.pdf'])
    expect(run.stderr).not.toContain('批注副本')
  })
})
