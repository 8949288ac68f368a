import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/tree/box.ts'
import { cell, lineBreak, paragraph, root, row, table, text } from '../../src/tree/build.ts'
import type { Paragraph, Text } from '../../src/tree/nodes.ts'
import { buildDocx, p, r, tbl, tc, tr } from '../documents/build-docx.ts'
import { BUILT_IN, judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

const placesOf = async (document: Parameters<typeof judge>[0], words = '火漆') =>
  (await judge(document, rulesOf([ruleOf(words)]))).findings.map(one => one.location)
const onPage = (children: Paragraph['children']) => root([paragraph(children, { page: 1 })])

describe('page', () => {
  it('of a paragraph', async () => {
    const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    const places = await placesOf(buildDocx({ body: p('火漆甲。') + pageBreak + p('火漆乙。') }))
    expect(places.map(one => one.page)).toEqual([1, 2])
  })

  it('of the words inside a paragraph that crosses a page break', async () => {
    const runs = `${r('信封用火漆封口。')}<w:r><w:lastRenderedPageBreak/><w:t>火漆须为红色。</w:t></w:r>`
    const places = await placesOf(buildDocx({ body: `<w:p>${runs}</w:p>${p('火漆丙。')}` }))
    expect(places.map(one => one.page)).toEqual([1, 2, 2])
    expect(places.every(one => one.pageIsEstimate)).toBe(true)
  })

  it('words that cross the break stand where they begin; a later run without a page keeps the last one', async () => {
    const document = onPage([text('红色火'), text('漆封口。', { page: 2 }), text('蓝色火漆。')])
    expect((await placesOf(document)).map(one => one.page)).toEqual([1, 2])
  })

  it('is null where the format has none', async () => {
    expect(await placesOf('火漆。\n')).toMatchObject([{ page: null, pageIsEstimate: false, box: null }])
  })

  it('has the number that is printed on it, where that is another', async () => {
    const pages = [1, 2, 3].map(page => paragraph([text('火漆。')], { page }))
    const places = await placesOf(root(pages, { 2: 'ii', 3: '1' }))
    expect(places.map(one => one.pageLabel)).toEqual([undefined, 'ii', '1'])
  })
})

describe('part', () => {
  it('is named where it is not the running text, in the tables of an embedded file too', async () => {
    const footnotes = `<w:footnote w:id="1">${p('火漆一。')}</w:footnote>`
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('火漆二。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
    const reference = '<w:p><w:r><w:t>火漆。</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    const places = await placesOf(buildDocx({ body: reference + box, footnotes }))
    expect(places.map(one => one.part)).toEqual([undefined, 'textbox', 'footnote'])
    const only = cell([paragraph('火漆三。', { page: 1 })], { column: 1, columns: 1, rows: 1 })
    const sheet = table([row([only], { page: 1, row: 1 })], { page: 1, part: 'embedded' })
    expect((await placesOf(root([sheet]))).map(one => one.part)).toEqual(['embedded'])
  })
})

it('tells words that nobody sees', async () => {
  const body = `<w:p>${r('须用火漆甲。')}${r('须用火漆乙。', '<w:vanish/>')}</w:p>`
  const { findings } = await judge(buildDocx({ body }), rulesOf([ruleOf('火漆')]))
  expect(findings.map(one => one.hidden)).toEqual([undefined, true])
})

describe('box', () => {
  const run = (value: string, box: Box): Text => text(value, { box })

  it('of the words in a run, its characters taken as equally wide', async () => {
    const document = onPage([
      run('为保证长途运输中信封完好无损特规定（红色火漆封口处理并且派人看守信封等等）', [100, 50, 470, 62]),
    ])
    const [place] = await placesOf(document, '红色火漆封口处理')
    expect(place!.box).toEqual([280, 50, 360, 62])
  })

  it('over runs of one line is one', async () => {
    const document = onPage([run('用火', [100, 50, 120, 62]), run('漆封口。', [120, 51, 160, 62])])
    expect((await placesOf(document))[0]!.box).toEqual([100, 50, 150, 62])
  })

  it('over lines is one a line', async () => {
    const document = onPage([run('须用红色火', [400, 50, 450, 62]), run('漆封口。', [100, 70, 140, 82])])
    expect((await placesOf(document))[0]!.box).toEqual([
      [400, 50, 450, 62],
      [100, 70, 130, 82],
    ])
  })
})

describe('section, clause, table, paragraph', () => {
  it('titles from the highest down, the printed clause and the role', async () => {
    const [place] = await placesOf('# 第三章 采购需求\n\n## 一、包装\n\n3.2.1 用火漆。\n')
    expect(place).toMatchObject({ section: ['第三章 采购需求', '一、包装'], clause: '3.2.1', role: 'requirement' })
  })

  it('table, row, column and its title', async () => {
    const document =
      '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n文字。\n\n| 序号 | 要求 |\n|---|---|\n| 1 | 密封 |\n| 2 | 火漆 |\n'
    const [place] = await placesOf(document)
    expect(place!.table).toEqual({ index: 2, row: 3, column: 2, number: '2', header: '要求' })
  })

  it('a column after a merged one counts the grid', async () => {
    const body = tbl([tr([tc('甲'), tc('乙'), tc('丙')]), tr([tc('丁', '<w:gridSpan w:val="2"/>'), tc('火漆')])])
    const [place] = await placesOf(buildDocx({ body }))
    expect(place!.table).toEqual({ index: 1, row: 2, column: 3, header: '丙' })
  })

  it('what the row is about: the nearest words to the left, or the cell that spans it', async () => {
    const nameOf = async (...rows: string[]) =>
      (await placesOf(buildDocx({ body: tbl(rows) }))).map(one => one.table!.name)
    expect(await nameOf(tr([tc('1'), tc('商务部分'), tc('封口情况'), tc('5分'), tc('用火漆')]))).toEqual(['封口情况'])
    const spanning = (words: string, merge: string) => tc(words, `<w:vMerge${merge}/>`)
    const rows = [
      tr([spanning('封口情况', ' w:val="restart"'), tc('1'), tc('平整')]),
      tr([spanning('', ''), tc('2'), tc('用火漆')]),
    ]
    expect(await nameOf(...rows)).toEqual(['封口情况'])
    const sentence = '封口应当平整，没有裂纹；颜色一致。'
    expect(await nameOf(tr([tc('3'), tc(sentence), tc('用火漆'), tc('商务部分')]))).toEqual([undefined])
  })

  it('the index of the body paragraph, cells included', async () => {
    const places = await placesOf(buildDocx({ body: `${p('甲')}${tbl([tr([tc('乙'), tc('火漆一')])])}${p('火漆二')}` }))
    expect(places.map(one => one.paragraph)).toEqual([2, 3])
  })
})

describe('row', () => {
  it('has the number that it gives itself, where that is another', async () => {
    const rows = [
      '| 1 | 甲 | 火漆 |',
      '| （2） | 乙 | 火漆 |',
      '| 4 | 火漆 | 丙 |',
      '| 5 | 丁 | 火漆 |',
      '| 一批 | 丁 | 火漆 |',
      '| 火漆 | 6 | 戊 |',
    ]
    const places = await placesOf(`| 序号 | 名称 | 要求 |\n|---|---|---|\n${rows.join('\n')}\n`)
    expect(places.map(({ table }) => [table?.row, table?.number])).toEqual([
      [2, '1'],
      [3, '2'],
      [4, undefined],
      [5, undefined],
      [6, undefined],
      [7, undefined],
    ])
  })

  it('has none from the cells of another column, nor from one that counts something else', async () => {
    const numbersOf = async (rows: string[][]) => {
      const merged = (words: string) => tc(words, `<w:vMerge${words === '' ? '' : ' w:val="restart"'}/>`)
      const body = tbl(rows.map(([first, ...rest]) => tr([merged(first!), ...rest.map(words => tc(words))])))
      return (await placesOf(buildDocx({ body }))).map(({ table }) => table!.number)
    }
    const below = (first: string[], second: string[]) =>
      numbersOf([['甲', '乙', '丙'], ...first.map((words, i) => [words, second[i]!, '火漆'])])
    // A row below a merged cell begins with its points.
    expect(await below(['1', '', '2', ''], ['10', '15', '20', '25'])).toEqual(['1', undefined, '2', undefined])
    expect(await below(['5', '1', '1', '2'], ['甲', '乙', '丙', '丁'])).toEqual(Array(4).fill(undefined))
    expect(await below(['1', '1.1', '1.2', '2', '2.1'], ['甲', '乙', '丙', '丁', '戊'])).toEqual([
      '1',
      '1.1',
      '1.2',
      '2',
      '2.1',
    ])
  })
})

describe('offset, line and column lead to the words of the match', () => {
  const odd = '★ 须用 火\u200b漆，１，０００ 份（含）；①火漆 ②𠮷火漆㎜。投标產品用“火漆”?\n'
  const table =
    '| 序号 | 要 求 | 分值 |\n|:--|:-:|--|\n| ★1 | 火漆 a\\|b 火漆； 1、火漆 2、火 漆 | 5 |\n|  |  | 火漆 |\n'
  const nested = tbl([tr([tc('甲'), tc(`${p('火漆')}${tbl([tr([tc('乙'), tc('用 火漆 封')])])}${p('又火漆')}`)])])
  const documents: [string, Parameters<typeof judge>[0]][] = [
    ['odd characters', odd],
    ['a markdown table', `# 第三章 采购需求\n\n${table}\n${odd}`],
    ['two tables and lists', `${table}\n- 火漆\n- **火漆**二\n\n1. 火漆\n\n${table}`],
    ['line endings of Windows', odd.replace(/\n/g, '\r\n') + table.replace(/\n/g, '\r\n')],
    ['nested tables', buildDocx({ body: p('火漆') + nested + p('　火漆 ') })],
    [
      'split runs and breaks',
      buildDocx({ body: `<w:p>${r('火')}${r('漆')}<w:r><w:br/><w:tab/></w:r>${r('火　漆')}</w:p>` }),
    ],
    ['breaks in a tree', root([paragraph([text('火'), lineBreak(), text('漆 火漆')], { page: 1 })])],
    ['line ends within a run', buildDocx({ body: p('火\u2028漆\n火漆') })],
  ]

  it.each(documents)('in %s', async (_, document) => {
    const numbers = '[①-⑳]|\\d+'
    for (const words of ['火漆', '[^，。；]{1,9}', '.+', numbers, '.$', '^.']) {
      const { text: projection, findings } = await judge(document, rulesOf([ruleOf(words)]))
      const lines = projection.split('\n')
      // Not all of the documents hold one.
      if (words !== numbers) expect(findings.length, words).toBeGreaterThan(0)
      for (const { match, excerpt, location } of findings) {
        const { offset, line, column } = location
        expect(projection.slice(...offset)).toBe(match)
        expect(lines[line - 1]!.slice(column - 1, column - 1 + match.length)).toBe(match)
        expect(match.trim()).toBe(match)
        expect(match).not.toBe('')
        expect(projection).toContain(excerpt)
      }
    }
  })

  it('for the findings and dismissals of all built-in rules in their own cases', async () => {
    const cases = BUILT_IN.rules.flatMap(rule => [...rule.cases.hits, ...rule.cases.passes])
    const rows = cases.filter(one => one.text.startsWith('|')).map(one => `${one.text}\n`)
    const lines = cases.filter(one => !one.text.startsWith('|')).map(one => `${one.text}\n\n`)
    const tables = rows.map(one => `| 因素 | 分值 | 标准 |\n|---|---|---|\n${one}\n`)
    const {
      text: projection,
      findings,
      dismissed,
    } = await judge(`# 第四章 评标办法\n\n${[...lines, ...tables].join('')}`)
    expect(findings.length).toBeGreaterThan(BUILT_IN.rules.length)
    expect(dismissed.length).toBeGreaterThan(0)
    for (const { match, location } of [...findings, ...dismissed]) {
      expect(projection.slice(...location.offset)).toBe(match)
    }
  })
})

describe('the words that are quoted', () => {
  const quoted = async (document: string, words: string) =>
    (await judge(buildDocx({ body: p(document) }), rulesOf([ruleOf(words)]))).findings.map(one => one.match)

  it('begin behind the number of the item, unless the number is among the deciding words', async () => {
    expect(await quoted('2. 投标文件须用火漆封口，否则无效。', '火漆')).toEqual(['投标文件须用火漆封口'])
    expect(await quoted('★（3）投标文件须用火漆封口，否则无效。', '火漆')).toEqual(['投标文件须用火漆封口'])
    expect(await quoted('1.26周岁以下的火漆师傅，另有补贴。', '26周岁以下')).toEqual(['1.26周岁以下的火漆师傅'])
  })

  it('do not end in a bracket that only opens', async () => {
    expect(
      await quoted(
        '用于资格审查并且由投标人自己从平台下载再签章提交的业绩（设置业绩要求时选择此项）。',
        '自己从平台下载再签章提交的业绩（',
      ),
    ).toEqual(['用于资格审查并且由投标人自己从平台下载再签章提交的业绩'])
  })
})
