import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const NEW = '# 第五章 资格补充\n\n## 一、资格条件\n\n业绩证明须用红色火漆封装。\n'

/** A folder with a tender and the baseline of it. */
async function known(files: Record<string, string> = {}) {
  const folder = folderOf({ 'a.md': TENDER, 'rules/red-wax.yaml': RED_WAX, ...files })
  const made = await tenderlint(folder, ['baseline', 'a.md', ...WITH_RED_WAX, '--output', 'known.json'])
  const read = () => JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))
  const check = (...args: string[]) =>
    tenderlint(folder, [...WITH_RED_WAX, '--baseline', 'known.json', ...(args.length > 0 ? args : ['a.md'])])
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  return { folder, made, read, check, write }
}

describe('tenderlint baseline', () => {
  test('writes what is known, and nothing of it fails', async () => {
    const { made, read, check } = await known()
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toMatch(/1 份文件里的 2 个问题.*known\.json/)
    expect(read().documents).toMatchObject([{ path: 'a.md', findings: [{ ruleId: 'red-wax' }, { ruleId: 'red-wax' }] }])
    const run = await check()
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toContain('基线里已有的 2 条')
    expect((await check('a.md', '--verbose')).stdout).toMatch(/已知 .*red-wax/)
    const [document] = JSON.parse((await check('a.md', '--format', 'json')).stdout).documents
    expect(document.findings).toHaveLength(2)
    for (const { suppressed } of document.findings) expect(suppressed.kind).toBe('baseline')
  })

  test('goes where the config says, unless another file is typed', async () => {
    const config = 'baseline: gate/known.json\n'
    const folder = folderOf({ 'a.md': TENDER, 'rules/red-wax.yaml': RED_WAX, 'tenderlint.config.yaml': config })
    const args = ['baseline', 'a.md', ...WITH_RED_WAX]
    expect(await tenderlint(folder, args)).toMatchObject({ code: 0, stderr: '' })
    expect(await tenderlint(folder, ['a.md', ...WITH_RED_WAX])).toMatchObject({ code: 0, stderr: '' })
    expect((await tenderlint(folder, args)).stdout).toContain('gate/known.json')
    expect((await tenderlint(folder, [...args, '--output', 'b.json'])).stdout).toContain('基线 b.json')
    // One beside a document that came by mail decides nothing.
    const elsewhere = folderOf({
      'in/a.md': TENDER,
      'rules/red-wax.yaml': RED_WAX,
      'in/tenderlint.config.yaml': config,
    })
    const run = await tenderlint(elsewhere, ['baseline', 'in/a.md', ...WITH_RED_WAX])
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('还要说明基线写到哪里：--output in/gate/known.json'),
    })
    const missing = await tenderlint(elsewhere, ['in', ...WITH_RED_WAX])
    expect(missing.stderr).toContain('用 tenderlint baseline 文件夹 --output in/gate/known.json 生成')
  })

  test('is equal for equal documents, and holds no absolute path', async () => {
    const [one, other] = [await known(), await known()]
    expect(one.read()).toEqual(other.read())
    expect(JSON.stringify(one.read())).not.toContain(one.folder)
  })

  test('is printed for -, and counts what was read', async () => {
    const { folder, read, write } = await known()
    const printed = await tenderlint(folder, ['baseline', 'a.md', ...WITH_RED_WAX, '--output', '-'])
    expect(printed).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(printed.stdout)).toEqual(read())
    expect(existsSync(join(folder, '-'))).toBe(false)
    write('b.docx', 'nothing')
    const some = await tenderlint(folder, ['baseline', 'a.md', 'b.docx', ...WITH_RED_WAX, '--output', 'known.json'])
    expect(some).toMatchObject({ code: 2, stdout: expect.stringMatching(/^已把 1 份文件里的 2 个问题/) })
  })

  test('is no report, and a report no baseline: each is called what it is', async () => {
    const { folder } = await known()
    await tenderlint(folder, ['a.md', ...WITH_RED_WAX, '--output', 'json=report.json'])
    const taken = await tenderlint(folder, ['a.md', ...WITH_RED_WAX, '--baseline', 'report.json'])
    expect(taken).toMatchObject({ code: 2, stdout: '' })
    expect(taken.stderr.trim()).toMatch(/^report\.json 是检查报告，不是基线。.*$/)
    const compared = await tenderlint(folder, ['diff', 'known.json', 'report.json', ...WITH_RED_WAX])
    expect(compared).toMatchObject({ code: 2, stdout: '' })
    expect(compared.stderr.trim()).toMatch(/^known\.json 是基线，.*$/)
  })

  test('replaces a baseline and nothing else', async () => {
    const { folder, read } = await known({ 'b.md': NEW })
    const again = await tenderlint(folder, ['baseline', 'a.md', 'b.md', ...WITH_RED_WAX, '-o', 'known.json'])
    expect(again.code).toBe(0)
    expect(read().documents).toHaveLength(2)
    const over = await tenderlint(folder, ['baseline', 'a.md', ...WITH_RED_WAX, '--output', 'b.md'])
    expect(over).toMatchObject({ code: 2, stdout: '' })
    expect(over.stderr).toContain('b.md')
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(NEW)
    const nowhere = await tenderlint(folder, ['baseline', 'a.md', ...WITH_RED_WAX])
    expect(nowhere).toMatchObject({ code: 2, stdout: '' })
    expect(nowhere.stderr).toContain('--output baseline.json')
  })

  test('keeps what was not looked for, and says so', async () => {
    const { folder, read, write } = await known({ 'b.md': NEW, 'c.md': NEW })
    const record = (...args: string[]) => tenderlint(folder, ['baseline', ...args, ...WITH_RED_WAX, '-o', 'known.json'])
    await record('a.md', 'b.md', 'c.md')
    const before = read()
    write('a.md', TENDER.replace('资格证明应以红色火漆密封', '资格证明应密封'))
    rmSync(join(folder, 'c.md'))
    const { code, stdout, stderr } = await record('a.md')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^已把 1 份文件里的 1 个问题/)
    // Of a document that is gone nothing stays.
    expect(stderr).toBe('这次没有检查到的 1 个问题（1 份文件）照旧留在基线里。要从头记，请先删去 known.json。\n')
    expect(read()).toMatchObject({
      tool: before.tool,
      documents: [{ path: 'a.md', findings: [before.documents[0].findings[0]] }, before.documents[1]],
    })
    // By other rules, and by some of them.
    write('rules/red-wax.yaml', RED_WAX.replace('- words: 红色火漆', '- words: 红色火漆|红色蜡'))
    const other = await record('a.md', '--lang', 'en')
    expect(other.stderr).toMatch(/^1 finding of 1 document that was not looked for stays .* recorded with other rules/)
    expect(read().tool).toEqual(before.tool)
    await tenderlint(folder, ['baseline', 'b.md', '--only', 'locality', '-o', 'known.json'])
    expect(read().documents).toHaveLength(2)
  })

  test('that git left with both sides of a merge is said to be so, and kept', async () => {
    const { folder, check } = await known()
    const merging = readFileSync(join(folder, 'known.json'), 'utf8').replace(
      /^( *"sha256".*)$/m,
      '<<<<<<< HEAD\n$1\n=======\n$1\n>>>>>>> main',
    )
    writeFileSync(join(folder, 'known.json'), merging)
    const said = /^基线 known\.json 里有没解决的 git 合并冲突.*\n {2}known\.json:\d+:1: 这里的 git 合并冲突还没有解决/
    const record = () => tenderlint(folder, ['baseline', 'a.md', ...WITH_RED_WAX, '-o', 'known.json'])
    for (const run of [await check(), await record()]) {
      expect(run).toMatchObject({ code: 2, stdout: '' })
      expect(run.stderr).toMatch(said)
    }
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(merging)
  })

  test('ends with 2 where a document could not be read, and knows the others', async () => {
    const { folder, read } = await known({ 'b.docx': 'no zip' })
    const run = await tenderlint(folder, ['baseline', 'a.md', 'b.docx', ...WITH_RED_WAX, '-o', 'known.json'])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('b.docx')
    expect(read().documents).toHaveLength(1)
  })

  test('leaves out what is waived: a waiver has an end', async () => {
    const waiver = `waivers: [{ rule: red-wax, document: a.md, words: 资格证明应以红色火漆密封, reason: 有, owner: 王, expires: 2027-01-31 }]`
    const { folder, read, check } = await known({ 'waivers.yaml': waiver })
    const options = ['--waivers', 'waivers.yaml', '--date', '2026-01-01']
    await tenderlint(folder, ['baseline', 'a.md', ...WITH_RED_WAX, '-o', 'known.json', ...options])
    expect(read().documents[0].findings).toHaveLength(1)
    expect((await check('a.md', ...options)).code).toBe(0)
    expect((await check('a.md', '--waivers', 'waivers.yaml', '--date', '2027-02-01')).code).toBe(1)
  })
})

