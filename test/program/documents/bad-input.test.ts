import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const good = { 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX }
const docx = docxOf(['投标文件须密封完好。'])

/** What Word writes when a password is set: a compound file with the document encrypted inside (MS-OFFCRYPTO 1.3.3). */
const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(480),
])

/** Every one is a document that cannot be checked, and words of the sentence that says so. */
const UNREADABLE: [name: string, content: string | Uint8Array | null, sentence: RegExp][] = [
  ['missing.docx', null, /找不到文件.*请检查路径/],
  ['empty.docx', '', /文件是空的.*请重新导出/],
  ['none.docx', '这不是 Word 文档', /内容却不是 Word 文档.*重新取得文件/],
  ['truncated.docx', docx.subarray(0, Math.floor(docx.length * 0.6)), /不完整.*请重新取得/],
  ['password.docx', encrypted, /打开密码.*去掉密码/],
  ['broken.pdf', '%PDF-1.7\nnothing', /PDF.*请/],
  ['packed.rar', 'Rar!\u001a\u0007\u0001', /压缩包.*请先解压/],
  ['packed.7z', Buffer.from('377abcaf271c0004', 'hex'), /压缩包.*请先解压/],
  ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), /这是图片.*--ocr auto/],
]

test.each(UNREADABLE)('%s is named with the remedy, and the others are checked', async (name, content, sentence) => {
  const folder = folderOf(content === null ? good : { ...good, [name]: content })
  const { code, stdout, stderr } = await tenderlint(folder, [name, 'tender.md', ...WITH_RED_WAX])
  expect(code).toBe(2)
  expect(stderr).toContain(name)
  expect(stderr).toMatch(sentence)
  expect(stdout.replace(/\n +/g, '')).toMatch(sentence)
  expect(stdout).toContain('2 份文件：1 个错误，1 个警告')
  expect(stdout).toContain(`1 份未能检查（${name}）`)
})

test('a folder without documents, and a pattern that meets nothing, are said', async () => {
  const folder = folderOf({ ...good, 'pictures/a.png': 'x', 'pictures/~$open.docx': 'x' })
  const run = await tenderlint(folder, ['pictures', 'pictures/*.docx', ...WITH_RED_WAX])
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/^pictures: 文件夹里没有可检查的文件/m)
  expect(run.stderr).toMatch(/^pictures\/\*\.docx: 没有找到与这个通配符相符的文件/m)
})

