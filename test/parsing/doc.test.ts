import { readFileSync } from 'node:fs'
import cfb from 'cfb'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/facts/document.ts'
import { parse } from '../../src/parse/parse.ts'
import type { Paragraph, Table } from '../../src/tree/nodes.ts'

const kiln = readFileSync(new URL('../files/kiln.doc', import.meta.url))

async function read(path: string, bytes: Uint8Array) {
  const file = new VFile({ path, value: bytes })
  const tree = await parse(file)
  const blocks = (tree?.children ?? []) as (Paragraph | Table)[]
  const lines = String(file.value).split('\n')
  const paragraphAt = (words: string) => blocks.find(block => block.position?.start.line === lines.indexOf(words) + 1)
  return { facts: documentOf(file), lines, blocks, paragraphAt }
}

/** A compound file with streams by name. */
function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const container = cfb.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) cfb.utils.cfb_add(container, `/${name}`, bytes)
  return Uint8Array.from(cfb.write(container, { type: 'buffer' }) as Uint8Array)
}

/** The kiln with one change to its stream WordDocument. */
function changed(change: (main: DataView) => void): Uint8Array {
  const container = cfb.read(kiln, { type: 'buffer' })
  const main = Uint8Array.from(cfb.find(container, 'WordDocument')!.content)
  change(new DataView(main.buffer))
  const table = cfb.find(container, '1Table')!.content
  return compound({ WordDocument: main, '1Table': Uint8Array.from(table) })
}

const flags = (main: DataView, set: number) => main.setUint16(0x0a, main.getUint16(0x0a, true) | set, true)

describe('a .doc of Word 97', () => {
  it('is read with its automatic numbers, levels and looks', async () => {
    const { facts, paragraphAt } = await read('kiln.doc', kiln)
    expect(facts).toMatchObject({ format: 'doc', status: 'checked', pages: 2 })
    expect(paragraphAt('采购公告')?.data).toMatchObject({ number: '第一章', outline: 1, bold: true, size: 16 })
    expect(paragraphAt('评审办法')?.data).toMatchObject({ number: '第二章' })
    expect(paragraphAt('瓷土两吨')?.data).toMatchObject({ number: '2.' })
    expect(paragraphAt('细目')?.data).toMatchObject({ number: '2.1' })
    expect(paragraphAt('窑炉采购文件')?.data).toMatchObject({ centered: true, bold: true })
    expect(paragraphAt('另起一页')?.data).toMatchObject({ page: 2, pageIsEstimate: true })
  })

  it('a section that goes on upon the page counts as none', async () => {
    const bytes = readFileSync(new URL('../files/sections.doc', import.meta.url))
    const { facts, paragraphAt } = await read('sections.doc', bytes)
    expect(facts).toMatchObject({ pages: 2 })
    const pages = ['第二节两栏正文', '第三节恢复一栏', '第四节另起一页', '第五节仍在本页'].map(
      words => paragraphAt(words)?.data?.page,
    )
    expect(pages).toEqual([1, 1, 2, 2])
  })

  it('tables are rows, with merged cells in their grid', async () => {
    const { blocks, lines } = await read('kiln.doc', kiln)
    const table = blocks.find(block => block.type === 'table')!
    expect(lines).toEqual(
      expect.arrayContaining(['因素 | 标准 | 分值', '釉色 | 均匀 | 6', '无裂 无泡 | 4', '合计 | 10']),
    )
    const grid = table.children.map(row => row.children.map(({ data }) => [data.column, data.columns, data.rows]))
    expect(grid).toEqual([
      [
        [1, 1, 1],
        [2, 1, 1],
        [3, 1, 1],
      ],
      [
        [1, 1, 2],
        [2, 1, 1],
        [3, 1, 1],
      ],
      [
        [2, 1, 1],
        [3, 1, 1],
      ],
      [
        [1, 2, 1],
        [3, 1, 1],
      ],
    ])
    expect(table.children[0]!.data.header).toBe(true)
  })

  it('hidden words are marked, deleted ones and notes are not in the sentence', async () => {
    const { blocks, lines } = await read('kiln.doc', kiln)
    const hidden = blocks.find(block => block.type === 'paragraph' && block.children.length === 2)!
    expect(hidden.children.map(child => [child.type === 'text' && child.value, child.data])).toEqual([
      ['看得见', undefined],
      ['看不见', { hidden: true }],
    ])
    expect(lines.join()).not.toContain('删掉')
    expect(lines).toContain('验收以样坯为准')
    expect(blocks.find(({ data }) => data.part === 'footnote')?.position?.start.line).toBe(
      lines.indexOf('样坯另附') + 1,
    )
    expect(blocks.filter(({ data }) => data.part === 'header')).toHaveLength(1)
  })

  it('is the same by the name of .docx or .wps', async () => {
    const lines = (await read('kiln.doc', kiln)).lines
    for (const path of ['kiln.docx', 'kiln.wps', 'kiln']) {
      const other = await read(path, kiln)
      expect(other.facts.format).toBe('doc')
      expect(other.lines).toEqual(lines)
    }
  })
})

