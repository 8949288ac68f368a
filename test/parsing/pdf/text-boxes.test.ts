import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { block, buildPdf, type Draw, grid, words } from '../../documents/build-pdf.ts'

const blocksOf = async (...content: Draw[]) => (await readPdf(buildPdf([{ content }]))).root.children
const linesOf = async (...content: Draw[]) => (await blocksOf(...content)).map(textOf)

/** A paragraph with a full line, 38 characters of 12 points. */
const FULL = [
  '　　本项目采购城区三处公园的绿化养护与保洁服务，合同每年签订一次，考核合格后',
  '续签下一年度的合同，最长不超过三年。',
]
/** The lines of a paragraph that stand beside a box, and the one that goes on below it over the whole width. */
const BESIDE = [
  '　　供应商应当自行踏勘现场，充分了解',
  '场地条件和苗木数量，由此产生的一切费',
  '用和风险由供应商自行承担，采购人不再',
]
const BELOW = '另行组织集中踏勘，也不对踏勘中获得的信息负责。'
const PARAGRAPH = `${BESIDE.join('').trim()}${BELOW}`
const NEXT = '　　养护人员应当统一着装并佩戴证件，遵守公园的各项管理规定，不得在园区内留宿。'
const NOTE = ['一、响应文件须密封递交，逾期的不', '予接收，责任由供应商自负。', '二、保证金须从基本账户转出。']

/** The text of a page with a box at the right, without the box. */
const text = (x = 72): Draw[] => [
  ...block(72, 100, 24, FULL),
  ...block(x, 148, 24, BESIDE),
  ...block(72, 220, 24, [BELOW, NEXT]),
]
const small = (x: number, y: number, texts: string[]) =>
  texts.map((line, i) => words(x, y + 15 * i, line, { size: 10.5 }))
const boxed = (x0: number, y0: number, x1: number, y1: number) => grid([x0, x1], [y0, y1])

const READ = [
  FULL.join('').trim(),
  PARAGRAPH,
  '一、响应文件须密封递交，逾期的不予接收，责任由供应商自负。',
  NOTE[2],
  NEXT.trim(),
]

