/** What a .doc may say and LibreOffice, of which the files of test/files are, does not. */
import { describe, expect, it } from 'vitest'
import { readDoc } from '../../src/parse/doc/read-doc.ts'
import { textOf } from '../../src/tree/content.ts'
import type { Paragraph, Table } from '../../src/tree/nodes.ts'
import { buildDoc, type DocParts, instances, listLevel, lists, sprm, u16, u32 } from './build-doc.ts'

async function read(parts: DocParts) {
  const { root, notes } = await readDoc(buildDoc(parts))
  return { blocks: root.children as (Paragraph | Table)[], notes, texts: (root.children as Paragraph[]).map(textOf) }
}

const CENTERED = sprm(0x2461, 1)

describe('fields of a .doc', () => {
  it('show their result; the paragraphs of a table of contents are marked, wherever it ends', async () => {
    const page = (number: number) => `\u0013 PAGEREF _Toc${number} \\h \u0014${number}\u0015`
    const { blocks, texts } = await read({
      paragraphs: [
        { text: `\u0013 TOC \\o "1-3" \u0014第一章 公告\t${page(3)}\r` },
        { text: `第二章 需求\t${page(9)}\u0015\r` },
        { text: '报名表见\u0013 HYPERLINK "a.htm" \u0014附件一\u0015。\r' },
        { text: '日期：\u0013 DATE \u0015\r' },
      ],
    })
    expect(texts).toEqual(['第一章 公告\t3', '第二章 需求\t9', '报名表见附件一。', '日期：'])
    expect(blocks.map(({ data }) => (data as Paragraph['data']).toc)).toEqual([true, true, undefined, undefined])
  })
})

describe('text of a .doc', () => {
  it('in single bytes has its formatting at the same places', async () => {
    const { blocks, texts } = await read({
      paragraphs: [{ text: 'Caf\u00e9 \u0095 1\r' }, { text: 'Lot 2\r', modifiers: [CENTERED] }],
      narrow: true,
    })
    expect(texts).toEqual(['Caf\u00e9 \u2022 1', 'Lot 2'])
    expect(blocks.map(({ data }) => (data as Paragraph['data']).centered)).toEqual([undefined, true])
  })
})

describe('rows of a .doc', () => {
  const cell = (text: string) => ({ text: `${text}\u0007`, modifiers: [sprm(0x2416, 1)] })
  /** Three cells of equal width. */
  const shape = [...[0, 1000, 2000, 3000].flatMap(u16), ...Array<number>(60).fill(0)]
  const end = (...merges: number[][]) => ({
    text: '\u0007',
    modifiers: [sprm(0x2416, 1), sprm(0x2417, 1), sprm(0xd608, ...u16(shape.length + 2), 3, ...shape), ...merges],
  })

  it('may say of their cells what is merged, instead of in each cell', async () => {
    const { blocks } = await read({
      paragraphs: [
        ...['因素', '不显示', '标准'].map(cell),
        end(sprm(0x5624, 0, 2), sprm(0xd62b, 2, 2, 3)),
        ...['釉色', '均匀', '也不显示'].map(cell),
        end(sprm(0xd62b, 2, 2, 1)),
        { text: '表后\r' },
      ],
    })
    const table = blocks[0] as Table
    const grid = table.children.map(row => row.children.map(({ data }) => [data.column, data.columns, data.rows]))
    expect(grid).toEqual([
      [
        [1, 2, 1],
        [3, 1, 2],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
    const [first, last] = table.children[0]!.children
    const hidden = [first!.children[1], last!.children[1]].map(node => (node as Paragraph).children[0]!)
    expect(hidden).toMatchObject([
      { value: '不显示', data: { hidden: true } },
      { value: '也不显示', data: { hidden: true } },
    ])
  })
})

describe('modifiers of a .doc', () => {
  it('too large for their page stand in the stream Data', async () => {
    const data = [0, 0, 0, ...u16(CENTERED.length), ...CENTERED]
    const { blocks } = await read({
      paragraphs: [
        { text: '居中\r', modifiers: [sprm(0x6646, ...u32(3))] },
        { text: '不在那里\r', modifiers: [sprm(0x6646, ...u32(99))] },
      ],
      data,
    })
    expect(blocks.map(({ data }) => (data as Paragraph['data']).centered)).toEqual([true, undefined])
  })

  it('are found behind a change of tabs that is too long to be counted', async () => {
    const tabs = [255, 2, ...Array<number>(8).fill(1), 3, ...Array<number>(9).fill(1)]
    const { blocks } = await read({ paragraphs: [{ text: '居中\r', modifiers: [sprm(0xc615, ...tabs), CENTERED] }] })
    expect(blocks[0]!.data).toMatchObject({ centered: true })
  })

  it('of characters may turn round what the style says; one that is cut short says nothing', async () => {
    const { blocks } = await read({
      paragraphs: [
        { text: '加粗\r', look: [sprm(0x0835, 0x81)] },
        { text: '照样式\r', look: [sprm(0x0835, 0x80)] },
        { text: '半截\r', look: [u16(0x0835)] },
      ],
    })
    expect(blocks.map(({ data }) => (data as Paragraph['data']).bold)).toEqual([true, undefined, undefined])
  })

  it('mark pictures among the words, and a page break within a paragraph ends it', async () => {
    const { blocks, notes, texts } = await read({ paragraphs: [{ text: '图\u0001一\f下页\r' }] })
    expect(texts).toEqual(['图一', '下页'])
    expect(blocks.map(({ data }) => data.page)).toEqual([1, 2])
    expect(notes).toEqual([{ code: 'pictures-not-read', values: { count: 1 } }])
  })
})

describe('lists of a .doc', () => {
  const item = (instance: number) => ({ text: '项\r', modifiers: [sprm(0x460b, ...u16(instance))] })
  const DECIMAL = 0
  const LETTER = 3
  const numbers = async (parts: DocParts) =>
    (await read(parts)).blocks.map(({ data }) => (data as Paragraph['data']).number)

  it('count on in all instances, but for one that begins anew or has a level of its own', async () => {
    const parts = {
      paragraphs: [1, 1, 2, 2, 3].map(item),
      lists: lists([{ id: 7, level: listLevel(1, DECIMAL, '\u0000.') }]),
      instances: instances([
        { id: 7 },
        { id: 7, start: 5 },
        { id: 7, start: 2, level: listLevel(1, LETTER, '附件\u0000') },
      ]),
    }
    expect(await numbers(parts)).toEqual(['1.', '2.', '5.', '6.', '附件B'])
  })

  it('that are cut off cost the numbers and not the words', async () => {
    const whole = lists([{ id: 7, level: listLevel(1, DECIMAL, '\u0000.') }])
    const parts = { paragraphs: [item(1)], lists: whole.slice(0, -3), instances: instances([{ id: 7 }]) }
    expect(await numbers(parts)).toEqual([undefined])
    expect((await read(parts)).texts).toEqual(['项'])
  })
})
