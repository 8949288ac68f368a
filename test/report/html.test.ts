import { DomUtils, parseDocument } from 'htmlparser2'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { type ReadingView, viewOf } from '../../src/facts/reading-view.ts'
import { parse } from '../../src/parse/parse.ts'
import { report } from '../../src/report/report.ts'
import { classify } from '../../src/transform/classify.ts'
import { section } from '../../src/transform/section.ts'
import { buildDocx } from '../documents/build-docx.ts'
import { BUILT_IN } from '../judging/judge.ts'
import { checkedFile, failedFile, finding, RULES } from './report-files.ts'

const { findAll, getAttributeValue, textContent } = DomUtils
type Element = ReturnType<typeof findAll>[number]

const options = { language: 'zh', date: '2026-01-01' } as const

/** The page as an independent parser sees it: elements by a class, as text. */
async function pageOf(...files: VFile[]) {
  const page = await report(files, RULES, 'html', options)
  const elements = findAll(() => true, parseDocument(String(page)).children)
  const has = (name: string) => (one: Element) => (getAttributeValue(one, 'class') ?? '').split(' ').includes(name)
  const all = (name: string) => elements.filter(has(name))
  return { all, texts: (name: string) => all(name).map(one => textContent(one)), page: String(page) }
}

function withView(blocks: ReadingView['blocks'], ...findings: ReturnType<typeof finding>[]): VFile {
  const file = checkedFile(findings)
  file.data.view = { pagesAreEstimates: false, blocks }
  return file
}

const paragraph = (at: number, text: string, more = {}) => ({ kind: 'paragraph' as const, at, text, page: 3, ...more })

