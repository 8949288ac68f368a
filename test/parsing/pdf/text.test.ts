import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { block, buildPdf, grid, mapped, type PdfPage, words } from '../../documents/build-pdf.ts'

/** 38 characters of 12 points from 72: a line that reaches the right margin at 528. */
const FULL = '供应商应当按照采购文件规定的格式编制响应文件并对采购文件提出的要求作出明确的回答'.slice(0, 38)

async function read(...pages: PdfPage[]): Promise<Paragraph[]> {
  const { root } = await readPdf(buildPdf(pages))
  return root.children.filter(node => node.type === 'paragraph')
}

const textsOf = (paragraphs: Paragraph[]) => paragraphs.map(textOf)

describe('words of a .pdf', () => {
  test('a Chinese font that is not embedded is read through its code map', async () => {
    expect(textsOf(await read({ content: [words(72, 100, '采购人：示例市图书馆')] }))).toEqual(['采购人：示例市图书馆'])
  })

  test('radicals, which browsers name for the characters that share their glyph, are read as those characters', async () => {
    const lines = ['⼀、投标⼈须⻓期为本市⽤⼾服务。', '⼆、所投⻝品须为⾼新⻛味产品。']
    const content = lines.map((line, i) => mapped(72, 100 + 20 * i, line))
    expect(textsOf(await read({ content }))).toEqual([
      '一、投标人须长期为本市用户服务。',
      '二、所投食品须为高新风味产品。',
    ])
  })

  test('letters set apart do not become words, a wide gap becomes one space', async () => {
    const paragraphs = await read({
      content: [words(72, 100, '项目编号说明', { spacing: 8 }), words(72, 140, '联系人'), words(144, 140, '王工')],
    })
    expect(textsOf(paragraphs)).toEqual(['项目编号说明', '联系人 王工'])
  })

  test('characters drawn twice to look bold are read once, as bold', async () => {
    const [paragraph] = await read({ content: [words(72, 100, '重要提示'), words(72.4, 100, '重要提示')] })
    expect(textOf(paragraph!)).toBe('重要提示')
    expect(paragraph!.data.bold).toBe(true)
  })

  test('the box of a run is in points from the top left, also on a turned page', async () => {
    const boxOf = (paragraph: Paragraph | undefined) => {
      const child = paragraph?.children[0]
      return child?.type === 'text' ? child.data?.box : undefined
    }
    const [upright] = await read({ content: [words(72, 100, '付款方式')] })
    const [x0, top, x1, bottom] = boxOf(upright)!
    expect([x0, x1]).toEqual([72, 120])
    expect(top).toBeGreaterThan(86)
    expect(top).toBeLessThan(92)
    expect(bottom).toBeGreaterThan(100)
    expect(bottom).toBeLessThan(104)

    // Written along the long side of a page that is turned by 90°: upright for the reader, 842 points wide.
    const turned = (height: number) =>
      words(0, 0, '付款方式')(height).replace(/1 0 0 1 \S+ \S+ Tm/, '0 1 -1 0 100 72 Tm')
    const [paragraph] = await read({ rotate: 90, content: [turned] })
    const [left, , right] = boxOf(paragraph)!
    expect(textOf(paragraph!)).toBe('付款方式')
    expect([left, right]).toEqual([72, 120])
  })
})

