import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import { block, buildPdf, type Draw, grid, words } from '../../documents/build-pdf.ts'

/** 38 characters of 12 points from 72: a line that reaches the right margin at 528. */
const FULL = '供应商应当按照采购文件规定的格式编制响应文件并对采购文件提出的要求作出明确的回答'.slice(0, 38)
/** The same behind an indent of two characters. */
const INDENTED = FULL.slice(0, 36)

async function read(...content: Draw[]): Promise<string[]> {
  const { root } = await readPdf(buildPdf([{ content }]))
  return root.children.filter(node => node.type === 'paragraph').map(textOf)
}

/** Paragraphs of the one cell that the lines fill; it begins at 72 and is `width` points wide inside. */
async function readCell(width: number, lines: string[]): Promise<string[]> {
  const content = [
    ...grid([67, 72 + width + 5, 528], [80, 100 + 20 * lines.length, 700]),
    ...block(72, 100, 20, lines),
    words(72 + width + 10, 100, '满足'),
  ]
  const { root } = await readPdf(buildPdf([{ content }]))
  const table = root.children.find(node => node.type === 'table')!
  return table.children[0]!.children[0]!.children.map(textOf)
}

describe('where a paragraph of a .pdf goes on', () => {
  test('a number at the start of a line is within the paragraph where the next one stands within a line', async () => {
    const lead = `${INDENTED.slice(0, 28)}的按照下列情况：`
    expect(
      await read(
        words(96, 100, lead),
        words(72, 120, `（1）${FULL.slice(0, 34)}；`),
        words(72, 140, '（2）不予受理；（3）退回原处并书面说明。'),
      ),
    ).toEqual([`${lead}（1）${FULL.slice(0, 34)}；（2）不予受理；（3）退回原处并书面说明。`])
    const item = `（1）${FULL.slice(0, 34)}；`
    expect(await read(...block(72, 100, 20, [`${FULL.slice(0, 37)}：`, item, '（2）退回原处。']))).toEqual([
      `${FULL.slice(0, 37)}：`,
      item,
      '（2）退回原处。',
    ])
  })

  test('the tab stop of a table of contents is no margin of the text', async () => {
    const contents = ['采购公告', '资格要求', '采购需求', '评审标准'].map(
      title => `${title}${'…'.repeat(33)}${title.length}`,
    )
    const narrow = FULL.slice(0, 28)
    const item = (y: number) => [
      words(96, y, narrow),
      words(72, y + 20, '还应当加盖公章。'),
      ...block(96, y + 40, 20, Array(4).fill('无须盖章。')),
    ]
    const [, , , , ...text] = await read(...block(72, 100, 20, contents), ...[200, 320, 440].flatMap(item))
    expect(text.filter(one => one !== '无须盖章。')).toEqual(Array(3).fill(`${narrow}还应当加盖公章。`))
  })

  test('an amount or a measure at the start of a line is no number of a clause', async () => {
    const width = 20 * 12
    expect(await readCell(width, [pad('1.供应商应当在接到通知后，最迟于'), '48 小时内到达现场。'])).toEqual([
      `${pad('1.供应商应当在接到通知后，最迟于')}48 小时内到达现场。`,
    ])
    expect(await readCell(width, [pad('1.刀具总长三十四厘米，刀刃的宽度为'), '11.5CM，厚二毫米。'])).toEqual([
      `${pad('1.刀具总长三十四厘米，刀刃的宽度为')}11.5CM，厚二毫米。`,
    ])
  })

  test('a word that no line break parts is pushed to the next line whole, with its signs and stops', async () => {
    const width = 18 * 12
    expect(await readCell(width, ['台脚采用方管，规格是', '38mm×38mm×1.2mm，可以调节。', pad('', 18)])).toEqual([
      '台脚采用方管，规格是38mm×38mm×1.2mm，可以调节。',
      pad('', 18),
    ])
    expect(await readCell(width, ['检测报告应当符合标准', '4806.1-2016,4806.9-2016。', pad('', 18)])).toEqual([
      '检测报告应当符合标准4806.1-2016,4806.9-2016。',
      pad('', 18),
    ])
  })

  test('a minus sign and its number stay with the character in front of them', async () => {
    const width = 14 * 12
    expect(await readCell(width, ['波长一千三百纳米，发射功', '率-8.5dBm，接收灵敏', '度-24.5dBm，不得偏离'])).toEqual([
      '波长一千三百纳米，发射功率-8.5dBm，接收灵敏度-24.5dBm，不得偏离',
    ])
  })

  test('lines that are centred are one paragraph though only the last one shows it', async () => {
    const last = '的监狱企业证明文件】'
    expect(
      await read(
        words(72, 100, `【${FULL.slice(0, 37)}`),
        words(78, 120, FULL.slice(0, 37)),
        words(300 - last.length * 6, 140, last),
        ...block(72, 200, 20, [FULL, FULL, '为准。']),
      ),
    ).toEqual([`【${FULL.slice(0, 37)}${FULL.slice(0, 37)}${last}`, `${FULL}${FULL}为准。`])
  })

  test('a sentence in bold goes on behind the stop of the line above, where only the first line has an indent', async () => {
    const stop = `${INDENTED.slice(0, 35)}。`
    expect(
      await read(
        words(96, 100, stop),
        words(72, 120, FULL, { bold: true }),
        words(72, 140, '否则无效。', { bold: true }),
      ),
    ).toEqual([`${stop}${FULL}否则无效。`])
  })

  test('a stop that hangs over the margin does not widen it', async () => {
    const hanging = `${FULL}，`
    expect(
      await read(
        ...block(72, 100, 20, [hanging, hanging, hanging, '为准。']),
        words(96, 200, `${FULL.slice(0, 35)}1`),
        words(72, 220, '个月内完成。'),
      ),
    ).toEqual([`${hanging.repeat(3)}为准。`, `${FULL.slice(0, 35)}1个月内完成。`])
  })

  test('a number that is parted in a narrow column is one word', async () => {
    expect(await readCell(7, ['1', '9', '7'])).toEqual(['197'])
    expect(await readCell(84, ['检测标准GB/T', '1865-2009号'])).toEqual(['检测标准GB/T 1865-2009号'])
  })
})

