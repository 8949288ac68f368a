import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import { block, buildPdf, type Draw, grid, words } from '../../documents/build-pdf.ts'

const linesOf = async (...content: Draw[]) => (await readPdf(buildPdf([{ content }]))).root.children.map(textOf)

/** Full lines of 17 characters of 12 points, 204 points wide. */
const LEFT = [
  '投标人应当按照本文件的要求编制投',
  '标文件并在规定的时间内送达到开标',
  '地点逾期送达的投标文件不予接受且',
  '不作任何评审投标人自行承担其后果',
  '并应当自行取回全部材料。',
]
const RIGHT = [
  '中标人应当在收到通知书之日起三十',
  '日内与采购人签订书面合同不得另行',
  '订立背离合同实质内容的其他协议也',
  '不得提出任何不合理的要求作为条件',
  '否则视为放弃中标并承担相应责任。',
]

describe('columns of a .pdf', () => {
  test('two columns are read one after the other, what stands above and below them before and after', async () => {
    const lines = await linesOf(
      words(180, 80, '投标人须知与合同条款的一般规定'),
      ...block(72, 120, 18, LEFT),
      ...block(320, 120, 18, RIGHT),
      words(72, 260, '以上各条由采购人负责解释，未尽事宜按照国家有关法律法规执行并以书面为准。'),
    )
    expect(lines).toEqual([
      '投标人须知与合同条款的一般规定',
      LEFT.join(''),
      RIGHT.join(''),
      '以上各条由采购人负责解释，未尽事宜按照国家有关法律法规执行并以书面为准。',
    ])
  })

  test('columns whose lines are drawn in turn are read one after the other too', async () => {
    const inTurn = LEFT.flatMap((line, i) => [words(72, 120 + 18 * i, line), words(320, 120 + 18 * i, RIGHT[i]!)])
    expect(await linesOf(words(180, 80, '投标人须知与合同条款的一般规定'), ...inTurn)).toEqual([
      '投标人须知与合同条款的一般规定',
      LEFT.join(''),
      RIGHT.join(''),
    ])
  })

  test('a line of the left column that is drawn last, as one that was corrected, stays in it', async () => {
    const [first, ...others] = [LEFT[0]!, ...LEFT]
    const columns = [...block(72, 138, 18, others), ...block(320, 120, 18, RIGHT), words(72, 120, first)]
    const lines = await linesOf(words(180, 80, '投标人须知与合同条款的一般规定'), ...columns)
    expect(lines.slice(1).join('')).toBe([first, ...others, ...RIGHT].join(''))
  })

  test('a column whose last line is full ends with its paragraph', async () => {
    const right = [...RIGHT.slice(0, 4), '否则应当承担相应的法律责任并赔偿。']
    const below = '采购人负责解释以上各条，未尽事宜按照国家有关规定执行，并以书面文件为准。'
    const columns = [...block(72, 120, 18, LEFT), ...block(320, 120, 18, right)]
    expect((await linesOf(...columns, words(72, 210, below))).slice(1)).toEqual([right.join(''), below])
  })

  test('what stands right below two columns, in lines as short as theirs, is read behind the second', async () => {
    const below = ['以上各条由采购人解释。', '二、其他事项']
    const columns = [...block(72, 120, 18, LEFT), ...block(320, 120, 18, RIGHT)]
    const read = [LEFT.join(''), RIGHT.join(''), ...below]
    expect(await linesOf(...columns, ...block(72, 210, 18, below))).toEqual(read)
  })

  test('columns that are drawn one after the other are columns though they stand near', async () => {
    const lines = await linesOf(
      words(180, 80, '投标人须知与合同条款的一般规定'),
      ...block(72, 120, 18, [...LEFT.slice(0, 4), '并应当自行取回所递交的全部材料且']),
      ...block(274, 120, 18, ['不得异议。', ...RIGHT.slice(0, 4)]),
      words(72, 210, '以上各条由采购人负责解释，未尽事宜按照国家有关法律法规执行并以书面为准。'),
    )
    expect(lines[1]).toMatch(/^投标人.*全部材料且不得异议。$/)
    expect(lines.slice(2)).toEqual([
      RIGHT.slice(0, 4).join(''),
      '以上各条由采购人负责解释，未尽事宜按照国家有关法律法规执行并以书面为准。',
    ])
  })

  test('columns of headings and items, with many short lines and a comma beyond the edge, are columns too', async () => {
    const left = [
      '一、项目概况',
      ...LEFT.slice(0, 3),
      '不作任何评审，',
      '（一）具有独立承担责任的能力，并且',
      '提供营业执照。',
      '（二）依法纳税。',
    ]
    const right = [
      '二、获取文件',
      ...RIGHT.slice(0, 2),
      '订立协议。',
      '三、递交文件',
      '投标文件应当于开标当日上午九时三',
      '十分前送达。',
      '四、联系方式',
    ]
    const comma = words(72 + 16 * 12, 120 + 2 * 18, '，')
    const lines = await linesOf(
      ...block(72, 120, 18, left),
      comma,
      ...block(292, 120, 18, right),
      words(72, 700, '注：本页由招标办解释。'),
    )
    expect(lines.slice(0, 2)).toEqual(['一、项目概况', `${LEFT[0]}${LEFT[1]}，${LEFT[2]}不作任何评审，`])
    expect(lines.indexOf('二、获取文件')).toBeGreaterThan(lines.indexOf('（二）依法纳税。'))
    expect(lines.slice(-3)).toEqual([
      '投标文件应当于开标当日上午九时三十分前送达。',
      '四、联系方式',
      '注：本页由招标办解释。',
    ])
  })

  test('columns whose lines stand at different heights are columns too, a sentence goes on at the head of the next', async () => {
    const left = [...LEFT.slice(0, 4), '并应当自行取回所递交的全部材料且']
    const lines = await linesOf(...block(72, 120, 18, left), ...block(320, 127, 18, ['不得异议。', ...RIGHT]))
    expect(lines).toEqual([`${left.join('')}不得异议。`, RIGHT.join('')])
  })

  test('notes at the side are read after the text beside which they stand', async () => {
    const wide = LEFT.map((line, i) => line + RIGHT[i]!.slice(0, 12))
    const lines = await linesOf(
      ...block(72, 120, 18, wide),
      words(440, 124, '逾期送达指晚', { size: 9 }),
      words(440, 136, '于截止时间。', { size: 9 }),
    )
    expect(lines).toEqual([wide.join(''), '逾期送达指晚于截止时间。'])
  })

  test('also where each is drawn behind the line beside it', async () => {
    const wide = LEFT.map((line, i) => line + RIGHT[i]!.slice(0, 12))
    const notes = ['逾期送达指晚', '于开标的截止', '时间。']
    const inTurn = wide.flatMap((line, i) => [
      words(72, 120 + 18 * i, line),
      ...(notes[i] ? [words(440, 124 + 12 * i, notes[i], { size: 9 })] : []),
    ])
    expect(await linesOf(...inTurn)).toEqual([wide.join(''), notes.join('')])
  })

  test('a table below two columns stands behind them', async () => {
    const table = [...grid([72, 300, 520], [260, 290, 320]), words(80, 280, '名称'), words(310, 280, '数量')]
    const { root } = await readPdf(
      buildPdf([{ content: [...block(72, 120, 18, LEFT), ...block(320, 120, 18, RIGHT), ...table] }]),
    )
    expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table'])
  })

  test('numbers in front of their clauses, two parties side by side and a list with values are no columns', async () => {
    const clauses = LEFT.map((line, i) => line + RIGHT[i]!.slice(0, 12))
    const numbered = await linesOf(
      ...clauses.flatMap((text, i) => [
        words(72, 120 + i * 30, `10.${i + 1}`, { size: 10.5 }),
        words(110, 120 + i * 30, `${text}。`),
      ]),
    )
    expect(numbered).toHaveLength(5)
    expect(numbered[1]).toMatch(/^10\.2 标文件/)
    const labels = ['名称：某某公司', '代表：（签字）', '电话：一二三四', '地址：某某路号', '开户：某某银行']
    const parties = await linesOf(...block(72, 120, 24, labels), ...block(320, 120, 24, labels))
    expect(parties[0]).toMatch(/^名称：某某公司 名称：某某公司/)
  })
})