test.each([
  [['--fromat', 'json', 'tender.md'], /没有 --fromat 这个选项。\n您是不是要写：--format？/],
  [['tender.md', '--fromat=json'], /没有 --fromat 这个选项。\n您是不是要写：--format？/],
  [['diff', 'a.md', 'b.md', '--lnag=en'], /没有 --lnag 这个选项。\n您是不是要写：--lang？/],
  [['tender.md', '--format', 'jsno'], /--format 不能写“jsno”.*\n您是不是要写：json、jsonl？/],
  [['tender.md', '--kind', 'food'], /--kind 不能写“food”，可以写：goods、services、works。/],
  [['tender.md', '--max-warnings', 'few'], /--max-warnings 要写一个不小于 0 的整数/],
  [['tender.md', '--date', '2026-02-30'], /--date 要写成/],
  [['tender.md', '--lang', 'fr'], /--lang 不能写“fr”/],
  [['tender.md', '--html'], /没有 --html 这个选项。\n您是不是要写：--output html=report\.html？/],
  [['tender.md', '--format', 'Excel'], /--format 不能写“Excel”.*\n您是不是要写：xlsx？/],
  [['tender.md', '--fail-on', 'none'], /--fail-on 不能写“none”.*\n您是不是要写：never？/],
  [['tender.md', '--lang', 'cn'], /--lang 不能写“cn”.*\n您是不是要写：zh？/],
  [['tender.md', '--output', '清单.xls'], /看不出“清单\.xls”.*\n您是不是要写：清单\.xlsx？/],
  [['tender.md', '--report', 'r.html'], /没有 --report 这个选项。\n您是不是要写：--output html=report\.html？/],
  [['tender.md', '--excel'], /您是不是要写：--output xlsx=findings\.xlsx？/],
  [['tender.md', '--output', 'html'], /看不出“html”.*\n您是不是要写：--format html？/],
  [['tender.md', '--output', 'xlsx'], /看不出“xlsx”.*\n您是不是要写：xlsx=findings\.xlsx？/],
  [['tender.md', '--threads=4'], /没有 --threads 这个选项。\n您是不是要写：--jobs？/],
  [['tender.md', '--threads', '4'], /没有 --threads 这个选项。\n您是不是要写：--jobs？/],
  [['law', '--threads', '4'], /没有 --threads 这个选项；--jobs 是 check 的选项。/],
  [['check', 'tender.md', '--threads', '4'], /您是不是要写：--jobs？/],
  [['law', '--junit'], /没有 --junit 这个选项；--format junit 是 check 的选项。/],
  [['explain', 'red-wax', '--output', 'a.html'], /^--output 是 check 的选项，explain 没有。/],
  [['rules', '--shard=1/2'], /^--shard 是 check 的选项，rules 没有。/],
  [['baseline', 'tender.md', '--html'], /没有 --html 这个选项；--output html=report\.html 是 check 的选项。/],
  [['law', '--version'], /没有 --version 这个选项。\n您是不是要写：tenderlint --version？/],
  [['law', '--json'], /您是不是要写：--format json？/],
  [['explain', '--rule', 'own', 'red-wax'], /您是不是要写：--rules？/],
  [['--list-rules'], /没有 --list-rules 这个选项。\n您是不是要写：tenderlint rules？/],
  [['-help'], /没有 -help 这个选项。\n您是不是要写：--help？/],
  [
    ['tender.md', '--output', 'sarif:report.sarif'],
    /看不出“sarif:report\.sarif”.*\n您是不是要写：sarif=report\.sarif？/,
  ],
  [['tender.md', '--output', 'report.doc'], /能写的格式：pretty.*批注.*--annotate/],
  [['test', '--only', 'bid-bond,red-wax'], /没有 red-wax 这条规则/],
  [['tender.md', '--output', 'report.xml'], /看不出“report.xml”.*--output 要写成 格式=文件/],
  [
    ['tender.md', '--format', 'json', '--output', 'report.xlsx'],
    /report\.xlsx 的后缀对不上.*--output json=文件 --output xlsx=report\.xlsx/,
  ],
  [['tender.md', '--format', 'xlsx', '--output', 'report.txt'], /report\.txt 的后缀对不上/],
  [['tender.md', '--output', 'csv=a.xlsx'], /csv 报告和 a\.xlsx 的后缀对不上.*\n您是不是要写：xlsx=a\.xlsx？/],
  [['tender.md', '--format', 'csv', '-o', 'a.xls'], /写不了 \.xls.*\n您是不是要写：xlsx=a\.xlsx？/],
  [['tender.md', '--output', '=report.json'], /--output 要写成 格式=文件/],
  [['tender.md', '--only', 'red-vax', '--rules', 'rules'], /没有 red-vax 这条规则.*\n您是不是要写：red-wax？/],
  [['tender.md', '--only', 'red-wax', '--skip', 'red-wax', '--rules', 'rules'], /一条规则也不剩/],
  [['tender.md', '--kind'], /选项 --kind .*还要写上一个值/],
  [['tender.md', '--annotate', '--force'], /选项 --annotate <文件夹> .*还要写上一个值/],
  [['tender.md', '--prune'], /--prune 要和 --baseline 一起用/],
  [['tender.md', '--force'], /--force 要和 --annotate 一起用/],
  [['tender.md', '--sarif-compat', 'github', '--format', 'csv'], /--sarif-compat 要和 --format sarif 一起用/],
  [['tender.md', '--only', 'bid-bond', '--only', '-q'], /选项 --only .*还要写上一个值/],
  [['rulse'], /没有 rulse 这个命令。\n您是不是要写：rules？/],
  [['annotate', 'tender.md'], /没有 annotate 这个命令。\n您是不是要写：--annotate？/],
  [['version'], /没有 version 这个命令。\n您是不是要写：--version？/],
  [['explain'], /还要写上 <规则>/],
  [['explain', 'red-wex', '--rules', 'rules'], /您是不是要写：red-wax？/],
  [['rules', 'too', 'many'], /参数多了：这里写 0 个，却有 2 个/],
  [['read', '招标', '文件.docx'], /这里写 1 个，却有 2 个.*有空格的，要加引号/],
  [[], /没有说要检查什么/],
])('%j is refused in a sentence', async (args, sentence) => {
  const { code, stdout, stderr } = await tenderlint(folderOf(good), args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(sentence)
  expect(stderr).toMatch(/tenderlint (?:--help|rules)\n/)
  expect(stderr).not.toMatch(/error:|\bat .*\.js:/)
})

test('a document whose name begins with a dash is taken for an option, and what to write is said', async () => {
  const folder = folderOf({ ...good, '-草稿.md': good['tender.md'] })
  const { code, stderr } = await tenderlint(folder, ['-草稿.md'])
  expect(code).toBe(2)
  expect(stderr).toContain('文件请写成 ./-草稿.md')
  expect((await tenderlint(folder, ['./-草稿.md', ...WITH_RED_WAX])).stdout).toContain('-草稿.md')
})

test('mistakes are said in English where English is asked for', async () => {
  const { stderr } = await tenderlint(folderOf(good), ['--lang', 'en', '--fromat', 'x'])
  expect(stderr).toContain('There is no option --fromat.\nDid you mean --format?')
})

test('a broken rule is named with its line and column, and nothing is checked', async () => {
  const broken = RED_WAX.replace('severity: { default: error', 'severity: { default: fatal')
  const line = broken.split('\n').findIndex(one => one.startsWith('severity:')) + 1
  const folder = folderOf({ ...good, 'rules/red-wax.yaml': broken })
  const { code, stdout, stderr } = await tenderlint(folder, ['tender.md', '--rules', 'rules'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(new RegExp(`rules/red-wax\\.yaml:${line}:\\d+: .+`))
})

test('a report is not written over a folder, and a failed write leaves nothing', async () => {
  const folder = folderOf(good)
  mkdirSync(join(folder, 'reports'))
  const onFolder = await tenderlint(folder, ['tender.md', '--output', 'json=reports', ...WITH_RED_WAX])
  expect(onFolder.code).toBe(2)
  expect(onFolder.stderr).toContain('reports/report.json')
  const nowhere = await tenderlint(folder, ['tender.md', '--output', 'json=tender.md/report.json', ...WITH_RED_WAX])
  expect({ code: nowhere.code, stdout: nowhere.stdout }).toEqual({ code: 2, stdout: '' })
  expect(nowhere.stderr).toMatch(/^写不了 tender\.md\/report\.json（.*E[A-Z]+）/)
  expect(readdirSync(folder).sort()).toEqual(['reports', 'rules', 'tender.md'])
})

test('the folder of a report is made, as other linters do', async () => {
  const folder = folderOf(good)
  const { code } = await tenderlint(folder, ['tender.md', '--output', 'json=no/such/report.json', ...WITH_RED_WAX])
  expect(code).not.toBe(2)
  expect(readdirSync(join(folder, 'no/such'))).toEqual(['report.json'])
})

test.each([
  ['一份 招标文件.docx', '一份招标文件.docx'],
  ['招标文件.doc', '招标文件.docx'],
  ['招标文档.docx', '招标文件.docx'],
])('a name that is nearly there, %s, is said', async (typed, name) => {
  const { code, stderr } = await tenderlint(folderOf({ [name]: docx, 'other.docx': docx }), [typed])
  expect(code).toBe(2)
  expect(stderr).toContain(`${typed}: 找不到文件。请检查路径和文件名是否写对。同一文件夹里有“${name}”，要的是不是它？`)
})

test.each([
  ['四月/草稿.md', '找不到文件：路径里的文件夹“四月”不存在。请检查路径'],
  ['四月/第一周/*.md', '找不到文件：路径里的文件夹“四月”不存在。请检查路径'],
  ['drfats/tender.md', '找不到文件：路径里的文件夹“drfats”不存在。旁边有“drafts”，要的是不是它？'],
])('of %s the folder that is not there is named', async (typed, sentence) => {
  const { code, stderr } = await tenderlint(folderOf({ 'drafts/tender.md': TENDER }), [typed])
  expect(code).toBe(2)
  expect(stderr).toContain(`${typed}: ${sentence}`)
})

test('what Word keeps beside an open document is passed over beside drafts, and named where it is all there is', async () => {
  const folder = folderOf({ ...good, '~$招标.docx': '\u0005wang' })
  const both = await tenderlint(folder, ['tender.md', '~$招标.docx', ...WITH_RED_WAX])
  expect(both.code).toBe(1)
  expect(both.stdout).toContain('1 份文件：')
  const alone = await tenderlint(folder, ['~$招标.docx'])
  expect(alone.code).toBe(2)
  expect(alone.stderr).toContain('~$招标.docx: 这是 Word 打开文件时自己放在旁边的临时文件')
})

test('a path whose blanks were not quoted is said, and nothing is checked', async () => {
  const folder = folderOf({ '我的 标书/招标 文件.md': TENDER })
  const { code, stdout, stderr } = await tenderlint(folder, ['我的', '标书/招标', '文件.md'])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('路径里有空格，请用引号括起来："我的 标书/招标 文件.md"')
})

test.each([
  [['——annotate', '批注'], '选项要写成 --annotate'],
  [['－q'], '选项要写成 -q'],
  [['-annotate', '批注'], '您是不是要写：--annotate'],
  [['标书" --annotate 批注'], '路径里混进了引号：标书" --annotate 批注。'],
  [['“我的', '标书/a.md”'], '请改用英文的引号："我的 标书/a.md"'],
])('what a Chinese keyboard or a console makes of an option or a path is said: %j', async (typed, sentence) => {
  const folder = folderOf({ '我的 标书/a.md': TENDER, 'a.md': TENDER })
  for (const command of [[], ['check']]) {
    const { code, stdout, stderr } = await tenderlint(folder, [...command, ...typed])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  }
})

test('files of other kinds in a folder are counted, those that are ignored are not', async () => {
  const others = { '采购清单.xlsx': 'x', 'b/图纸.rar': 'x', 'c/x.xlsx': 'x', '.tenderlintignore': 'c' }
  // A name without an ending counts where it is that of a document.
  const scans = {
    '扫描 1.JPG': 'x',
    '草稿.docx.lnk': 'x',
    '网页.files/图.jpg': 'x',
    '网页_files/图.jpg': 'x',
    '公告_files/清单.xlsx': 'x',
  }
  const files = {
    ...good,
    ...others,
    ...scans,
    招标文件: docx,
    Makefile: 'all:',
    'c/合同': docx,
    文字稿: '投标人须具有…\n',
  }
  const { code, stderr } = await tenderlint(folderOf(files), ['.', ...WITH_RED_WAX, '--fail-on', 'never'])
  expect(code).toBe(0)
  expect(stderr).toContain(
    '文件夹里还有 7 份别的文件（表格、演示文稿、图片、压缩包、快捷方式、没有后缀的文件等）没有检查，如 b/图纸.rar。',
  )
  expect((await tenderlint(folderOf(files), ['tender.md', ...WITH_RED_WAX])).stderr).not.toContain('采购清单')
  const below = folderOf({ ...good, '招标_files/扫描/1.jpg': 'x', '招标_files/扫描/a.md': '投标文件须密封。\n' })
  expect((await tenderlint(below, ['招标_files', ...WITH_RED_WAX])).stderr).toContain('如 招标_files/扫描/1.jpg。')
})