describe('where a paragraph of a .pdf ends', () => {
  test('at a line that leaves room for the next word', async () => {
    // 19 of 20 characters: the next one had room.
    const full = pad('')
    expect(await readCell(240, [full, full, full, pad('', 19), '提供证书复印件'])).toEqual([
      `${full.repeat(3)}${pad('', 19)}`,
      '提供证书复印件',
    ])
    // It had none where a stop stands behind it.
    expect(await readCell(240, [full, full, full, pad('', 19), '提，供证书复印件'])).toEqual([
      `${full.repeat(3)}${pad('', 19)}提，供证书复印件`,
    ])
  })

  test('at the number after its own, also where the number and what follows look like a decimal', async () => {
    expect(await readCell(240, ['1.规格：直径十二厘米（误差±5%）', '2.304号不锈钢', '3.配盖'])).toEqual([
      '1.规格：直径十二厘米（误差±5%）',
      '2.304号不锈钢',
      '3.配盖',
    ])
    expect(await readCell(84, ['1.2025年四人', '2.2026年五人', '3.2027年六人'])).toEqual([
      '1.2025年四人',
      '2.2026年五人',
      '3.2027年六人',
    ])
  })

  test.each(['●', '➢', '√', '⑴'])('in front of %s as in front of a number', async mark => {
    const points = [1, 2, 3].map(i => `${mark}${pad('', 18)}${i}`)
    expect(await readCell(240, points)).toEqual(points)
  })

  test('at a stop with its closing bracket, where a number follows', async () => {
    const note = `（${pad('', 17)}。）`
    expect(await readCell(240, [note, '8.供应商应当提供样品。'])).toEqual([note, '8.供应商应当提供样品。'])
  })

  test('at sentences that have as many characters as those around them, far from the margin', async () => {
    const sentences = ['甲', '乙', '丙', '丁', '戊'].map(
      who => `${who}方应当在合同签订后的三十日内提交全部的竣工资料。`,
    )
    const lines = sentences.flatMap((words, i) => (i === 2 ? [words, FULL, FULL, '为准。'] : [words]))
    expect(await read(...block(72, 100, 20, lines))).toEqual([
      ...sentences.slice(0, 3),
      `${FULL}${FULL}为准。`,
      ...sentences.slice(3),
    ])
  })

  test('at lines that are set at the right: signature and date', async () => {
    expect(
      await read(
        ...block(72, 100, 20, [FULL, FULL, '为准。']),
        words(528 - 96, 160, '示例市公共图书馆'),
        words(528 - 72, 180, '二〇二六年五月'),
        words(528 - 108, 200, '授权代表：（签字）'),
        words(528 - 120, 220, '法定代表人：（签字）'),
      ),
    ).toEqual([
      `${FULL}${FULL}为准。`,
      '示例市公共图书馆',
      '二〇二六年五月',
      '授权代表：（签字）',
      '法定代表人：（签字）',
    ])
  })
})

/** The words, filled up to a line of 20 characters (two ASCII ones count as one). */
function pad(text: string, length = 20): string {
  const width = [...text].reduce((sum, c) => sum + (c > '~' ? 1 : 0.5), 0)
  return text + '二十字的文字用来填满一行到边为止不多也不少正好'.slice(0, Math.floor(length - width))
}
