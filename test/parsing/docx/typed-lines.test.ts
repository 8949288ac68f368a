import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.ts'
import type { Paragraph, Root, Table, TreeNode } from '../../../src/tree/nodes.ts'
import { buildDocx, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'
import { judge } from '../../judging/judge.ts'
import { linesOf } from '../block-lines.ts'
import { RENDERED } from './read-body.ts'

async function parsed(body: string): Promise<{ root: Root; text: string }> {
  const file = new VFile({ path: 'a.docx', value: buildDocx({ body }) })
  const root = (await parse(file))!
  return { root, text: String(file.value) }
}

/** A paragraph of runs with tabs (\t) and line breaks (\n) in them. */
const typed = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${words
    .split(/(\t|\n)/)
    .map(one => (one === '\t' ? '<w:r><w:tab/></w:r>' : one === '\n' ? '<w:r><w:br/></w:r>' : r(one)))
    .join('')}</w:p>`

/** The page of its first words. */
const pageShown = ({ children: [first], data }: Paragraph) =>
  (first?.type === 'text' ? first.data?.page : undefined) ?? data.page

/** What stands at the places of nodes without children below a node, and what they hold. */
function* placesIn(node: TreeNode, text: string): Generator<[string, string]> {
  if (node.type === 'text') yield [node.value, text.slice(node.position!.start.offset!, node.position!.end.offset!)]
  else if (node.type !== 'break') for (const child of node.children) yield* placesIn(child, text)
}

describe('a table that is typed into paragraphs', () => {
  it('has the cells between tabs, empty ones at the end of a row too; the words stay where they stand', async () => {
    const rows = [
      '序号\t评分因素\t评分标准\t分值',
      '1\t封蜡\t色泽均匀得3分\t3',
      '\t\t无气泡得2分\t',
      '2\t回执\t附回执得1分\t1',
    ]
    const { root, text } = await parsed(`${p('第三章 评分')}${rows.map(row => typed(row)).join('')}${p('密封完好。')}`)
    expect(linesOf(root)).toEqual([
      '第三章 评分',
      [
        ['序号', '评分因素', '评分标准', '分值'],
        ['1', '封蜡', '色泽均匀得3分', '3'],
        ['', '', '无气泡得2分', ''],
        ['2', '回执', '附回执得1分', '1'],
      ],
      '密封完好。',
    ])
    expect(text).toBe(`第三章 评分\n${rows.join('\n')}\n密封完好。\n`)
    for (const [words, there] of placesIn(root, text)) expect(there).toBe(words)
    const table = root.children[1] as Table
    expect(table.data.index).toBe(1)
    expect((table.children[3]!.children[2]!.children[0] as Paragraph).data.paragraph).toBe(4)
  })

  it('has the cells between pipes, drawn lines left out, beside tables of Word that are counted with it', async () => {
    const rows = ['|名称|规格|数量|', '|---|---|---|', '|火漆|红色|3|', '|印泥|朱红|2|']
    const word = tbl([tr([tc('甲'), tc('乙')])])
    const { root } = await parsed(`${rows.map(row => p(row)).join('')}${p('另附：')}${word}`)
    expect(linesOf(root)).toEqual([
      [
        ['名称', '规格', '数量'],
        ['火漆', '红色', '3'],
        ['印泥', '朱红', '2'],
      ],
      '另附：',
      [['甲', '乙']],
    ])
    expect((root.children[2] as Table).data.index).toBe(2)
  })

  it('has two columns where both are called so', async () => {
    const { root } = await parsed(['序号\t内容', '1\t附回执', '2\t逐份登记'].map(row => typed(row)).join(''))
    expect(linesOf(root)).toEqual([
      [
        ['序号', '内容'],
        ['1', '附回执'],
        ['2', '逐份登记'],
      ],
    ])
  })

  it('has on the next page what stands behind a page break in a row', async () => {
    const row = typed('火漆\t红色\n朱红\t3').replace(r('红色'), `${RENDERED}${r('红色')}`)
    const { root } = await parsed(typed('名称\t规格\t数量') + row)
    const [table] = root.children as Table[]
    const cells = table!.children[1]!.children.map(({ children }) => children[0] as Paragraph)
    expect(cells.map(pageShown)).toEqual([1, 2, 2])
  })

  it('is none where tabs set lines to sign on, pages of chapters, headings or the beginning of lines', async () => {
    const lines = ['甲方：\t\t\t乙方：', '日期：\t\t\t日期：', '一、\t火漆', '\t\t密封完好，逐份登记。', '\t\t附回执。']
    const { root } = await parsed(lines.map(line => typed(line)).join(''))
    expect(root.children.every(({ type }) => type === 'paragraph')).toBe(true)
    const styled = ['名称\t规格\t数量', '火漆\t红色\t3'].map(line => typed(line, '<w:outlineLvl w:val="0"/>'))
    expect((await parsed(styled.join(''))).root.children).toHaveLength(2)
  })

  it('is none where tabs set numbers apart from their words, or fields and choices stand side by side', async () => {
    for (const lines of [
      ['1.\t\t附回执；', '2.\t\t逐份登记；', '3.\t\t密封完好。'],
      ['\t（一）\t附回执；', '\t（二）\t逐份登记；', '\t（三）\t密封完好。'],
      ['第三章\t火漆\t（红色）', '3.1\t附回执。\t★', '3.2\t逐份登记。\t★'],
      ['一、\t火漆\t（红色）', '1、\t附回执；\t', '2、\t逐份登记；\t'],
      [
        '收件人：张三\t地址：甲街\t邮编：100',
        '寄件人：李四\t地址：乙街\t邮编：200',
        '经手人：王五\t地址：丙街\t邮编：300',
      ],
      ['是否封缄：\t□是\t☑否', '是否登记：\t□是\t☑否', '是否附回执：\t☑是\t□否'],
    ]) {
      const { root } = await parsed(lines.map(line => typed(line)).join(''))
      expect(linesOf(root)).toEqual(lines)
    }
  })

  // Looked at anew from each line, so many fields take longer than a test may.
  it('may begin below thousands of fields', async () => {
    const fields = Array.from({ length: 3000 }, (_, i) => `收件人：张三\t\t电话：${i}`)
    const rows = ['名称\t规格\t数量', '火漆\t红色\t3']
    const { root } = await parsed([...fields, ...rows].map(line => typed(line)).join(''))
    expect(linesOf(root)).toEqual([...fields, rows.map(row => row.split('\t'))])
  })

  it('has cells where they stand, behind one over two columns and where a pipe stands in one', async () => {
    for (const rows of [
      ['名称\t封缄\t蜡', '红色火漆\t红色火漆\t火漆', '印泥\t朱红\t无'],
      ['|名称|规格|数量|', '|火漆\\|印泥|红色|3|'],
    ]) {
      const { root, text } = await parsed(rows.map(row => typed(row)).join(''))
      const [table] = root.children as Table[]
      const cells = table!.children[1]!.children
      const starts = cells.map(({ position }) => position!.start.column - 1)
      expect(starts).toEqual(rows[1]!.startsWith('|') ? [1, 8, 11] : [0, 10])
      for (const [words, there] of placesIn(root, text)) expect(there).toBe(words)
    }
  })

  it('is judged as a table: a finding names its row and the words of one cell', async () => {
    const rows = [
      '序号\t评分因素\t评分标准\t分值',
      '1\t业绩\t每有一项同类业绩得2分，最多10分\t10',
      '2\t封蜡\t色泽均匀得3分\t3',
    ]
    const { findings } = await judge(
      buildDocx({ body: `${p('第三章 评分办法')}${rows.map(row => typed(row)).join('')}` }),
    )
    const [found] = findings.filter(({ category }) => category === 'track-record')
    expect(found?.location.table).toMatchObject({ row: 2, column: 3, header: '评分标准' })
    expect(found?.match).not.toContain('\t')
  })
})

describe('a paragraph with line breaks', () => {
  it('is as many as its lines are, but where a line goes on', async () => {
    const lines = [
      '二、封蜡要求',
      '1.火漆须为红色，逐份登记，',
      '附回执。',
      '三、密封要求',
      '封口完好，无气泡，无裂纹。',
    ]
    const { root, text } = await parsed(typed(lines.join('\n')))
    expect(linesOf(root)).toEqual([
      '二、封蜡要求',
      '1.火漆须为红色，逐份登记， 附回执。',
      '三、密封要求',
      '封口完好，无气泡，无裂纹。',
    ])
    expect(text).toBe(`${lines.join(' ')}\n`)
    for (const [words, there] of placesIn(root, text)) expect(there).toBe(words)
  })

  it('is not parted where a line break cuts a sentence, with or without a word in two', async () => {
    for (const lines of [
      ['火漆须为红色，逐份登记，且封蜡的人必须是', '本局或者分局，附回执，色泽均匀。'],
      ['火漆须为红色，逐份登记，附回执，封蜡的人', '同时', '具有', '两座蜡炉', '和印泥，否则退回。'],
      ['火漆须送到采购人所在', '地并逐份登记在簿上，附回执，色泽均匀，封口完好，无气泡。'],
      ['火漆连同印泥一起送到甲街一号旁边的收发室内', '      并且逐份登记，附回执，色泽均匀。'],
    ])
      expect(linesOf((await parsed(typed(lines.join('\n')))).root)).toEqual([lines.join(' ')])
  })

  it('is parted behind a sentence without a stop by what begins a line: an item, a field, a row; and behind a long title', async () => {
    const title = '三、火漆和印泥以及蜡炉的密封要求（逐份登记）'
    const long = '火漆须为红色，逐份登记，并且附回执，寄给下面的人'
    for (const lines of [
      [title, '封口完好，无气泡，无裂纹，色泽均匀。'],
      [long, '1.封口完好，无气泡，无裂纹，色泽均匀，逐份登记'],
      [long, '收件人：张三', '电话：100，地址：甲街一号旁边的收发室'],
      [long, '名称 | 火漆 | 印泥 | 蜡炉 | 附回执'],
    ])
      expect(linesOf((await parsed(typed(lines.join('\n')))).root)).toEqual(lines)
  })

  it('has lines on the page on which they stand', async () => {
    const lines = [
      '火漆须为红色，逐份登记，附回执。',
      '封口完好，无气泡，无裂纹，色泽均匀。',
      '逐份登记，附回执，两人经手。',
    ]
    const { root } = await parsed(typed(lines.join('\n')).replace(r(lines[1]!), `${RENDERED}${r(lines[1]!)}`))
    expect((root.children as Paragraph[]).map(pageShown)).toEqual([1, 2, 2])
  })

  it('stays one where it is a title or short', async () => {
    const title = typed(
      '火漆封缄与印泥采购项目（第二次）\n竞争性磋商文件（货物类，含安装与售后服务，含运输）',
      '<w:jc w:val="center"/>',
    )
    expect((await parsed(title)).root.children).toHaveLength(1)
    expect((await parsed(typed('火漆采购\n磋商文件'))).root.children).toHaveLength(1)
  })

  it('gives headings and typed tables to those lines', async () => {
    const lines = [
      '二、采购需求',
      '火漆须为红色，逐份登记，附回执，色泽均匀。',
      '三、评分办法',
      '名称\t规格\t数量',
      '火漆\t红色\t3',
    ]
    const { tree } = await judge(buildDocx({ body: typed(lines.join('\n')) }))
    expect(tree.children.map(({ type, data }) => [type, data && 'role' in data ? data.role : null])).toEqual([
      ['section', 'requirement'],
      ['section', 'evaluation'],
    ])
  })
})

describe('a sentence that paragraphs part within a bracket', () => {
  it.each([
    ['火漆须为红色（见本规程', '第三条）并逐份登记。'],
    ['火漆须为红色（见本规程', '第三条规定的颜色）并逐份登记。'],
    ['火漆须为红色（见本规程', '第三条、第五条）并逐份登记。'],
    ['逐份登记的火漆，', '第三条所列的除外。'],
  ])('%s goes on with %s', async (...lines) => {
    expect(linesOf((await parsed(lines.map(line => p(line)).join(''))).root)).toEqual([lines.join(' ')])
  })

  it('and not with an article', async () => {
    const lines = ['火漆须为红色（见本规程', '第三条 规格（二）封套）与印泥。']
    expect(linesOf((await parsed(lines.map(line => p(line)).join(''))).root)).toEqual(lines)
  })
})