describe('compound files that are not read', () => {
  const some = Uint8Array.of(1, 2, 3)
  it.each([
    ['a .docx under a password', compound({ EncryptedPackage: some, EncryptionInfo: some }), 'docx-encrypted'],
    ['a .doc under a password', changed(main => flags(main, 0x0100)), 'docx-encrypted'],
    ['an .xls', compound({ Workbook: some }), 'format-spreadsheet'],
    ['a .ppt', compound({ 'PowerPoint Document': some }), 'format-presentation'],
    ['a .wps of Works', compound({ CONTENTS: some }), 'format-works'],
    ['Word 95', changed(main => main.setUint16(2, 0x68, true)), 'doc-too-old'],
    ['Word 6', changed(main => main.setUint16(0, 0xa5dc, true)), 'doc-too-old'],
    ['a .doc whose first block is empty', changed(main => new Uint8Array(main.buffer).fill(0, 0, 512)), 'doc-damaged'],
    ['something else', compound({ Other: some }), 'format-unknown'],
    ['a .doc without its table stream', compound({ WordDocument: Uint8Array.from(mainOf(kiln)) }), 'doc-damaged'],
    ['a .doc that is cut off', kiln.subarray(0, 600), 'doc-damaged'],
  ])('%s is said', async (_, bytes, code) => {
    const { facts } = await read('a.doc', bytes)
    expect(facts).toMatchObject({ status: 'failed', error: { code } })
  })

  it('text that its lengths promise and its pieces do not hold is said', async () => {
    const { facts, lines } = await read(
      'a.doc',
      changed(main => main.setInt32(0x4c, 5000, true)),
    )
    expect(facts).toMatchObject({ status: 'partial', notes: [{ code: 'doc-cut-short' }] })
    expect(lines.length).toBeGreaterThan(5)
  })

  it('a block of zeros in its text is said, and nothing but zeros is no scan', async () => {
    const zeros = (size: number) => changed(main => new Uint8Array(main.buffer).fill(0, 0x800, 0x800 + size))
    expect((await read('a.doc', zeros(40))).facts).toMatchObject({
      status: 'partial',
      notes: [{ code: 'doc-cut-short' }],
    })
    expect((await read('a.doc', zeros(0x102))).facts).toMatchObject({ error: { code: 'doc-damaged' } })
  })

  it('a changed byte gives words or a reason, never an exception', async () => {
    let random = 7
    for (let i = 0; i < 150; i++) {
      const bytes = Uint8Array.from(kiln)
      for (let k = 0; k < 8; k++) {
        random = (random * 1103515245 + 12345) % 2 ** 31
        bytes[random % bytes.length] = random >> 8
      }
      const { facts } = await read('a.doc', bytes)
      expect(facts.error === undefined ? facts.characters : facts.error.code.length).toBeGreaterThan(0)
    }
  })
})

function mainOf(bytes: Uint8Array): Uint8Array {
  return cfb.find(cfb.read(bytes, { type: 'buffer' }), 'WordDocument')!.content as Uint8Array
}
