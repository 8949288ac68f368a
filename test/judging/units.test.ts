import { describe, expect, it } from 'vitest'
import type { PlacedUnit } from '../../src/transform/units/placed-unit.ts'
import { buildDocx, item, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

const unitsOfDocx = async (body: string) => (await judge(buildDocx({ body }))).units
const unitsOfMarkdown = async (markdown: string) => (await judge(markdown)).units
const texts = (units: PlacedUnit[]) => units.map(unit => unit.text)
const find = (units: PlacedUnit[], text: string): PlacedUnit => {
  const found = units.filter(unit => unit.text === text)
  expect(found, `units with the text ${text}`).toHaveLength(1)
  return found[0]!
}

describe('a row around an item', () => {
  const table =
    '| 评分因素 | 分值 | 评分标准 |\n|---|---|---|\n| 包装 | 5 | 火漆封口得5分；胶水封口得1分 |\n| 运输 | 3 | 按时 |\n'

  it('holds the other cells, all titles and the own title', async () => {
    const unit = find(await unitsOfMarkdown(table), '胶水封口得1分')
    expect(unit.row).toMatchObject({
      others: '包装 | 5',
      titles: '评分因素 | 分值 | 评分标准',
      title: '评分标准',
      table: 1,
      row: 2,
      column: 3,
      isTitle: false,
    })
    expect(unit.paragraph).toBe('火漆封口得5分；胶水封口得1分')
    expect(unit.paragraph.slice(unit.start)).toBe(unit.text)
  })

  it('a cell that holds a bar is one cell', async () => {
    const rows = [
      ['名称', '要求', '分值'],
      ['USB | HDMI', '火漆封口', '5'],
    ]
    const unit = find(await unitsOfDocx(tbl(rows.map(cells => tr(cells.map(one => tc(one)))))), '火漆封口')
    expect(unit.row).toMatchObject({ left: ['usb|hdmi'], right: ['5'] })
  })

  it('the first row holds titles, which have no title of their own', async () => {
    const unit = find(await unitsOfMarkdown(table), '评分标准')
    expect(unit.row).toMatchObject({ isTitle: true, title: '', row: 1, column: 3 })
  })

  it('is missing outside tables', async () => {
    expect(find(await unitsOfMarkdown(`${table}\n密封完好。\n`), '密封完好。').row).toBeNull()
  })
})

describe('spanned cells', () => {
  const from = '<w:vMerge w:val="restart"/>'
  const below = tc('', '<w:vMerge/>')
  const body = tbl([
    tr([tc('名称'), tc('参数'), tc('说明')]),
    tr([tc('会议桌', from), tc('桌面平整'), tc('甲')]),
    tr([below, tc('桌腿稳固'), tc('乙')]),
    tr([tc('椅子'), tc('椅背舒适', '<w:gridSpan w:val="2"/>')]),
  ])

  it('are seen from each row that they span', async () => {
    const units = await unitsOfDocx(body)
    expect(find(units, '桌面平整').row).toMatchObject({ others: '会议桌 | 甲', title: '参数', row: 2, column: 2 })
    expect(find(units, '桌腿稳固').row).toMatchObject({ others: '会议桌 | 乙', title: '参数', row: 3, column: 2 })
    expect(find(units, '椅背舒适').row).toMatchObject({ others: '椅子', row: 4, column: 2 })
  })

  it('are linted once', async () => {
    expect(texts(await unitsOfDocx(body)).filter(text => text === '会议桌')).toHaveLength(1)
  })

  it('name what their rows are about, and no others', async () => {
    const units = await unitsOfDocx(body)
    const spanned = find(units, '会议桌').ancestors.at(-1)
    expect(find(units, '桌面平整').row!.product).toBe(spanned)
    expect(find(units, '桌腿稳固').row!.product).toBe(spanned)
    expect(find(units, '椅背舒适').row!.product).toBeNull()
  })

  it('of several the narrowest names its rows', async () => {
    const units = await unitsOfDocx(
      tbl([
        tr([tc('家具', from), tc('会议桌', from), tc('桌面平整')]),
        tr([below, below, tc('桌腿稳固')]),
        tr([below, tc('椅子'), tc('椅背舒适')]),
      ]),
    )
    const [wide, narrow] = ['家具', '会议桌'].map(text => find(units, text).ancestors.at(-1))
    expect(find(units, '桌腿稳固').row).toMatchObject({ others: '家具 | 会议桌' })
    expect(find(units, '桌腿稳固').row!.product).toBe(narrow)
    expect(find(units, '椅背舒适').row!.product).toBe(wide)
  })
})

describe('nested tables', () => {
  const inner = tbl([tr([tc('颜色'), tc('厚度')]), tr([tc('红色'), tc('适中')])])
  const body = tbl([tr([tc('名称'), tc('参数')]), tr([tc('信封'), tc(`${p('如下：')}${inner}${p('')}`)])])

  it('their items see their own row, and are linted once', async () => {
    const units = await unitsOfDocx(body)
    expect(find(units, '适中').row).toMatchObject({ others: '红色', title: '厚度', table: 2, row: 2, column: 2 })
    expect(find(units, '如下：').row).toMatchObject({ others: '信封', title: '参数', table: 1, row: 2 })
  })

  it('the outer row sees the words of the inner table', async () => {
    expect(find(await unitsOfDocx(body), '信封').row!.others).toContain('红色')
  })
})

describe('the lead of a list', () => {
  it('is seen from every item below it, up to the next lead', async () => {
    const lines = ['投标人须满足以下条件：', '（1）密封完好；', '（2）按时送达。', '供应商可选做：', '（3）火漆封口。']
    const units = await unitsOfMarkdown(lines.join('\n\n'))
    const leads = lines.map(line => find(units, line).lead)
    expect(leads).toEqual(['', lines[0], lines[0], lines[0], lines[3]])
  })

  it('inside one paragraph too', async () => {
    const units = await unitsOfMarkdown('须满足以下条件：（1）密封完好；（2）按时送达。\n')
    expect(find(units, '（2）按时送达。').lead).toBe('须满足以下条件：')
  })

  it('ends with its section and does not leave its cell', async () => {
    const units = await unitsOfMarkdown(
      '# 一章\n\n须：\n\n# 二章\n\n密封。\n\n| 甲：乙： | 丙 |\n|---|---|\n| 须： | 丁 |\n',
    )
    expect(find(units, '密封。').lead).toBe('')
    expect(find(units, '丁').lead).toBe('')
  })
})

describe('★ clauses', () => {
  const marked = async (markdown: string, text: string) => find(await unitsOfMarkdown(markdown), text).mark

  it('a mark in front marks the paragraph with all its sentences', async () => {
    expect(await marked('★密封完好。按时送达。\n', '按时送达。')).toBe(true)
    expect(await marked('☆密封完好。\n', '★密封完好。')).toBe(true)
    expect(await marked('密封完好★\n', '密封完好★')).toBe(true)
  })

  it('so does a mark behind the number, or in brackets', async () => {
    for (const number of ['1、★', '（1）★', '2.1 ★', '一、★', '3.（★）', '【★】'])
      expect(await marked(`${number}密封完好。按时送达。\n`, '按时送达。'), number).toBe(true)
  })

  it('a mark in the middle marks from there on', async () => {
    const document = '密封完好。★按时送达。\n'
    expect(await marked(document, '密封完好。')).toBe(false)
    expect(await marked(document, '★按时送达。')).toBe(true)
  })

  it('▲ and # are no must', async () => {
    expect(await marked('▲密封完好。\n', '▲密封完好。')).toBe(false)
  })

  it('a mark in any cell marks the row, and only it', async () => {
    const table = '| 序号 | 要求 |\n|---|---|\n| ★1 | 密封完好 |\n| 2 | 按时送达 |\n'
    expect(await marked(table, '密封完好')).toBe(true)
    expect(await marked(table, '按时送达')).toBe(false)
  })

  it('an automatic number with a mark', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>' +
      '<w:lvlText w:val="★%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = p('密封完好', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    expect(find((await judge(buildDocx({ body, numbering }))).units, '密封完好').mark).toBe(true)
  })

  it('a section of must clauses', async () => {
    expect(await marked('# 实质性要求\n\n密封完好。\n', '密封完好。')).toBe(true)
    expect(await marked('# 一般要求\n\n密封完好。\n', '密封完好。')).toBe(false)
  })
})