test('a sentence that begins a section is drawn as a heading only where its style says so', async () => {
  const p = (text: string, style = '') => `<w:p><w:pPr>${style}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const body = [
    p('第三章 采购需求'),
    p('一、项目概况'),
    p('采购办公家具一批。'),
    p('二、技术要求'),
    p('桌面厚度不小于25mm。'),
    p('三、投标人依照本册所列格式编写各份材料，逐项作出响应；'),
    p('（一）提供声明函。'),
    p('四、不接受联合体投标。', '<w:outlineLvl w:val="1"/>'),
  ]
  const file = new VFile({ path: 'a.docx', value: buildDocx({ body: body.join('') }) })
  const tree = (await parse(file))!
  await unified().use(section, { rules: BUILT_IN }).use(classify, { rules: BUILT_IN }).run(tree, file)
  const { texts, all } = await pageOf(withView(viewOf(tree).blocks))
  expect(texts('head').map(one => one.slice(0, 4))).toEqual(['第三章 ', '一、项目', '二、技术', '四、不接'])
  expect(all('para').map(one => [one.name, textContent(one).slice(0, 4)])).toEqual([
    ['p', '采购办公'],
    ['p', '桌面厚度'],
    ['p', '三、投标'],
    ['p', '（一）提'],
  ])
})

describe('the first page', () => {
  const hints = async (...demands: string[]) =>
    (await pageOf(checkedFile(demands.map(demand => finding({ demand }))))).texts('hint')

  test('says why it counts fewer than other reports, where a demand stands in several places', async () => {
    expect(await hints('d1', 'd2', 'd1')).toContain(
      '同一要求出现在几处的合并为一条：共 2 条，3 处。命令行和表格按处计数。',
    )
    expect((await hints('d1', 'd2')).join()).not.toContain('合并')
  })
})

test('the laws that cannot be quoted stand below those that can, and that is said once', async () => {
  const second = { ...RULES.laws['law-2']!, status: 'secondary' as const }
  const third = { ...RULES.laws['law-3']!, status: 'unverified' as const }
  const laws = { ...RULES.laws, 'law-2': second, 'law-3': third }
  const file = checkedFile([finding({ basis: ['law-3', 'law-2', 'law-1'] })])
  const page = String(await report([file], { ...RULES, laws }, 'html', options))
  const [, shown = ''] = page.split('id="laws-t"')
  const words = textContent(parseDocument(shown))
  expect(words.match(/未与全文核对/g)).toHaveLength(1)
  expect(words).toMatch(/甲法[\s\S]*未与全文核对[\s\S]*丙法[\s\S]*乙法|甲法[\s\S]*未与全文核对[\s\S]*乙法[\s\S]*丙法/)
  // Only what was compared with a full text is quoted.
  expect(words.match(/不得/g)).toHaveLength(1)
})

describe('marks', () => {
  test('of two findings that share words keep both numbers, and the gravest colours what is shared', async () => {
    const text = '投标文件须用红色火漆封口。'
    const { all } = await pageOf(
      withView(
        [paragraph(100, text)],
        finding({ severity: 'warning', demand: 'd1', location: { offset: [104, 110] } }),
        finding({ ruleId: 'blue-wax', demand: 'd2', location: { offset: [106, 112] } }),
      ),
    )
    const marks = all('sheet').flatMap(sheet => findAll(one => one.name === 'mark', sheet.children))
    expect(marks.map(one => [textContent(one), getAttributeValue(one, 'class')])).toEqual([
      ['须用', 'warning'],
      ['红色火漆', 'error'],
      ['封口', 'error'],
    ])
    expect(all('sheet').map(one => textContent(one))).toEqual(['第 3 页投标文件须用红色火漆1封口2。'])
  })

  test('reach over line breaks, and pages that begin inside a paragraph are named there', async () => {
    const block = paragraph(100, '投标文件须用 红色火漆封口', { breaks: [6], pages: [[9, 4]] })
    const { texts, all } = await pageOf(withView([block], finding({ location: { offset: [104, 113] } })))
    expect(texts('sheet')).toEqual(['第 3 页投标文件须用红色第 4 页火漆封口1'])
    expect(findAll(one => one.name === 'br', all('sheet')[0]!.children)).toHaveLength(1)
  })
})

describe('tables', () => {
  test('keep merged cells in their columns', async () => {
    const cell = (column: number, text: string, more = {}) => ({
      column,
      columns: 1,
      rows: 1,
      blocks: [paragraph(0, text)],
      ...more,
    })
    const rows = [
      { page: 3, cells: [cell(1, '甲', { rows: 2 }), cell(2, '乙', { columns: 2 })] },
      { page: 4, cells: [cell(3, '丙这一格字最多')] },
      { page: 4, cells: [cell(2, '丁'), cell(3, '戊')] },
    ]
    const { all } = await pageOf(withView([{ kind: 'table', page: 3, rows }]))
    const drawn = findAll(one => one.name === 'tr', all('sheet')[0]!.children).map(row =>
      findAll(one => one.name === 'td', row.children).map(one => {
        const { colspan = '', rowspan = '' } = one.attribs
        return `${textContent(one)} ${colspan}${rowspan && `/${rowspan}`}`.trim()
      }),
    )
    // The second row is covered in column 1 and has nothing in column 2; the third has nothing in column 1.
    expect(drawn).toEqual([
      ['甲 /2', '乙 2'],
      ['', '第 4 页丙这一格字最多'],
      ['', '丁', '戊'],
    ])
  })
})

describe('what fails nothing', () => {
  test('stands apart with its reason and is not counted', async () => {
    const waived = { kind: 'waiver', reason: '已论证', owner: '王', expires: '2026-12-31' } as const
    const known = { kind: 'baseline', reason: '基线 b.json 里已有' } as const
    const { all, texts } = await pageOf(
      checkedFile([
        finding({ demand: 'd1' }),
        finding({ demand: 'd2', suppressed: waived }),
        finding({ demand: 'd3', suppressed: known }),
      ]),
    )
    expect(texts('reason')).toEqual(['已论证（王，有效至 2026-12-31）', '基线 b.json 里已有'])
    const headings = findAll(one => one.name === 'h3', all('findings')[0]!.children).map(one => textContent(one))
    expect(headings).toEqual(['问题 1 条', '已豁免 1', '已知 1'])
    expect(texts('tiles')[0]).toMatch(/错误1警告0提示0/)
  })

  test('a document that was not checked is never shown as clean', async () => {
    const { texts, page } = await pageOf(failedFile('scan.pdf', 'no-text'), checkedFile([]))
    expect(texts('notread')[0]).toContain('scan.pdf')
    expect(page).toContain('这份文件没有检查，不知道有没有问题。')
    expect(texts('tiles')[0]).toContain('份没有发现问题1')
  })
})

test('more than fifty documents go without their texts, and the report says so', async () => {
  const many = Array.from({ length: 51 }, () => withView([paragraph(100, '投标文件须用红色火漆封口。')], finding()))
  const { all, page } = await pageOf(...many)
  expect(all('reading')).toEqual([])
  expect(all('card')).toHaveLength(51)
  expect(page).toContain('文件多于 50 份，报告里不放文件原文')
  const few = await pageOf(...many.slice(1))
  expect(few.all('reading')).toHaveLength(50)
})

test('words recognised in a picture are called uncertain', async () => {
  const { page } = await pageOf(checkedFile([finding({ ocr: true, confidence: 0.863 })]))
  expect(page).toContain('可信度 86%')
})

test('the view of a Word document holds numbers, tables, hidden words and page breaks', async () => {
  const run = (words: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`
  const body = `
    <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run('第三章 投标人资格要求')}</w:p>
    <w:p>${run('前半')}<w:r><w:br w:type="page"/></w:r>${run('后半')}${run('暗', '<w:vanish/>')}</w:p>
    <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>${run('宽')}</w:p></w:tc></w:tr></w:tbl>`
  const file = new VFile({ path: 'a.docx', value: buildDocx({ body }) })
  const tree = (await parse(file))!
  await unified().use(section, { rules: RULES }).use(classify, { rules: RULES }).run(tree, file)
  const { blocks } = viewOf(tree)
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, role: 'other', text: '第三章 投标人资格要求' })
  expect(blocks[1]).toMatchObject({
    kind: 'paragraph',
    text: '前半 后半暗',
    page: 1,
    breaks: [2],
    pages: [[3, 2]],
    hidden: [[5, 6]],
  })
  expect(String(file.value).slice((blocks[1] as { at: number }).at)).toMatch(/^前半 后半暗/)
  expect(blocks[2]).toMatchObject({ kind: 'table', rows: [{ cells: [{ column: 1, columns: 2, rows: 1 }] }] })
  expect(structuredClone(blocks)).toEqual(JSON.parse(JSON.stringify(blocks)))
})

