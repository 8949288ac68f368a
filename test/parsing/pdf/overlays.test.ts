import { describe, expect, test } from 'vitest'
import { block, type Draw, grid, rule, words } from '../../documents/build-pdf.ts'
import { utf16 } from '../../documents/pdf-strings.ts'
import { LINES, partsAndTexts, TEXT } from './full-lines.ts'

const read = (...content: Draw[]) => partsAndTexts(content)

/** A frame around the stamp that is drawn in it. */
const frame =
  (x: number, y: number, width: number, height: number): Draw =>
  page =>
    `${x} ${page - y - height} ${width} ${height} re S`
/** Words that rise to the right. */
const rising =
  (x: number, y: number, text: string): Draw =>
  page =>
    `BT /F1 18 Tf 0.94 0.34 -0.34 0.94 ${x} ${page - y} Tm <${utf16(text)}> Tj ET`

describe('what lies over the text of a .pdf', () => {
  test('a stamp in a frame between two lines parts no paragraph', async () => {
    const stamp = [frame(320, 92, 90, 34), words(335, 113, '采购专用章', { size: 10 })]
    expect(await read(...block(72, 100, 24, LINES), ...stamp)).toEqual([
      ['body', TEXT],
      ['textbox', '采购专用章'],
    ])
  })

  test('a frame around some words of a line takes none of them out', async () => {
    expect(await read(...block(72, 100, 24, LINES), frame(120, 112, 96, 18))).toEqual([['body', TEXT]])
  })

  test('a border around a paragraph, beyond which a comma hangs, takes none of its words out', async () => {
    const [first, ...others] = LINES
    const lines = [`${first}，`, ...others]
    expect(await read(frame(70, 84, 460, 20 + 24 * lines.length), ...block(72, 100, 24, lines))).toEqual([
      ['body', lines.join('').trim()],
    ])
  })

  test('the border of a page that a rule reaches beyond is no box over it', async () => {
    const page = [frame(60, 50, 480, 720), rule(40, 80, 560, 80), words(72, 72, '采购文件')]
    const table = [...grid([72, 140, 520], [300, 324]), words(78, 317, '资质'), words(146, 317, '二级')]
    expect((await read(...page, ...block(72, 110, 24, LINES), ...table)).slice(-2)).toEqual([
      ['body', TEXT],
      ['body', '资质 | 二级'],
    ])
  })

  test('a watermark across the lines parts no paragraph', async () => {
    const drawn = await read(...block(72, 100, 24, LINES), rising(200, 140, '内部资料'))
    expect(drawn).toContainEqual(['body', TEXT])
    expect(drawn).toContainEqual(['textbox', '内部资料'])
  })

  test('a stamp over a table is no cell of it, and its words are none of theirs', async () => {
    const table = [
      ...grid([72, 140, 520], [90, 114, 138, 162]),
      words(78, 107, '名称'),
      words(146, 107, '要求'),
      words(78, 131, '资质'),
      words(146, 131, '须具备电子与智能化工程专业承包二级资质。'),
      words(78, 155, '人员'),
      words(146, 155, '须配备项目经理一名。'),
    ]
    expect(await read(...table, frame(250, 106, 70, 40), words(258, 129, '已核对', { size: 11 }))).toEqual([
      ['body', '名称 | 要求 资质 | 须具备电子与智能化工程专业承包二级资质。 人员 | 须配备项目经理一名。'],
      ['textbox', '已核对'],
    ])
  })

  test('a filled stamp across the rule between two columns is no cell either', async () => {
    const table = [
      ...grid([72, 140, 520], [90, 120, 150]),
      words(78, 110, '资质'),
      words(230, 110, '须具备二级资质。'),
      words(78, 140, '人员'),
      words(230, 140, '须配备项目经理一名。'),
    ]
    const filled: Draw = page => `1 g 110 ${page - 115} 100 20 re B 0 g`
    expect(await read(...table, filled, words(120, 110, '已核对', { size: 11 }))).toEqual([
      ['body', '资质 | 须具备二级资质。 人员 | 须配备项目经理一名。'],
      ['textbox', '已核对'],
    ])
  })

  test('a table whose rows are frames, crossed by the rules of its columns, stays a table', async () => {
    const rows = [0, 1, 2].map(i => frame(72, 90 + 24 * i, 448, 24))
    const columns: Draw[] = [height => `140 ${height - 90} m 140 ${height - 162} l S`]
    const cells = ['名称', '资质', '人员'].flatMap((name, i) => [
      words(78, 107 + 24 * i, name),
      words(146, 107 + 24 * i, '按第三章的规定'),
    ])
    expect(await read(...rows, ...columns, ...cells)).toEqual([
      ['body', '名称 | 按第三章的规定 资质 | 按第三章的规定 人员 | 按第三章的规定'],
    ])
  })
})