describe('headings and order', () => {
  it('titles from the highest down', async () => {
    const units = await unitsOfMarkdown('# 第一章 总则\n\n## 一、范围\n\n密封完好。\n')
    expect(find(units, '密封完好。').headings).toBe('第一章总则 › 一、范围')
  })

  it('units come in reading order', async () => {
    const { units } = await judge('# 一章\n\n甲。乙。\n\n| 丙 | 丁 |\n|---|---|\n| 戊 | 己；庚 |\n\n辛。\n')
    const offsets = units.map(unit => unit.block.position!.start.offset! + unit.start)
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
    expect(texts(units).join('')).toBe('一章甲。乙。丙丁戊己；庚辛。')
  })

  it('a table of contents holds none', async () => {
    const toc = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    const body = p('第一章 火漆', '<w:pStyle w:val="TOC1"/>') + p('密封完好。')
    expect(texts((await judge(buildDocx({ body, styles: toc }))).units)).toEqual(['密封完好。'])
  })
})

it('a footnote belongs where the words are that refer to it, and is no part of the cover', async () => {
  const heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>第一章 采购需求</w:t></w:r></w:p>'
  const note = '<w:p><w:r><w:t>火漆</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
  const footnotes = `<w:footnote w:id="2">${p('蜡须为红色')}</w:footnote>`
  const { units } = await judge(buildDocx({ body: `${p('封面')}${heading}${note}`, footnotes }))
  expect(units.map(unit => [unit.text, unit.role])).toContainEqual(['蜡须为红色', 'requirement'])
  expect(units.map(unit => [unit.text, unit.role])).toContainEqual(['封面', 'cover'])
})

