import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/parse/text/read-markdown.ts'
import { readText } from '../../src/parse/text/read-text.ts'
import { blocksOf, bytes, linesOf, rootOfText } from './block-lines.ts'

describe('lines of officers', () => {
  it('end a paragraph, in Markdown too: headings, items and fields need no blank line between them', async () => {
    const lines = [
      '采购需求',
      '供应商须持有有效的火漆印制许可',
      '封蜡颜色：红',
      '送达时须当面拆封，并由收件人在登记簿上逐页签字，登记簿由采购人保存至合同期满',
      '封套按季度更换。',
    ]
    expect(await blocksOf(lines.join('\n'))).toEqual(lines)
    const root = await rootOfText(lines)
    expect(linesOf(root)).toEqual(lines)
  })

  it('go on where a word is cut in two', async () => {
    expect(await blocksOf('封套上的火漆须全部采用进\n口原料\n\n火漆\n封套\n')).toEqual([
      '封套上的火漆须全部采用进口原料',
      '火漆',
      '封套',
    ])
  })

  it('go on behind a comma, and in front of one', async () => {
    expect(await blocksOf('送达，\n签收\n登记簿\n，以及封套\n')).toEqual(['送达，签收', '登记簿，以及封套'])
  })
})

describe('plain text', () => {
  it('a short line that is cut in a word, or leans on the next one, goes on to the end of its sentence', async () => {
    const pieces = ['封套上的火漆须', '全部采用进口原料，每', '件盖章。', '火漆', '封套', '登记簿由收发', '室保存']
    const root = await rootOfText(pieces)
    expect(linesOf(root)).toEqual([
      '封套上的火漆须全部采用进口原料，每件盖章。',
      '火漆',
      '封套',
      '登记簿由收发',
      '室保存',
    ])
  })

  it('lines that a program broke at a width are joined, whatever stands at the end of a page', async () => {
    const broken = [
      '封套内的纸张须按采购人在附件中规定的次序装订成册，并且在每一册封',
      '面写明册数和总页数。',
      '送达人在登记簿上写明送达的时刻和封套的件数，收件人核对以后当面签',
      '- 3 -',
      '',
      '字，并把回执交给送达人。',
      '  封蜡的颜色由采购人在送达前三日告知，未告知的一律按照红色办理，登',
      '记簿另有记载的从其记载。',
    ]
    const root = await rootOfText(broken)
    expect(linesOf(root)).toEqual([broken[0]! + broken[1]!, broken[2]! + broken[5]!, broken[6]! + broken[7]!])
  })

  it('columns of a table in such a text are joined where a word is cut in two, or a number from its unit', async () => {
    const page = '送达人在登记簿上写明送达的时刻和封套的件数，收件人核对以后当面签字并且把'
    const column = ['封套的件数在三千', '件以上且火漆采用进', '口原料的，得 2', '分', '印制单位', '送达记录']
    const root = await rootOfText([page, page, '回执交给送达人。', ...column])
    expect(linesOf(root)).toEqual([
      `${page}${page}回执交给送达人。`,
      '封套的件数在三千',
      '件以上且火漆采用进口原料的，得 2分',
      '印制单位',
      '送达记录',
    ])
  })

  it('a line that holds a whole notice is parted at its numbers', async () => {
    const text = '封套须在送达前三日封好，并且由采购人在登记簿上写明件数和时刻。'
    const parts = [
      `一、项目概况 ${text}`,
      '二、资格要求：1、持有许可。',
      `2、${text.repeat(6)}`,
      '3、信用良好。',
      `三、其他事项 ${text}`,
    ]
    const notice = `火漆采购公告 ${parts.join(' ')}`
    for (const read of [readText, readMarkdown]) {
      const { root } = await read(bytes(notice))
      expect(linesOf(root).map(line => String(line).trim())).toEqual([
        '火漆采购公告',
        parts[0],
        '二、资格要求：',
        '1、持有许可。',
        ...parts.slice(2),
      ])
    }
    // So is one that holds chapters, where nothing stands between a heading and the first item below it.
    const chapters = [
      '第一章 采购公告',
      '1、供应商可以到场领取。',
      `2、${text.repeat(7)}`,
      '3、另行通知。',
      '第二章 采购需求 ',
      `${text.repeat(2)}`,
      `第三章 合同条款 ${text}`,
    ]
    expect(linesOf(await rootOfText(chapters.join(''))).map(line => String(line).trim())).toEqual([
      chapters[0],
      ...chapters.slice(1, 4),
      chapters[4] + chapters[5]!,
      chapters[6],
    ])
    // Numbers that count nothing part nothing.
    const sizes = `${text.repeat(6)}见图 2、图 3、图 5。`
    expect(linesOf(await rootOfText(sizes))).toEqual([sizes])
  })

  it('a value alone on a line is no page number', async () => {
    const line = '封套内的纸张须按采购人在附件中规定的次序装订成册并且在每一册封面'
    const lines = [line, line, '12', '写明']
    const root = await rootOfText(lines)
    expect(linesOf(root)).toEqual([`${line}${line}12`, '写明'])
  })

  it('columns of tables are narrower than the text, and may be commoner', async () => {
    const page = '送达人在登记簿上写明送达的时刻和封套的件数，收件人核对以后当面签字并且把回执'
    const column = '封套的件数在三千件以上且火漆采用进口原料的收件人'
    const columns = Array.from({ length: 9 }, () => `${column}\n核对。`)
    const root = await rootOfText([page, page, page, '交给送达人。', ...columns, page, '归档。'])
    expect(linesOf(root)[0]).toBe(`${page}${page}${page}交给送达人。`)
    expect(linesOf(root).at(-1)).toBe(`${page}归档。`)
  })

  it('the lines of a column that are as wide as those around them are one paragraph', async () => {
    const page = '送达人在登记簿上写明送达的时刻和封套的件数，收件人核对以后当面签字并且把回执'
    const column = [
      '近三年承办过封套印制活动的送达',
      '人每承办一次得两分最多得八分，',
      '收件人出具过感谢信的再得一分，',
      '送达人自己作证的一律不予计分，',
      '其余的不得分。',
    ]
    const root = await rootOfText([page, page, '交给送达人。', ...column, page, page, '归档。'])
    expect(linesOf(root)).toContain(column.join(''))
    const apart = await rootOfText([page, page, '归档。', column[0]!, '签收', '归档', '登记'])
    expect(linesOf(apart)).toContain(column[0])
  })

  it('rows of cells between tabs or pipes are a table', async () => {
    const root = await rootOfText('封套\n序号\t名称\t数量\n1\t火漆\t3\n目录\t12\n甲 | 乙\n丙 | 丁\n')
    expect(linesOf(root)).toEqual([
      '封套',
      [
        ['序号', '名称', '数量'],
        ['1', '火漆', '3'],
      ],
      '目录\t12',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ])
  })

  it('a band across a table that tabs part is a row of it', async () => {
    const root = await rootOfText('序号\t名称\t数量\n一、封缄\n1\t火漆\t3\n二、装订\n2\t棉线\t5\n三、其他\n')
    expect(linesOf(root)).toEqual([
      [['序号', '名称', '数量'], ['一、封缄'], ['1', '火漆', '3'], ['二、装订'], ['2', '棉线', '5']],
      '三、其他',
    ])
  })

  it('a line is a paragraph; form feeds and blank lines part them', async () => {
    const { root, pages } = await readText(bytes('甲\n\n乙\f丙\r\n  丁\u2028戊'))
    expect(linesOf(root)).toEqual(['甲', '乙', '丙', '  丁', '戊'])
    expect(pages).toBeNull()
  })

  it('# and | mean nothing', async () => {
    const root = await rootOfText('# 甲\n| 乙 |\n|---|\n')
    expect(linesOf(root)).toEqual(['# 甲', '| 乙 |', '|---|'])
  })
})
