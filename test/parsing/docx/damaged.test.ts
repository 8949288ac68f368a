import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isUnreadable } from '../../../src/facts/document.ts'
import { DEFAULT_LIMITS } from '../../../src/facts/limits.ts'
import { say } from '../../../src/language/say.ts'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { buildDocx, p, zip } from '../../documents/build-docx.ts'

/** The code of the error, after a look whether there is a sentence for it. */
async function codeOf(bytes: Uint8Array): Promise<string> {
  const error = await readDocx(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!isUnreadable(error)) throw new Error(`not refused as unreadable: ${error}`)
  const { code, values } = error.unreadable
  expect(say('zh', code, values)).toMatch(/[\u4e00-\u9fff]/)
  expect(say('zh', code, values)).not.toMatch(/\{\w+\}/)
  return code
}

const good = () => buildDocx({ body: p('正文').repeat(200) })
const withDocument = (xml: string) => buildDocx({ body: '', files: { 'word/document.xml': xml } })

/** Changes the directory entry of a member: `at` is the offset of a 32-bit field in it. */
function patchEntry(bytes: Uint8Array, name: string, at: number, value: number): Uint8Array {
  const buffer = Buffer.from(bytes)
  const entry = buffer.lastIndexOf(name) - 46
  expect(buffer.readUInt32LE(entry)).toBe(0x02014b50)
  buffer.writeUInt32LE(value, entry + at)
  return buffer
}

describe('files that cannot be read say why', () => {
  it('not a zip', async () => {
    expect(await codeOf(strToU8('这不是文档'))).toBe('docx-not-a-zip')
  })

  it('cut off', async () => {
    const bytes = good()
    expect(await codeOf(bytes.subarray(0, bytes.length - 300))).toBe('docx-truncated')
  })

  it('no document in the archive, or a workbook', async () => {
    expect(await codeOf(zip({ 'readme.txt': '你好' }))).toBe('docx-no-document')
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
    const workbook = zip({
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    })
    expect(await codeOf(workbook)).toBe('docx-no-document')
  })

  it('damaged XML, in the body or in the styles', async () => {
    expect(await codeOf(withDocument('<w:document><w:body></w:document>'))).toBe('docx-damaged')
    expect(await codeOf(buildDocx({ body: p('正文'), files: { 'word/styles.xml': '<w:styles' }, styles: '' }))).toBe(
      'docx-damaged',
    )
  })

  it('bytes that are not what the directory declares: understated size, overstated size, checksum', async () => {
    const SIZE = 24
    const CRC = 16
    expect(await codeOf(patchEntry(good(), 'word/document.xml', SIZE, 100))).toBe('docx-damaged')
    expect(await codeOf(patchEntry(good(), 'word/document.xml', SIZE, 1_000_000))).toBe('docx-damaged')
    expect(await codeOf(patchEntry(good(), 'word/document.xml', CRC, 1))).toBe('docx-damaged')
  })

  it('damaged compressed bytes', async () => {
    const bytes = Buffer.from(good())
    const start = bytes.indexOf('word/document.xml') + 'word/document.xml'.length
    bytes.fill(0xff, start, start + 20)
    expect(await codeOf(bytes)).toBe('docx-damaged')
  })

  it('a DTD, so that no entity is ever expanded', async () => {
    const xml = '<!DOCTYPE d [<!ENTITY a "哈"><!ENTITY b "&a;&a;">]><w:document><w:body>&b;</w:body></w:document>'
    expect(await codeOf(withDocument(xml))).toBe('docx-dtd')
  })

  it('nested too deeply', async () => {
    expect(await codeOf(buildDocx({ body: '<w:x>'.repeat(300) + '</w:x>'.repeat(300) }))).toBe('docx-too-deep')
    expect(await codeOf(buildDocx({ body: '<w:p/>'.repeat(DEFAULT_LIMITS.blocks + 1) }))).toBe('too-many-paragraphs')
  })

  it('a part that declares more than the limit is refused before it is unpacked', async () => {
    const SIZE = 24
    expect(await codeOf(patchEntry(good(), 'word/document.xml', SIZE, 600 * 1024 * 1024))).toBe('docx-part-too-large')
  })
})

describe('large parts', () => {
  const COUNT = 30_000
  /** Words that do not pack well, so that it is no bomb. */
  const words = (i: number) => `第${i}段${(i * 7919) % 100_003}正文`
  /** More than is unpacked at once. */
  const large = () => buildDocx({ body: Array.from({ length: COUNT }, (_, i) => p(words(i))).join('') })

  it('are unpacked piece by piece', async () => {
    const { root } = await readDocx(large())
    expect(root.children).toHaveLength(COUNT)
    expect(root.children.at(-1)).toMatchObject({ children: [{ value: words(COUNT - 1) }] })
  })

  it('that are damaged, or longer than they declare, say so', async () => {
    const bytes = Buffer.from(large())
    const half = bytes.length >> 1
    expect(
      await codeOf(Buffer.concat([bytes.subarray(0, half), Buffer.alloc(60, 0xff), bytes.subarray(half + 60)])),
    ).toBe('docx-damaged')
    expect(await codeOf(patchEntry(bytes, 'word/document.xml', 24, 4_300_000))).toBe('docx-damaged')
  })

  it('that are embedded and declare more than fits into memory are counted as not read', async () => {
    const bytes = buildDocx({
      body: `<w:p><w:r><w:t>附件</w:t><w:object><o:OLEObject r:id="e"/></w:object></w:r></w:p>`,
      files: { 'word/embeddings/a.bin': new Uint8Array(2 ** 20).map((_, i) => (i * i) >> 3) },
      relationships: { e: ['oleObject', 'embeddings/a.bin'] },
    })
    const { notes } = await readDocx(patchEntry(bytes, 'word/embeddings/a.bin', 24, 65 * 2 ** 20))
    expect(notes).toEqual([{ code: 'object-not-read', values: { count: 1 } }])
  })
})

describe('unusual archives that are sound', () => {
  const files = () => ({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('正文')}</w:body></w:document>`,
    ),
  })
  const words = async (bytes: Uint8Array) => (await readDocx(bytes)).root.children[0]

  it('members that are stored, not deflated', async () => {
    expect(await words(zipSync(files(), { level: 0 }))).toMatchObject({ children: [{ value: '正文' }] })
  })

  it('names written with Windows separators', async () => {
    const { 'word/document.xml': document } = files()
    expect(await words(zipSync({ 'word\\document.xml': document }))).toMatchObject({ children: [{ value: '正文' }] })
  })
})