describe('whose decisions a page shows', () => {
  const identity = async (project: object, sha256 = 'ab') => {
    const file = checkedFile([finding()], { sha256 })
    Object.assign(file.data.project!, project)
    const { all } = await pageOf(file)
    return getAttributeValue(all('document')[0]!, 'data-identity')
  }

  test('those of the project, where its number is read', async () => {
    expect(await identity({ number: 'HS-1' }, 'ab')).toBe(await identity({ number: 'HS-1' }, 'cd'))
    expect(await identity({ number: 'HS-1' })).not.toBe(await identity({ number: 'HS-2' }))
    expect(await identity({ number: 'HS-1', name: '甲' })).not.toBe(await identity({ number: 'HS-1', name: '乙' }))
  })

  test('those of the very same text, where it is not', async () => {
    const nameless = { number: null, name: '办公设备采购' }
    expect(await identity(nameless, 'ab')).toBe(await identity(nameless, 'ab'))
    expect(await identity(nameless, 'ab')).not.toBe(await identity(nameless, 'cd'))
  })
})

test('of advice the words to write stand apart, which are copied', async () => {
  const said = { message: '', question: null, advice: '删除本条，改为：密封完好即可。' }
  const { texts } = await pageOf(checkedFile([finding({ said })]))
  expect([texts('advice'), texts('rewrite')]).toEqual([['删除本条，改为：密封完好即可。'], ['密封完好即可。']])
  const plain = await pageOf(checkedFile([finding()]))
  expect([plain.texts('advice'), plain.texts('rewrite')]).toEqual([['投标文件密封完好即可'], []])
})