describe('paragraphs of a .pdf', () => {
  test('lines are joined without a space between Chinese characters and with one between Latin words', async () => {
    const first = `${FULL.slice(0, 35)} Open`
    const paragraphs = await read({
      content: [
        ...block(72, 100, 20, [FULL, '。后文在此。']),
        words(72, 200, first),
        words(72, 220, 'Office documents'),
      ],
    })
    expect(textsOf(paragraphs)).toEqual([`${FULL}。后文在此。`, `${first} Office documents`])
  })

  test('a first-line indent, a short line and a typed number each open a paragraph', async () => {
    const paragraphs = await read({
      content: [
        words(96, 100, FULL.slice(0, 36)),
        words(72, 120, FULL),
        words(72, 140, '的内容。'),
        words(96, 160, '（一）交货期为三十日'),
        words(96, 180, '（二）质保期为两年'),
        words(96, 200, FULL.slice(0, 36)),
        words(72, 220, '要求。'),
      ],
    })
    expect(textsOf(paragraphs)).toEqual([
      `${FULL.slice(0, 36)}${FULL}的内容。`,
      '（一）交货期为三十日',
      '（二）质保期为两年',
      `${FULL.slice(0, 36)}要求。`,
    ])
  })

  test('a decimal at the start of a line is no number of a clause', async () => {
    const paragraphs = await read({
      content: block(72, 100, 20, [FULL, '1.5米，允许偏差为百分之二。', '2.包装应当完好。']),
    })
    expect(textsOf(paragraphs)).toEqual([`${FULL}1.5米，允许偏差为百分之二。`, '2.包装应当完好。'])
  })

  test('a paragraph that goes over a page break is one, its runs know their page', async () => {
    const [paragraph] = await read(
      { content: [...block(72, 700, 20, [FULL, FULL, FULL])] },
      { content: [words(72, 72, '的全部要求。')] },
    )
    expect(textOf(paragraph!)).toBe(`${FULL.repeat(3)}的全部要求。`)
    expect(paragraph!.data.page).toBe(1)
    expect(paragraph!.children.map(child => (child.type === 'text' ? child.data?.page : 0))).toEqual([
      undefined,
      undefined,
      undefined,
      2,
    ])
  })

  test('lines set far apart are one paragraph where all lines stand so, in the body and in a cell', async () => {
    // 46.8 points for 12 point characters: 1.5 lines of Noto Serif CJK, as LibreOffice sets them.
    const { root } = await readPdf(
      buildPdf([
        {
          content: [
            ...block(72, 100, 46.8, [FULL, FULL, FULL, FULL, FULL, FULL, '为准。']),
            ...grid([72, 200, 328], [440, 600]),
            ...block(77, 480, 46.8, ['售后服务方案的完整', '性']),
            words(205, 500, '五分'),
          ],
        },
      ]),
    )
    expect(root.children.map(textOf)).toEqual([`${FULL.repeat(6)}为准。`, '售后服务方案的完整性 | 五分'])
  })

  test('two lines far apart that happen to end level are lines to sign, not one paragraph', async () => {
    const signed = ['投标人：某某有限公司（盖单位章）', '法定代表人或其代理人：（签字）']
    const paragraphs = await read({ content: block(300, 500, 40, signed) })
    expect(textsOf(paragraphs)).toEqual(signed)
  })

  test('a sentence that changes its size within the next line is one paragraph', async () => {
    const paragraphs = await read({
      content: [
        ...block(72, 100, 20, [FULL, FULL]),
        words(72, 140, '的截图，'),
        words(120, 140, '查询时间不得早于招标文件起售之日否则视为未提供', { size: 9 }),
      ],
    })
    expect(textsOf(paragraphs)).toEqual([`${FULL}${FULL}的截图，查询时间不得早于招标文件起售之日否则视为未提供`])
  })

  test('a measure that did not fit on the line goes on on the next one', async () => {
    const { root } = await readPdf(
      buildPdf([
        {
          content: [
            ...grid([72, 110, 230], [90, 170]),
            words(77, 110, '1'),
            ...block(115, 110, 18, ['规格：', '1500*760*810+150', '（±10%）']),
          ],
        },
      ]),
    )
    expect(root.children.map(textOf)).toEqual(['1 | 规格：1500*760*810+150（±10%）'])
  })

  test('what a heading looks like is kept: size, bold, centred', async () => {
    const paragraphs = await read({
      content: [
        words(300 - 45, 80, '采购需求书', { size: 18, bold: true }),
        ...block(72, 120, 20, [FULL, FULL, FULL, '。']),
      ],
    })
    expect(paragraphs[0]!.data).toMatchObject({ page: 1, size: 18, bold: true, centered: true })
    expect(paragraphs[1]!.data).toMatchObject({ size: 12 })
    expect(paragraphs[1]!.data.bold).toBeUndefined()
    expect(paragraphs[1]!.data.centered).toBeUndefined()
  })

  test('entries of a table of contents are marked, each for itself', async () => {
    const paragraphs = await read({
      content: block(72, 100, 20, [
        '第一章 采购公告................3',
        '第二章 采购需求................9',
        '第三章 采购公告的正文在这里',
      ]),
    })
    expect(paragraphs.map(paragraph => paragraph.data.toc ?? false)).toEqual([true, true, false])
  })
})

