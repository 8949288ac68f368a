/** `tenderlint read`: what was read of a document, and what a second reader sees of it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildDocx } from '../../documents/build-docx.ts'
import { buildPdf, field, grid, marked, words } from '../../documents/build-pdf.ts'
import { textString } from '../../documents/pdf-strings.ts'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint } from '../run-program.ts'

const files = { 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX }

test('read prints page, number, role and text of every block', async () => {
  const { code, stdout } = await tenderlint(folderOf(files), ['read', 'tender.md'])
  expect(code).toBe(0)
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(/^页 +编号 +部分 +文字$/)
  expect(lines).toContainEqual(expect.stringMatching(/^ +第三章 +资格要求 +第三章 投标人资格要求$/))
  expect(lines).toContainEqual(expect.stringMatching(/^ +资格要求 +资格证明应以红色火漆密封/))
  const lots = `${files['tender.md']}\n# 第五章 招标公告\n\n| 包号 | 资格要求 |\n|---|---|\n| 甲包 | 持有火漆证书 |\n`
  const piped = await tenderlint(folderOf({}), ['read', '-'], {}, lots)
  expect(piped).toMatchObject({ code: 0, stdout: expect.stringContaining('资格证明应以红色火漆密封') })
  expect(piped.stdout).toMatch(/ 采购公告、资格要求 +甲包 \| 持有火漆证书\n/)
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
