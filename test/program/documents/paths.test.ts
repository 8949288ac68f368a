import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { docxOf, folderOf, tenderlint } from '../run-program.ts'

const words = '投标文件须密封完好。\n'

/** The paths of a report, in its order. */
async function pathsOf(cwd: string, args: string[]): Promise<string[]> {
  const { stdout } = await tenderlint(cwd, [...args, '--format', 'json'])
  return JSON.parse(stdout).documents.map((one: { path: string }) => one.path)
}

test('a folder is searched to the bottom, whatever the case of extensions, and sorted', async () => {
  const folder = folderOf({
    'in/b.TXT': words,
    'in/a.md': words,
    'in/deep/er/c.Md': words,
    'in/~$a.docx': words,
    'in/notes.log': words,
    'in/node_modules/x/readme.md': words,
  })
  expect(await pathsOf(folder, ['in'])).toEqual(['in/a.md', 'in/b.TXT', 'in/deep/er/c.Md'])
})

test('patterns mean documents, names mean what they name, and nothing is read twice', async () => {
  const folder = folderOf({ '2026/b.txt': words, '2026/a.md': words, '2026/a.log': words, '2026/[1].txt': words })
  expect(await pathsOf(folder, ['2026/*'])).toEqual(['2026/[1].txt', '2026/a.md', '2026/b.txt'])
  expect(await pathsOf(folder, ['2026/[1].txt'])).toEqual(['2026/[1].txt'])
  expect(await pathsOf(folder, ['2026/b.txt', '2026', '2026/a.md'])).toEqual([
    '2026/b.txt',
    '2026/[1].txt',
    '2026/a.md',
  ])
  expect(await pathsOf(folder, [join(folder, '2026/*.md')])).toEqual(['2026/a.md'])
  expect(await pathsOf(folder, ['2026/+(a|b).md'])).toEqual(['2026/a.md'])
})

test('a pattern names folders too, as where a shell opens it, and each is one tender', async () => {
  const files = { '2026/甲/a.md': words, '2026/甲/附件/b.md': words, '2026/乙/c.md': words, '2026/d.md': words }
  const folder = folderOf({ ...files, '2026/空/x.log': words })
  const all = ['2026/d.md', '2026/乙/c.md', '2026/甲/a.md', '2026/甲/附件/b.md']
  expect(await pathsOf(folder, ['2026/*'])).toEqual(all)
  expect(await pathsOf(folder, ['2026/*.md'])).toEqual(['2026/d.md'])
  expect((await pathsOf(folder, ['2026/**'])).sort()).toEqual(all)
  const { stdout } = await tenderlint(folder, ['2026/*', '--package', '--format', 'json'])
  const named = (JSON.parse(stdout).documents as { path: string; package?: string }[]).map(one => one.package)
  expect(named).toEqual(['2026', '2026/乙', '2026/甲', '2026/甲'])
})

test('no absolute path gets into a report', async () => {
  const folder = folderOf({ 'in/a.txt': words, 'work/b.txt': words })
  const work = join(folder, 'work')
  expect(await pathsOf(work, [join(work, 'b.txt'), join(folder, 'in/a.txt'), '../in/none.txt'])).toEqual([
    'b.txt',
    'in/a.txt',
    'in/none.txt',
  ])
  const { stdout, stderr } = await tenderlint(work, [join(folder, 'in'), join(folder, 'none.txt')])
  expect(stdout + stderr).not.toContain(folder)
  expect(stdout).toContain(`${basename(folder)}/none.txt`)
})

