import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { formatNumber } from '../../../src/parse/flow/number-format.ts'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { buildDocx, item, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`
const instance = (numId: number, id: number, overrides = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`

/** The numbers of the paragraphs, `-` for none. */
async function numbers(body: string, numbering: string, styles = ''): Promise<string[]> {
  const { root } = await readDocx(buildDocx({ body, numbering, styles }))
  return (root.children as Paragraph[]).map(node => node.data.number ?? '-')
}

const CHAPTERS =
  definition(0, level(0, 'chineseCountingThousand', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
  instance(1, 0)

describe('automatic numbers', () => {
  it('show the numbers of the levels above, as decimals where the level is legal', async () => {
    const body = item('总则', 1) + item('范围', 1, 1) + item('定义', 1, 1) + item('需求', 1) + item('参数', 1, 1)
    expect(await numbers(body, CHAPTERS)).toEqual(['第一章', '1.1', '1.2', '第二章', '2.1'])
  })

  it('are not part of the text, and bullets are no numbers', async () => {
    const bullet = definition(0, level(0, 'bullet', '')) + instance(1, 0)
    const { root } = await readDocx(buildDocx({ body: item('要点', 1), numbering: bullet }))
    expect(root.children[0]).toMatchObject({ children: [{ value: '要点' }] })
    expect((root.children[0] as Paragraph).data.number).toBeUndefined()
  })

  it('are marks of a clause where the bullet is one, in a symbol font too', async () => {
    const wingdings = level(0, 'bullet', '\uf0ab').replace(
      '</w:lvl>',
      '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>',
    )
    for (const bullet of [level(0, 'bullet', '★'), wingdings]) {
      const numbering = definition(0, bullet) + instance(1, 0)
      const { root } = await readDocx(buildDocx({ body: item('须附回执', 1), numbering }))
      expect((root.children[0] as Paragraph).data.number).toBe('★')
    }
  })

  it('count on through other paragraphs, tables and instances of the same definition', async () => {
    const two = definition(0, level(0, 'decimal', '%1、')) + instance(1, 0) + instance(2, 0)
    const { root } = await readDocx(
      buildDocx({ body: item('一', 1) + tbl([tr([tc(item('二', 1))])]) + p('无') + item('三', 2), numbering: two }),
    )
    expect((root.children[3] as Paragraph).data.number).toBe('3、')
  })

  it('begin anew where an instance overrides the start, but only once', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = definition(0, level(0, 'decimal', '%1.')) + instance(1, 0) + instance(2, 0, override)
    expect(await numbers(item('a', 1) + item('b', 2) + item('c', 2) + item('d', 1), numbering)).toEqual([
      '1.',
      '5.',
      '6.',
      '7.',
    ])
  })

  it('are decimal where Word counts to no such number, and no reason to fail', async () => {
    const first = (start: string, format: string) => {
      const one = level(0, format, '%1.').replace('w:start w:val="1"', `w:start w:val="${start}"`)
      return numbers(item('a', 1), definition(0, one) + instance(1, 0))
    }
    expect(await first('2000000000', 'upperLetter')).toEqual(['2000000000.'])
    expect(await first('2000000000', 'lowerRoman')).toEqual(['2000000000.'])
    expect(await first('2.5', 'decimalEnclosedFullstop')).toEqual(['2.5.'])
    expect(await first('x', 'upperLetter')).toEqual(['0.'])
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="x"/></w:lvlOverride>'
    expect(
      await numbers(item('a', 1), definition(0, level(0, 'upperLetter', '%1.')) + instance(1, 0, override)),
    ).toEqual(['0.'])
    expect(await numbers(item('a', 1, 2.5), CHAPTERS)).toEqual(['-'])
  })

  it('take a whole level from the instance where it overrides it', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '附件%1')}</w:lvlOverride>`
    const numbering = definition(0, level(0, 'decimal', '%1.')) + instance(1, 0, override)
    expect(await numbers(item('a', 1) + item('b', 1), numbering)).toEqual(['附件A', '附件B'])
  })

  it('of a lower level restart as lvlRestart says', async () => {
    const never = definition(0, level(0, 'decimal', '%1') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>'))
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1)
    expect(await numbers(body, never + instance(1, 0))).toEqual(['1', '（1）', '2', '（2）'])
  })

  it('count a level that was skipped as begun', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')) + instance(1, 0)
    expect(await numbers(item('a', 1, 1) + item('b', 1) + item('c', 1, 1), numbering)).toEqual(['1.1', '2.', '2.1'])
  })

  it('of a list of one level count on whatever level its paragraphs name', async () => {
    const single = definition(0, level(0, 'decimal', '%1)'), '<w:multiLevelType w:val="singleLevel"/>') + instance(1, 0)
    expect(await numbers(item('a', 1) + item('b', 1, 2), single)).toEqual(['1)', '2)'])
  })

  it('come with the indent of their level, unless the paragraph has its own', async () => {
    const indented = definition(0, level(0, 'decimal', '%1.', '<w:pPr><w:ind w:left="420"/></w:pPr>')) + instance(1, 0)
    const own = p('b', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="100"/>')
    const { root } = await readDocx(buildDocx({ body: item('a', 1) + own, numbering: indented }))
    expect((root.children as Paragraph[]).map(({ data }) => data.indent)).toEqual([21, 5])
  })

  it('print the text of a level that has no number', async () => {
    const numbering = definition(0, level(0, 'none', '附件')) + instance(1, 0)
    expect(await numbers(item('格式', 1), numbering)).toEqual(['附件'])
  })

  it('do not count a paragraph that only carries a section break', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.')) + instance(1, 0)
    const end = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr></w:p>'
    expect(await numbers(item('a', 1) + end + item('b', 1), numbering)).toEqual(['1.', '2.'])
  })

  it('of a text box count for themselves', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.')) + instance(1, 0)
    const box = `<w:p>${r('框')}<w:r><w:pict><v:textbox><w:txbxContent>${item('内', 1)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
    expect(await numbers(item('a', 1) + box + item('b', 1), numbering)).toEqual(['1.', '-', '1.', '2.'])
  })
})