describe('the sentence that ends a list', () => {
  const list = '评分内容：\n\n（1）甲证书；\n\n（2）乙证书，须在有效期内。原件备查；\n\n（3）丙证书。\n\n'

  it('belongs to every item, and to each of its sentences', async () => {
    const units = await unitsOfMarkdown(`${list}以上每提供一项得2分。\n`)
    expect(units.filter(unit => unit.tail === '以上每提供一项得2分。').map(unit => unit.text)).toEqual([
      '（1）甲证书；',
      '（2）乙证书，须在有效期内。',
      '原件备查；',
      '（3）丙证书。',
    ])
  })

  it('is none of a list that another list follows, nor of one without a lead, nor of a single item', async () => {
    const ended = async (markdown: string) => (await unitsOfMarkdown(markdown)).filter(unit => unit.tail !== '')
    expect(await ended(`${list}二、评分依据：\n\n提供扫描件。\n`)).toEqual([])
    expect(await ended('（1）甲证书；\n\n（2）乙证书。\n\n以上每项得2分。\n')).toEqual([])
    expect(await ended('评分内容：\n\n（1）甲证书。\n\n以上每项得2分。\n')).toEqual([])
  })

  it('counts automatic numbers like typed ones', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const body = [p('评分内容：'), item('甲证书；', 1), item('乙证书。', 1), p('以上每提供一项得2分。')].join('')
    const { units } = await judge(buildDocx({ body, numbering }))
    expect(units.map(unit => unit.tail)).toEqual(['', '以上每提供一项得2分。', '以上每提供一项得2分。', ''])
  })
})

describe('a choice that nobody ticked', () => {
  it('in front of the one that is ticked is no part of its sentence', async () => {
    const units = await unitsOfMarkdown('# 前附表\n\n□不组织 ☑组织，投标人须签到。\n')
    expect(texts(units)).toContain('☑组织，投标人须签到。')
  })

  it('behind it stays, since what follows may be said of both', async () => {
    const units = await unitsOfMarkdown('# 前附表\n\n☑接受 □不接受联合体投标。\n')
    expect(texts(units)).toContain('☑接受□不接受联合体投标。')
  })
})