describe('text boxes of a .pdf', () => {
  test('a box with a frame, drawn before the text, is read behind the paragraph beside it', async () => {
    const blocks = await blocksOf(...boxed(318, 140, 508, 200), ...small(324, 154, NOTE), ...text())
    expect(blocks.map(textOf)).toEqual(READ)
    expect(blocks.map(({ data }) => (data as Paragraph['data']).part)).toEqual([
      undefined,
      undefined,
      'textbox',
      'textbox',
      undefined,
    ])
  })

  test('a box without a frame, drawn after the text, and one at the left are read like that too', async () => {
    expect(await linesOf(...text(), ...small(324, 154, NOTE))).toEqual(READ)
    const left = await linesOf(...text(312), ...small(72, 154, NOTE))
    expect(left.filter(line => !line.startsWith('一、') && !line.startsWith('二、'))).toEqual([
      READ[0],
      PARAGRAPH,
      READ[4],
    ])
    expect(left).toContain(READ[2])
  })

  test('text goes on behind a box in its middle, and no space is left where the box stood', async () => {
    const parted = (y: number, line: string) => [words(72, y, line.slice(0, 11)), words(360, y, line.slice(11))]
    const lines = [
      '　　供应商应当自行踏勘现场，充分了解场地条件',
      '和苗木数量，由此产生的一切费用和风险由供应商',
      '自行承担，采购人不再另行组织集中踏勘。',
    ]
    const read = await linesOf(
      ...block(72, 100, 24, FULL),
      ...lines.flatMap((line, i) => parted(148 + 24 * i, line)),
      words(72, 220, NEXT),
      ...small(220, 154, ['一、响应文件须密封', '递交，逾期不接收。']),
    )
    expect(read).toEqual([READ[0], lines.join('').trim(), '一、响应文件须密封递交，逾期不接收。', READ[4]])
  })

  test('each of two boxes is read by itself, and one line in a box too', async () => {
    const stars = ['★1. 须在本市设有固定养护基地。', '★2. 须配备两辆洒水车。']
    const lines = await linesOf(
      ...small(324, 154, NOTE),
      ...text(),
      ...small(324, 268, stars),
      ...block(72, 262, 24, BESIDE),
      words(430, 110, '详见附件三', { size: 10.5 }),
    )
    expect(lines).toContain(READ[1])
    expect(lines).toContain(READ[2])
    expect(lines).toEqual(expect.arrayContaining(stars))
    expect(lines).toContain(BESIDE.join('').trim())
  })

  test('a stamp over the text and a note in the margin are taken out of its lines', async () => {
    const lines = await linesOf(
      ...block(72, 100, 24, [...FULL, NEXT]),
      words(200, 105, '样本仅供参考'),
      words(545, 95, '须盖公章', { size: 9 }),
      words(545, 107, '缺一不可', { size: 9 }),
    )
    expect(lines).toEqual([READ[0], '样本仅供参考', '须盖公章缺一不可', READ[4]])
  })

  test('two boxes side by side stand where they are between the paragraphs', async () => {
    const boxes = [
      ...boxed(72, 155, 282, 210),
      ...small(80, 170, ['甲方代表须当日到场，逾期的视', '为放弃权利，由此造成的责任自', '负，后果自担。']),
      ...boxed(310, 155, 520, 210),
      ...small(318, 170, ['乙方代表须次日到场，逾期的视', '为放弃权利，由此造成的责任自', '负，后果自担。']),
    ]
    const after = block(72, 240, 24, [NEXT])
    const lines = await linesOf(...block(72, 100, 24, FULL), ...after, ...boxes)
    expect([lines[0], lines.at(-1)]).toEqual([READ[0], READ[4]])
  })

  test('text on both sides of a box is no two columns, however many lines it has', async () => {
    const line = '供应商应当自行踏勘现场，充分了解场地条件和苗木数量费用'
    const lines = Array.from({ length: 8 }, (_, i) => [
      words(72, 148 + 18 * i, line.slice(0, 11)),
      words(360, 148 + 18 * i, line.slice(11)),
    ])
    const box = small(
      222,
      150,
      Array.from({ length: 8 }, (_, i) => `第${i}号标段须密封递交`),
    )
    const read = await linesOf(...block(72, 100, 24, FULL), ...lines.flat(), words(72, 300, NEXT), ...box)
    expect(read.filter(one => one.includes(line))).toHaveLength(1)
    expect(read.join('')).toContain(line.repeat(8))
  })

  test('names of fields side by side, and words drawn twice to look bold, are no boxes', async () => {
    const boxesOf = async (...content: Draw[]) =>
      (await blocksOf(...content)).filter(({ data }) => (data as Paragraph['data']).part === 'textbox').map(textOf)
    const buyer = ['采购人：某某局', '联系人：张某某', '电话：一二三四']
    const agent = ['代理机构：某某公司', '联系人：李某某', '电话：五六七八']
    const parties = [...block(330, 156, 24, agent), ...block(72, 148, 24, buyer)]
    expect(await boxesOf(...block(72, 100, 24, FULL), ...parties)).toEqual([])
    expect(await boxesOf(...block(72, 100, 24, FULL), words(72.4, 100, FULL[0]!.slice(0, 12)))).toEqual([])
  })

  test('what is drawn later is no box where it fills in a form, stands in a formula or is a part of its line', async () => {
    const form = await linesOf(
      ...block(72, 100, 30, ['投标人名称：', '法定代表人：', '联系电话：']),
      ...block(160, 100, 30, ['某某有限公司', '张某某', '一二三四五六']),
    )
    expect(form).toEqual(['投标人名称： 某某有限公司', '法定代表人： 张某某', '联系电话： 一二三四五六'])
    const blank = await linesOf(
      ...block(72, 100, 30, ['投标人：______________', '日期：______________']),
      words(130, 98, '某某公司'),
      words(120, 128, '二〇二六年'),
    )
    expect(blank).toHaveLength(2)
    const formula = await linesOf(
      words(72, 100, '价格得分＝'),
      words(136, 92, '评标基准价'),
      words(136, 108, '投标报价'),
      words(200, 100, '×30'),
    )
    expect(formula.join('')).toMatch(/价格得分＝.*×30/)
    const late = await linesOf(
      words(72, 100, '须提供'),
      words(144, 100, '的复印件，'),
      words(72, 124, '并加盖'),
      words(132, 124, '。'),
      words(108, 100, '营业执照', { bold: true, size: 9 }),
      words(108, 124, '公章', { bold: true }),
    )
    expect(late.join('')).toBe('须提供营业执照的复印件，并加盖公章。')
  })
})