describe('numbers from styles', () => {
  const style = (id: string, properties: string, basedOn = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`
  const styled = (text: string, id: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`)
  const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'

  it('the level is the one that names the style', async () => {
    const numbering =
      definition(
        0,
        level(0, 'decimal', '%1', '<w:pStyle w:val="A"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/>'),
      ) + instance(1, 0)
    const styles = style('A', numbered) + style('B', numbered, 'A')
    expect(await numbers(styled('x', 'A') + styled('y', 'B') + styled('z', 'B'), numbering, styles)).toEqual([
      '1',
      '1.1',
      '1.2',
    ])
  })

  it('are inherited, and numId 0 takes them away', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.')) + instance(1, 0)
    const styles = style('A', numbered) + style('B', '', 'A')
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(await numbers(styled('x', 'B') + styled('y', 'B', none) + styled('z', 'A'), numbering, styles)).toEqual([
      '1.',
      '-',
      '2.',
    ])
  })

  it('a definition may stand for a numbering style', async () => {
    const numbering =
      definition(0, '', '<w:numStyleLink w:val="L"/>') +
      definition(1, level(0, 'lowerRoman', '(%1)'), '<w:styleLink w:val="L"/>') +
      instance(1, 0) +
      instance(2, 1)
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    expect(await numbers(item('x', 1) + item('y', 1), numbering, styles)).toEqual(['(i)', '(ii)'])
    // Where the style is missing, the definition that says it is linked to it.
    expect(await numbers(item('x', 1) + item('y', 1), numbering)).toEqual(['(i)', '(ii)'])
  })
})

describe('formatNumber', () => {
  it.each([
    ['decimalZero', 3, '03'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalFullWidth2', 12, '１２'],
    ['decimalHalfWidth', 12, '12'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedCircle', 36, '㊱'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalEnclosedFullstop', 1, '⒈'],
    ['decimalEnclosedFullstop', 21, '21.'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedParen', 21, '(21)'],
    ['ideographEnclosedCircle', 10, '㊉'],
    ['ideographEnclosedCircle', 11, '11'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 19, '十九'],
    ['chineseCounting', 20, '二十'],
    ['taiwaneseCounting', 20, '二十'],
    ['chineseCounting', 105, '一○五'],
    ['taiwaneseCounting', 105, '一○五'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseCountingThousand', 10000, '10000'],
    ['taiwaneseCountingThousand', 1001, '一千零一'],
    ['japaneseCounting', 31, '三十一'],
    ['japaneseCounting', 111, '百十一'],
    ['ideographTraditional', 2, '乙'],
    ['ideographTraditional', 11, '11'],
    ['ideographZodiac', 12, '亥'],
    ['ideographDigital', 105, '一〇五'],
    ['taiwaneseDigital', 20, '二〇'],
    ['japaneseDigitalTenThousand', 20, '二〇'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['chineseLegalSimplified', 203, '贰佰零叁'],
    ['chineseLegalSimplified', 20305, '贰万零叁佰零伍'],
    ['chineseLegalSimplified', 11000, '壹万壹仟'],
    ['chineseLegalSimplified', 100000000, '100000000'],
    ['ideographLegalTraditional', 10000, '壹萬'],
    ['ideographLegalTraditional', 26, '貳拾陸'],
    ['upperLetter', 28, 'BB'],
    ['lowerLetter', 26, 'z'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['upperRoman', 5000, '5000'],
    ['lowerRoman', 4, 'iv'],
    ['ordinal', 1, '1st'],
    ['ordinal', 12, '12th'],
    ['ordinal', 23, '23rd'],
    ['ordinal', 24, '24th'],
    ['numberInDash', 3, '- 3 -'],
    ['none', 4, ''],
    ['unheardOf', 4, '4'],
    ['chineseCounting', 0, '0'],
  ])('%s %i → %s', (format, value, words) => {
    expect(formatNumber(value, format)).toBe(words)
  })
})
