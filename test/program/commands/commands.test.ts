import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { buildDocx } from '../../documents/build-docx.ts'
import { buildPdf, field, grid, marked, words } from '../../documents/build-pdf.ts'
import { textString } from '../../documents/pdf-strings.ts'
import { BIN, docxOf, folderOf, RED_WAX, ROOT, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const files = { 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX }

test('--version and --help go to stdout and end with 0', async () => {
  const folder = folderOf({})
  expect(await tenderlint(folder, ['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  const help = await tenderlint(folder, ['--help'])
  expect(help).toMatchObject({ code: 0, stderr: '' })
  for (const words of ['用法：', '--max-warnings', 'explain', '退出码']) expect(help.stdout).toContain(words)
  expect((await tenderlint(folder, ['check', '--help', '--lang', 'en'])).stdout).toMatch(
    /Usage:.*\n[\s\S]*report format/,
  )
})

test('read prints page, number, role and text of every block', async () => {
  const { code, stdout } = await tenderlint(folderOf(files), ['read', 'tender.md'])
  expect(code).toBe(0)
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(/^页 +编号 +部分 +文字$/)
  expect(lines).toContainEqual(expect.stringMatching(/^ +第三章 +资格要求 +第三章 投标人资格要求$/))
  expect(lines).toContainEqual(expect.stringMatching(/^ +资格要求 +资格证明应以红色火漆密封/))
})

test('read prints the automatic numbers of paragraphs in cells, and jsonl has the row with and without them', async () => {
  const item = (level: number, words: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${words && `<w:r><w:t>${words}</w:t></w:r>`}</w:p>`
  const cell = (content: string) => `<w:tc>${content}</w:tc>`
  const rows = ['提供方案', '提供花名册'].map(words => `<w:tr>${cell(item(0, ''))}${cell(item(1, words))}</w:tr>`)
  const level = (i: number, print: string) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${print}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, '%1')}${level(1, '%1.%2')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const bytes = buildDocx({ body: `<w:tbl>${rows.join('')}</w:tbl>`, numbering })
  const made = ['cells.doc', 'cells.rtf'].map(name => [
    name,
    readFileSync(new URL(`../../files/${name}`, import.meta.url)),
  ])
  const folder = folderOf({ 'a.docx': bytes, ...Object.fromEntries(made) })
  expect((await tenderlint(folder, ['read', 'a.docx'])).stdout).toMatch(
    / 1 \| 1\.1 提供方案\n.* 2 \| 2\.1 提供花名册\n/,
  )
  // English names of parts are longer than the Chinese ones: the columns stay columns.
  const lines = (await tenderlint(folder, ['read', 'a.docx', '--lang', 'en'])).stdout.split('\n')
  expect(lines[1]!.indexOf('1 | 1.1')).toBe(lines[0]!.indexOf('Text'))
  const [first] = (await tenderlint(folder, ['read', 'a.docx', '--format', 'jsonl'])).stdout.split('\n')
  expect(JSON.parse(first!)).toMatchObject({
    text: ' | 提供方案',
    cells: ['', '提供方案'],
    printed: '1 | 1.1 提供方案',
  })
  for (const name of ['cells.doc', 'cells.rtf']) {
    const { stdout } = await tenderlint(folder, ['read', name])
    expect(stdout, name).toMatch(/ 1 \| （一） 提供养护方案，得三分。 （二） 提供应急预案，得二分。 \| 5\n/)
    expect(stdout, name).toMatch(/ 2 \| 人员配备表 1） 提供花名册 2） 提供合同 \| 3\n/)
  }
})

test('read --format jsonl gives one block a line, rows with their cells', async () => {
  const table = '# 采购需求\n\n| 名称 | 数量 |\n| --- | --- |\n| 木箱 | 3 |\n'
  const { stdout } = await tenderlint(folderOf({ 'a.md': table }), ['read', 'a.md', '--format', 'jsonl'])
  const blocks = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(Object.keys(blocks[0])).toEqual(['line', 'page', 'number', 'role', 'kind', 'part', 'text'])
  expect(blocks.map(one => [one.line, one.kind, one.text])).toEqual([
    [1, 'heading', '采购需求'],
    [2, 'row', '名称 | 数量'],
    [3, 'row', '木箱 | 3'],
  ])
  expect(blocks[2]).toMatchObject({ page: null, role: 'requirement', part: 'body', cells: ['木箱', '3'] })
})

test('read --verify says how much a second reader sees that we do not', async () => {
  const folder = folderOf({ 'a.docx': docxOf(['投标文件须密封完好。', '货物用木箱包装。']), 'a.txt': '木箱' })
  const whole = await tenderlint(folder, ['read', '--verify', 'a.docx'])
  expect(whole).toMatchObject({ code: 0, stderr: '' })
  expect(whole.stdout).toContain('100%')
  expect(await tenderlint(folder, ['read', '--verify', 'a.txt'])).toMatchObject({ code: 2, stdout: '' })
})

test('read --verify names what is missing, and not what stands in another order', async () => {
  const row = (y: number, ...texts: string[]) => texts.map((text, i) => words(77 + 150 * i, y, text))
  const cells = [
    ...grid([72, 222, 372], [100, 160, 200]),
    ...row(120, '抽屉须用木箱', '每层承重不小于'),
    ...row(140, '包装且密封完好', '五十公斤的书架'),
    ...row(185, '木箱', '三个'),
  ]
  const folder = folderOf({
    'across.pdf': buildPdf([{ content: cells }]),
    // pdf-parse does not know the words that stand for glyphs.
    'given.pdf': buildPdf([{ content: [marked(`<< /ActualText ${textString('木箱')} >>`, words(72, 100, '鼎鼎'))] }]),
    'sign.pdf': buildPdf([
      { content: [words(72, 100, '密封完好'.repeat(3)), marked('<< /ActualText (x) >>', words(216, 100, '□'))] },
    ]),
    'form.pdf': buildPdf([{ content: [], annotations: [field(72, 100, 200, 30, `/FT /Tx /V ${textString('木箱')}`)] }]),
  })
  const verify = (name: string) => tenderlint(folder, ['read', '--verify', name])
  expect(await verify('across.pdf')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/100%。\n没有发现漏读。\n$/),
  })
  expect(await verify('given.pdf')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/了 0%。\n没有读到的：\n {2}鼎鼎\n$/),
  })
  expect((await verify('sign.pdf')).stdout).toMatch(/了 92.307%。\n没有整行漏读；对不上的字符：□\n$/)
  expect(await verify('form.pdf')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/form\.pdf.*没有读到文字/),
  })
})

test('rules lists every rule in columns', async () => {
  const { code, stdout } = await tenderlint(folderOf(files), ['rules', '--rules', 'rules'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^red-wax +错误 +红色火漆封装要求 +以不合理条件限制或排斥$/m)
})

test('explain gives why, law with its wording and validity, exceptions, rewrite and examples', async () => {
  const folder = folderOf(files)
  const explain = (date: string) => tenderlint(folder, ['explain', 'red-wax', '--rules', 'rules', '--date', date])
  const [before, after] = await Promise.all([explain('2026-05-01'), explain('2026-06-01')])
  for (const words of [
    '用什么封口与能否履行合同无关。',
    '第二十条第（八）项：“',
    '红色火漆就是要买的东西',
    '投标文件密封完好即可',
    '投标文件须用红色火漆封口。',
    '就是采购对象',
    '一般为错误；投标人须知为警告；合同为提示',
  ]) {
    expect(before.stdout.replace(/\n +/g, '')).toContain(words)
  }
  expect(before.stdout).not.toContain('届满')
  expect(after.stdout.replace(/\n +/g, '')).toContain('届满')
})

test('explain gives what a rule says of single kinds', async () => {
  const wording =
    'wordings: [{ all: [{ clause: 样品 }], message: 样品怎样封存，不影响评审。, advice: 删去火漆。, en: { message: The seal of a sample decides nothing. } }]'
  const folder = folderOf({ 'rules/red-wax.yaml': `${RED_WAX}\n${wording}\n` })
  const explain = (language: string) =>
    tenderlint(folder, ['explain', 'red-wax', '--rules', 'rules', '--lang', language])
  expect((await explain('zh')).stdout).toMatch(/按具体情形的说法\n.*样品怎样封存，不影响评审。\n.*→ 删去火漆。/)
  expect((await explain('en')).stdout).toMatch(
    /What it says of single kinds\n.*The seal of a sample decides nothing\.\n/,
  )
})

test('explain shows the cases that are marked as examples, with the reason in its language', async () => {
  const marked = RED_WAX.replace(
    'passes:',
    'passes:\n    - { in: notice, example: true, text: 蜡封与否不限。, because: { zh: 没有要求, en: Nothing is asked } }',
  )
  const folder = folderOf({ 'rules/red-wax.yaml': marked })
  const explain = async (language: string) =>
    (await tenderlint(folder, ['explain', 'red-wax', '--rules', 'rules', '--lang', language])).stdout
  const [zh, en] = await Promise.all([explain('zh'), explain('en')])
  expect(zh).toMatch(/不报告的例子\n.*蜡封与否不限。\n +→ 没有要求\n$/)
  expect(en).toMatch(/蜡封与否不限。\n +→ Nothing is asked\n$/)
  // The hits, of which none is marked, are the first two.
  expect(
    zh
      .match(/会报告的例子\n((?: .*\n)+)/)![1]!
      .trimEnd()
      .split('\n'),
  ).toHaveLength(2)
})

test('test names what a rule misses and what it reports in vain', async () => {
  const good = folderOf(files)
  expect(await tenderlint(good, ['test', 'rules'])).toMatchObject({ code: 0, stderr: '' })
  const bad = RED_WAX.replace('样品须用红色火漆封存。', '样品须用蓝色火漆封存。').replace(
    '报名材料一式两份。',
    '报名材料须用红色火漆封好。',
  )
  const { code, stdout } = await tenderlint(folderOf({ 'rules/red-wax.yaml': bad }), ['test', 'rules'])
  expect(code).toBe(1)
  expect(stdout).toMatch(/漏报 {2}red-wax.*\n +样品须用蓝色火漆封存。/)
  expect(stdout).toMatch(/误报 {2}red-wax.*\n +报名材料须用红色火漆封好。/)
  expect(stdout).toContain('1 个漏报，1 个误报')
})

test('test says on which line a missed case stands, and why it is missed', async () => {
  const narrow = RED_WAX.replace(
    '- words: 红色火漆',
    '- words: 红色火漆\n    all: [{ modality: [must] }]\n    not: [{ words: 罚 }]',
  )
    .replace('投标文件须用红色火漆封口。', '投标文件用蓝色火漆封口。')
    .replace('{ in: qualification, text: 未用', '{ in: form, text: 未用')
    .replace('资格证明应以红色火漆密封。', '资格证明可以红色火漆密封。')
    .replace('报名材料须加盖红色火漆。', '报名材料须加盖红色火漆，违者罚款。')
    .replace('样品须用红色火漆封存。', '须采购红色火漆。')
  const folder = folderOf({ 'rules/red-wax.yaml': narrow })
  const { stdout } = await tenderlint(folder, ['test', 'rules'], { COLUMNS: '200' })
  const line = (words: string) => narrow.slice(0, narrow.indexOf(words)).split('\n').length
  const said = (words: string, why: RegExp) => {
    const [head, text, ...because] = stdout
      .split('\n\n')
      .find(one => one.includes(words))!
      .split('\n')
    expect(head).toContain(`rules/red-wax.yaml:${line(words)}`)
    expect(text!.trim()).toBe(words)
    expect(because.map(one => one.trim()).join('')).toMatch(why)
  }
  said('投标文件用蓝色火漆封口。', /没有一处写法与例句相符/)
  said('资格证明可以红色火漆密封。', /“红色火漆”.*条件 find\.1\.all\.1 不成立：\{ modality: \[ must \] \}/)
  said('未用红色火漆的投标无效。', /例句被当作“格式文本”，规则不看这里/)
  said('报名材料须加盖红色火漆，违者罚款。', /find\.1\.not\.1 排除了它：\{ words: 罚 \}/)
  said('须采购红色火漆。', /被放行：说的是采购内容（红色火漆就是要买的东西）/)
})

test('test runs the rules of a folder only, also where it brings a word list', async () => {
  const own = RED_WAX.replace('words: 红色火漆', "words: '{wax}'")
  const folder = folderOf({ 'rules/red-wax.yaml': own, 'rules/lexicon/own.yaml': 'wax: [红色火漆]' })
  expect((await tenderlint(folder, ['test', 'rules'])).stdout).toMatch(/^1 条规则，10 个例句，全部符合。/)
})

test('test takes the folder of the built-in rules as what it is, and needs no build', async () => {
  const { code, stdout } = await tenderlint(ROOT, ['test', 'rules', '--only', 'locality'])
  expect(stdout).toMatch(/^1 条规则，\d+ 个例句，全部符合。/)
  expect(code).toBe(0)
})

test('a reader that closes the pipe early crashes nothing and changes no exit code', async () => {
  const many = `# 投标人资格要求\n\n${Array.from({ length: 400 }, (_, i) => `第${i}份证明应以红色火漆密封。\n`).join('\n')}`
  const folder = folderOf({ ...files, 'many.md': many })
  const child = spawn(process.execPath, [BIN, 'many.md', ...WITH_RED_WAX], { cwd: folder })
  let errors = ''
  child.stderr.on('data', text => {
    errors += text
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(done => child.on('close', done))
  expect({ code, errors }).toEqual({ code: 1, errors: '' })
})