test('what cannot be opened is said, and so is a link that leads nowhere', async () => {
  const folder = folderOf({ 'a.txt': words })
  symlinkSync('loop.txt', join(folder, 'loop.txt'))
  symlinkSync('nowhere.txt', join(folder, 'dead.txt'))
  const { code, stderr } = await tenderlint(folder, ['loop.txt', 'dead.txt', '/dev/null', 'a.txt'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^loop\.txt: 打不开文件（链接绕成了圈，ELOOP）/m)
  expect(stderr).toMatch(/^dead\.txt: 这个链接指向的文件已经不在/m)
  expect(stderr).toMatch(/^dev\/null: 不是普通文件/m)
})

test('in a folder, a pipe that is called as a document is said to be none, where it was asked for', async () => {
  const folder = folderOf({ 'in/a.txt': words })
  for (const name of ['pipe.docx', '~$pipe.docx', 'pipe']) execFileSync('mkfifo', [join(folder, 'in', name)])
  for (const path of ['in', 'in/*', 'in/p*.docx']) {
    const { code, stderr } = await tenderlint(folder, [path])
    expect(code).toBe(2)
    expect(stderr.match(/pipe.*/g)).toEqual([expect.stringMatching(/^pipe\.docx: 不是普通文件（可能是管道或设备）/)])
  }
  expect(await tenderlint(folder, ['in/*.txt'])).toMatchObject({ code: 0, stderr: '' })
})

test('in a folder, a link makes no second document of one, and one that leads nowhere is said', async () => {
  const folder = folderOf({ 'in/a.txt': words, 'in/deep/b.txt': words, 'away/c.txt': words })
  symlinkSync('..', join(folder, 'in/above'))
  symlinkSync('deep', join(folder, 'in/again'))
  symlinkSync('a.txt', join(folder, 'in/copy.txt'))
  symlinkSync('../away', join(folder, 'in/other'))
  expect(await pathsOf(folder, ['in'])).toEqual(['in/a.txt', 'in/above/away/c.txt', 'in/deep/b.txt'])
  symlinkSync('gone.docx', join(folder, 'in/dead.docx'))
  symlinkSync('gone', join(folder, 'in/dead'))
  const { code, stderr } = await tenderlint(folder, ['in', '--format', 'json'])
  expect(code).toBe(2)
  expect(stderr.match(/in\/dead/g)).toHaveLength(2)
  expect(stderr).toMatch(/^in\/dead\.docx: 这个链接指向的文件已经不在/m)
})

test('folders that are linked with each other are each searched once', { timeout: 20_000 }, async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const folder = folderOf(Object.fromEntries(names.map(name => [`in/${name}/x.txt`, words])))
  for (const name of names) for (const to of names) symlinkSync(`../${to}`, join(folder, 'in', name, `to-${to}`))
  const all = names.map(name => `in/${name}/x.txt`)
  expect(await pathsOf(folder, ['in'])).toEqual(all)
  expect(await pathsOf(folder, ['in/**/*.txt'])).toEqual(all)
})

test('what only links lead to is found behind the first of them, also behind a link behind a link', async () => {
  const folder = folderOf({ 'in/a.txt': words, 'away/c.txt': words, 'far/d.txt': words, 'in/.kept/e.txt': words })
  for (const name of ['two', 'one', 'three']) symlinkSync('../away', join(folder, 'in', name))
  symlinkSync('../far', join(folder, 'away', 'on'))
  symlinkSync('.kept', join(folder, 'in', 'kept'))
  symlinkSync('away', join(folder, 'door'))
  const below = ['in/a.txt', 'in/kept/e.txt', 'in/one/c.txt', 'in/one/on/d.txt']
  expect(await pathsOf(folder, ['in'])).toEqual(below)
  expect(await pathsOf(folder, ['door'])).toEqual(['door/c.txt', 'door/on/d.txt'])
})

test('a pattern names no dead link that is called otherwise', async () => {
  const folder = folderOf({ 'in/a.txt': words })
  for (const name of ['dead.docx', 'a gone.docx']) symlinkSync('gone', join(folder, 'in', name))
  expect((await tenderlint(folder, ['in/a*.txt'])).stderr).not.toContain('dead')
  const nothing = await tenderlint(folder, ['in/*.xyz'])
  expect(nothing.stderr).toMatch(/^in\/\*\.xyz: 没有找到与这个通配符相符的文件/m)
  expect(nothing.stderr).not.toContain('dead')
  const { stderr } = await tenderlint(folder, ['in/A *'])
  expect(stderr).toMatch(/^in\/a gone\.docx: 这个链接指向的文件已经不在/m)
  expect(stderr).not.toContain('dead')
})