describe('page headers and footers of a .pdf', () => {
  const page = (number: number, title: string): PdfPage => ({
    content: [
      words(72, 40, '示例市图书馆设备采购'),
      words(72, 90, title),
      ...block(72, 120, 20, [FULL, '，如此而已。']),
      words(290, 810, `第 ${number} 页`),
    ],
  })

  test('they are taken out of the text and given at its end, each with its page', async () => {
    const paragraphs = await read(page(1, '甲部分'), page(2, '乙部分'), page(3, '丙部分'), page(4, '丁部分'))
    const body = paragraphs.filter(paragraph => !paragraph.data.part)
    expect(textsOf(body).join('')).not.toMatch(/图书馆|第 \d 页/)
    const heads = paragraphs.slice(-8).map(paragraph => [paragraph.data.part, paragraph.data.page, textOf(paragraph)])
    expect(heads).toEqual([
      ...[1, 2, 3, 4].map(number => ['header', number, '示例市图书馆设备采购']),
      ...[1, 2, 3, 4].map(number => ['footer', number, `第 ${number} 页`]),
    ])
  })

  test('headers that name their chapter are taken out, the heading that they repeat stays', async () => {
    const chapter = (number: number, name: string): PdfPage => ({
      content: [
        words(240, 45, name, { size: 9 }),
        ...(number % 3 === 1 ? [words(240, 90, name, { size: 16 })] : []),
        ...block(72, 130, 20, [FULL, FULL, `第${number}页到此为止。`]),
      ],
    })
    const names = ['第一章 采购公告', '第二章 采购需求', '第三章 合同条款']
    const paragraphs = await read(...[1, 2, 3, 4, 5, 6, 7].map(i => chapter(i, names[Math.floor((i - 1) / 3)]!)))
    const body = textsOf(paragraphs.filter(paragraph => !paragraph.data.part))
    expect(body.filter(text => names.includes(text))).toEqual(names)
    expect(paragraphs.filter(paragraph => paragraph.data.part === 'header')).toHaveLength(7)
  })

  test('a header that breaks at another place on a turned page is taken out there too', async () => {
    const long = '示例市图书馆自助借还设备采购项目公开招标文件'
    const text = (number: number) => block(72, 130, 20, [FULL, `第${number}页到此为止。`])
    const upright = (number: number): PdfPage => ({
      content: [...block(72, 45, 14, [long.slice(0, 15), long.slice(15)]), ...text(number)],
    })
    const wide: PdfPage = { width: 842, height: 595, content: [words(72, 40, long), ...text(4)] }
    const paragraphs = await read(upright(1), upright(2), upright(3), wide)
    expect(textsOf(paragraphs.filter(paragraph => !paragraph.data.part)).join('')).not.toContain('图书馆')
  })

  test('titles of forms that stand first on their pages stay: 附件1, 附件2, 附件3', async () => {
    const paragraphs = await read(page(1, '附件1'), page(2, '附件2'), page(3, '附件3'))
    expect(textsOf(paragraphs)).toEqual(expect.arrayContaining(['附件1', '附件2', '附件3']))
  })
})