describe('--baseline', () => {
  test('lets nothing new pass', async () => {
    const { check, write } = await known({ 'b.md': NEW })
    write('a.md', TENDER + NEW)
    const run = await check()
    expect(run.code).toBe(1)
    expect(run.stdout).toContain('业绩证明须用红色火漆封装')
    expect(run.stdout).not.toContain('资格证明应以红色火漆密封')
    // Another document with words that are known of this one.
    write('c.md', TENDER)
    expect((await check('c.md')).code).toBe(1)
  })

  test('finds the document when it is checked from elsewhere, and when it was renamed', async () => {
    const { folder, check } = await known()
    const rules = ['--rules', '../rules', '--only', 'red-wax']
    const inside = await tenderlint(join(folder, 'rules'), ['../a.md', ...rules, '--baseline', '../known.json'])
    expect(inside.code).toBe(0)
    renameSync(join(folder, 'a.md'), join(folder, '定稿.md'))
    expect((await check('定稿.md')).code).toBe(0)
  })

  test('says what is fixed, and --prune takes it out for good', async () => {
    const { read, check, write } = await known()
    const fixed = TENDER.replace('资格证明应以红色火漆密封', '资格证明应密封')
    write('a.md', fixed)
    const told = await check()
    expect(told).toMatchObject({ code: 0 })
    expect(told.stderr).toMatch(/1 个问题没有再出现（改好了或换了说法）.*--prune/)
    expect(read().documents[0].findings).toHaveLength(2)
    expect((await check('a.md', '--prune')).code).toBe(0)
    expect(read().documents[0].findings).toHaveLength(1)
    expect(await check()).toMatchObject({ code: 0, stderr: '' })
    write('a.md', TENDER)
    expect((await check()).code).toBe(1)
  })

  test('--prune adds nothing and takes out only what was looked for', async () => {
    const { folder, read, check, write } = await known()
    write('a.md', TENDER + NEW)
    write('b.md', NEW)
    const before = read()
    expect((await check('a.md', '--prune')).code).toBe(1)
    expect((await check('b.md', '--prune')).code).toBe(1)
    const others = await tenderlint(folder, ['a.md', '--only', 'locality', '--baseline', 'known.json', '--prune'])
    expect(others.stderr).toMatch(/known\.json 里还有 2 个问题.*：2 个的规则这次没有查（red-wax）。/)
    expect(read()).toEqual(before)
    // One that counts as not read whole.
    write('a.md', '# Requirements\n\nNot a word of this document is Chinese.\n')
    expect((await check('a.md', '--prune', '--lang', 'en')).stderr).toMatch(
      /2 more findings .* were not found and stay in it: 2 in documents that were not read whole\./,
    )
    rmSync(join(folder, 'a.md'))
    await check('b.md', '--prune')
    expect(read().documents).toEqual([])
  })

  test('made with other rules says so', async () => {
    const { folder, check, write } = await known()
    expect((await check('a.md', '--policy', 'strict')).stderr).toBe('')
    write('rules/red-wax.yaml', RED_WAX.replace('- words: 红色火漆', '- words: 红色火漆|红色蜡'))
    const run = await check()
    expect(run.stderr).toContain('另一套规则')
    expect(run.code).toBe(0)
    expect(run.stderr).toMatch(/条数一样（\d+ 条），内容改过/)
    write('rules/red-wax.yaml', RED_WAX.replace('- words: 红色火漆', '- words: 红色蜡'))
    expect((await check()).stderr).toContain('2 个问题没有再出现（改好了、换了说法，或规则变了、不再算问题）')
    const english = await tenderlint(folder, ['a.md', '--lang', 'en', '--baseline', 'known.json'])
    expect(english.stderr).toMatch(/made with other rules \(1 then, .*; \d+ now\)/)
  })

  test.each([
    ['is not there', null],
    ['is no JSON', '{'],
    ['is a report', '{"version": 1, "documents": []}'],
    ['lacks a field', '{"version": 1, "tool": {"name": "tenderlint", "version": "1"}, "documents": []}'],
  ])('that %s ends with 2 before anything is checked', async (_, text) => {
    const folder = folderOf({ 'a.md': TENDER, ...(text === null ? {} : { 'known.json': text }) })
    const run = await tenderlint(folder, ['a.md', '--baseline', 'known.json'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(text === null ? /打不开基线文件 known\.json/ : /known\.json:\d+:\d+: /)
  })
})
