import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/parse/text/read-markdown.ts'
import { textOf } from '../../src/tree/content.ts'
import type { Paragraph, Table } from '../../src/tree/nodes.ts'
import { blocksOf, bytes, linesOf } from './block-lines.ts'

/** As long as a line that a program breaks. */
const FULL = '装订线以内的尺寸由封面的纸张和火漆的直径决定者'

describe('markdown', () => {
  it('headings', async () => {
    expect(await blocksOf('# 甲\n###### 乙 ##\n#丙\n##丁\n####### 戊\n')).toEqual([
      '1 甲',
      '6 乙',
      '#丙',
      '2 丁',
      '####### 戊',
    ])
  })

  it('lines of a paragraph are joined, without a space between Chinese characters', async () => {
    expect(
      await blocksOf(
        `${FULL}，须\n按时送达\n\nin a sealed envelope that is large enough for the tender\nand its copies\n`,
      ),
    ).toEqual([`${FULL}，须按时送达`, 'in a sealed envelope that is large enough for the tender and its copies'])
  })

  it('two lines between blank ones are one sentence where a clause or a word ends in neither', async () => {
    expect(await blocksOf('投标文件须附火漆样本截\n图，一式两份\n')).toEqual(['投标文件须附火漆样本截图，一式两份'])
    expect(await blocksOf('封条的宽度不少\n于三厘米\n')).toEqual(['封条的宽度不少于三厘米'])
    expect(await blocksOf('火漆的颜色应\n与封面相同\n')).toEqual(['火漆的颜色应与封面相同'])
    expect(await blocksOf('封面以红色火漆封缄完好\n且无涂改的得3分\n')).toEqual([
      '封面以红色火漆封缄完好且无涂改的得3分',
    ])
    expect(await blocksOf('封缄要求\n封面用红色火漆。\n')).toEqual(['封缄要求', '封面用红色火漆。'])
    expect(await blocksOf('火漆采购项目\n招标文件\n')).toEqual(['火漆采购项目', '招标文件'])
    expect(await blocksOf('火漆由采购人统一选定\n联系人：张三，电话见封面\n')).toEqual([
      '火漆由采购人统一选定',
      '联系人：张三，电话见封面',
    ])
  })

  it('two lines between blank ones are two where the first is a title, a step of the scoring or marked', async () => {
    const apart = async (first: string, next: string) =>
      expect(await blocksOf(`${first}\n${next}\n`)).toEqual([first.replaceAll('*', ''), next])
    await apart('封缄人员的资格要求', '封缄人须有三年经验，并附证明。')
    await apart('封缄材料响应表', '不得涂改，一式两份。')
    await apart('火漆的验收说明', '我方承诺火漆的颜色与样本相同。')
    await apart('封面完好且火漆完整的得3分', '封面完好但火漆残缺的得2分')
    await apart('**封缄的方法与火漆的选用**', '火漆须为红色，一次封好。')
    await apart('火漆是否重复使用 □是 □否', '本次封缄由采购人到场见证，一次完成。')
    await apart('    年  月  日'.trim(), '附页一 火漆样本')
  })

  it('items of lists are paragraphs; the number stays, the bullet goes', async () => {
    const markdown = '说明如下：\n- 甲\n* 乙\n1. 丙\n2、丁\n3) 戊\n  续行\n'
    expect(await blocksOf(markdown)).toEqual(['说明如下：', '甲', '乙', '1. 丙', '2、丁', '3) 戊续行'])
  })

  it('a clause number begins a paragraph; bold words and a minus do not', async () => {
    expect(await blocksOf('3.2 甲\n3.3 乙\n')).toEqual(['3.2 甲', '3.3 乙'])
    expect(await blocksOf(`${FULL}的温度须\n**按时**${FULL}送达，温度\n-5度以上\n`)).toEqual([
      `${FULL}的温度须按时${FULL}送达，温度-5度以上`,
    ])
  })

  it('numbers of Chinese documents begin a paragraph too, inside a sentence they do not', async () => {
    const markdown = '三、资格\n1．甲\n（二）乙\n①丙\n★丁\n3　戊\n3.1　己\n第二章 庚\n'
    expect(await blocksOf(markdown)).toEqual([
      '三、资格',
      '1．甲',
      '（二）乙',
      '①丙',
      '★丁',
      '3　戊',
      '3.1　己',
      '第二章 庚',
    ])
    expect(await blocksOf(`${FULL}交付\n（含安装）${FULL}共\n3 台，${FULL}按\n第二十二条办理\n`)).toEqual([
      `${FULL}交付（含安装）${FULL}共3 台，${FULL}按第二十二条办理`,
    ])
  })

  it('tables', async () => {
    const markdown = '前\n| 序号 | 要求 |\n| :-- | --: |\n| 1 | 火漆\\|蜡 |\n| 2 |  |\n\n后\n'
    expect(await blocksOf(markdown)).toEqual([
      '前',
      [
        ['序号', '要求'],
        ['1', '火漆|蜡'],
        ['2', ''],
      ],
      '后',
    ])
  })

  it('tables without borders, of one column, and one after another', async () => {
    expect(await blocksOf('a | b\n--- | ---\n1 | 2\n')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ])
    expect(await blocksOf('| a |\n|---|\n| 1 |\n')).toEqual([[['a'], ['1']]])
    const two = '| a |\n|---|\n\n| b |\n|---|\n'
    expect(await blocksOf(two)).toEqual([[['a']], [['b']]])
  })

  it('cells know their place, the first row is a title', async () => {
    const { root } = await readMarkdown(bytes('| a | b |\n|---|---|\n| 1 | 2 |\n'))
    expect(root.children[0]).toMatchObject({
      children: [
        { data: { row: 1, header: true }, children: [{ data: { column: 1 } }, { data: { column: 2 } }] },
        { data: { row: 2 }, children: [{ data: { column: 1, columns: 1, rows: 1 } }, { data: { column: 2 } }] },
      ],
    })
  })

  it('lines with pipes are a table without a line of dashes too, one alone is text', async () => {
    expect(await blocksOf('甲 | 乙\n\n丙\n')).toEqual(['甲 | 乙', '丙'])
    expect(await blocksOf('甲 | 乙 | 丙\n | 丁\n戊\n')).toEqual([
      [
        ['甲', '乙', '丙'],
        ['', '丁'],
      ],
      '戊',
    ])
  })

  it('an empty row of titles, which converters write, is none', async () => {
    const { root } = await readMarkdown(bytes('| | |\n|---|---|\n| 火漆 | 蜡 |\n'))
    expect(linesOf(root)).toEqual([[['火漆', '蜡']]])
    expect(root.children[0]).toMatchObject({ children: [{ data: { row: 1 } }] })
    expect(root.children[0]).not.toMatchObject({ children: [{ data: { header: true } }] })
  })

  it('HTML tables, with merged cells, on one line or on several', async () => {
    const rows = '<tr><td rowspan="2">火漆</td><td>红</td></tr>\n<tr><td>蓝</td></tr>'
    const { root } = await readMarkdown(bytes(`# 甲\n<table>${rows}</table>\n\n| a | b |\n|---|---|\n`))
    expect(linesOf(root)).toEqual(['1 甲', [['火漆', '红'], ['蓝']], [['a', 'b']]])
    expect(root.children).toMatchObject([
      {},
      { children: [{ children: [{ data: { rows: 2 } }, {}] }, { children: [{ data: { column: 2 } }] }] },
      {},
    ])
  })

  it('marks of emphasis are not words, other stars are', async () => {
    expect(await blocksOf('**须**用__火漆__和`蜡`，300*400*500，____年\n')).toEqual([
      '须用火漆和蜡，300*400*500，____年',
    ])
  })

  it('a line may end in <br>, in a cell and in the midst of a text', async () => {
    const { root } = await readMarkdown(bytes('| a | b |\n|---|---|\n| 1 | 火漆<br>蜡<BR/>封泥 |\n\n甲<br />乙\n'))
    expect(linesOf(root)).toEqual([
      [
        ['a', 'b'],
        ['1', '火漆 蜡 封泥'],
      ],
      '甲',
      '乙',
    ])
    const [table] = root.children as Table[]
    const words = table!.children[1]!.children[1]!.children.map(textOf)
    expect(words).toEqual(['火漆', '蜡', '封泥'])
  })

  it.each([
    ['流量&ge;30&nbsp;m&#179;', '流量≥30\u00a0m³'],
    ['A&B；&nosuch;', 'A&B；&nosuch;'],
    ['1\\. 火漆\\*蜡\\*\\_\\_\\_年', '1. 火漆*蜡*___年'],
    ['\\*\\*火漆\\*\\*', '**火漆**'],
    ['见[附件一](https://a.cn/b_c.docx)和[附表](files/b.xlsx)', '见附件一和附表'],
    ['财库[2021](19号)、[ ](x)', '财库[2021](19号)、[ ](x)'],
  ])('what stands for characters is read as they are, and a link by its words: %s', async (source, words) => {
    expect(await blocksOf(source)).toEqual([words])
  })

  it('pictures are no words, and told', async () => {
    const source = '![参数表](a/1.png)\n\n甲<img src="x.png">乙\n\n| a |\n|---|\n| ![][b] |\n'
    const { root, notes } = await readMarkdown(bytes(source))
    expect(linesOf(root)).toEqual(['甲乙', [['a'], ['']]])
    expect(notes).toEqual([{ code: 'pictures-not-read', values: { count: 3 } }])
  })

  it('comments are no text, over several lines too; one that does not end is', async () => {
    const source = '<!-- 火漆\n二稿已删 -->\n# 甲\n\n须<!-- x -->密封。\n\n<!-- 乙\n'
    expect(await blocksOf(source)).toEqual(['1 甲', '须密封。', '<!-- 乙'])
    const { root } = await readMarkdown(bytes(source))
    expect(root.children.map(block => (block as Paragraph).data.sourceLine)).toEqual([3, 5, 7])
  })

  it('line endings of every system', async () => {
    expect(await blocksOf('# 甲\r\n\r\n乙\r\r丙')).toEqual(['1 甲', '乙', '丙'])
  })

  it('nothing', async () => {
    expect(await blocksOf('')).toEqual([])
  })
})