test('templates and documents with macros are found in a folder', async () => {
  const names = ['a.docm', 'b.dotx', 'c.dot', 'd.wpt']
  const folder = folderOf(Object.fromEntries(names.map(name => [`in/${name}`, docxOf([words])])))
  expect(await pathsOf(folder, ['in'])).toEqual(names.map(name => `in/${name}`))
})

test('in a folder, a link that leads to itself is one document that was not checked, and no more', async () => {
  const folder = folderOf({ 'in/a.txt': words, 'in/deep/b.txt': words })
  symlinkSync('round.docx', join(folder, 'in/round.docx'))
  symlinkSync('there', join(folder, 'in/here'))
  symlinkSync('here', join(folder, 'in/there'))
  const { code, stdout, stderr } = await tenderlint(folder, ['in', '--format', 'json'])
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^in\/round\.docx: 打不开文件（链接绕成了圈，ELOOP）/),
  })
  const { documents } = JSON.parse(stdout)
  expect(documents.map((one: { path: string }) => one.path)).toEqual(['in/a.txt', 'in/deep/b.txt', 'in/round.docx'])
})

// Only there may a name be any bytes.
test.runIf(process.platform === 'linux')('names in GBK, as unzip leaves them, are read and shown', async () => {
  const folder = folderOf({ 'in/a.txt': words })
  const gbk: Record<string, number[]> = { 招标: [0xd5, 0xd0, 0xb1, 0xea], 需求: [0xd0, 0xe8, 0xc7, 0xf3] }
  const named = (above: Buffer, name: string, end = '') =>
    Buffer.concat([above, Buffer.from('/'), Buffer.from(gbk[name]!), Buffer.from(end)])
  const inFolder = Buffer.from(join(folder, 'in'))
  for (const name of ['招标', '需求']) writeFileSync(named(inFolder, name, '.txt'), words)
  mkdirSync(named(inFolder, '招标'))
  writeFileSync(named(named(inFolder, '招标'), '需求', '.md'), words)
  const all = ['in/a.txt', 'in/招标.txt', 'in/招标/需求.md', 'in/需求.txt']
  expect((await pathsOf(folder, ['in'])).sort()).toEqual(all)
  expect(await pathsOf(folder, ['in/招标.txt', 'in/招标'])).toEqual(['in/招标.txt', 'in/招标/需求.md'])
  const { code, stderr } = await tenderlint(folder, ['in', '--annotate', 'out', '--output', 'json=r.json'])
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/不见了|改过/) })
})

test.runIf(process.platform === 'linux')('a name that begins with what marks UTF-16 in a text is a name', async () => {
  const folder = folderOf({ 'in/a.txt': words })
  const odd = Buffer.concat([Buffer.from(join(folder, 'in/')), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')])
  writeFileSync(odd, words)
  expect(await pathsOf(folder, ['in'])).toEqual(['in/a.txt', 'in/\ufffd\ufffd.txt'])
})

test('a pipe that a link in a folder leads to is not waited for', async () => {
  const folder = folderOf({ 'in/a.txt': words })
  execFileSync('mkfifo', ['pipe'], { cwd: folder })
  for (const name of ['b.docx', 'c.html', 'd.txt', 'bare']) symlinkSync('../pipe', join(folder, 'in', name))
  const { stdout, stderr } = await tenderlint(folder, ['in', '--format', 'json'])
  const documents: { path: string; status: string }[] = JSON.parse(stdout).documents
  const found = documents.map(({ path, status }) => `${path} ${status}`)
  // Four names of one pipe.
  expect(found).toEqual(['in/a.txt checked', 'in/b.docx failed'])
  expect(stderr).toContain('in/b.docx: 不是普通文件')
})
