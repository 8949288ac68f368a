/** Damage that pdf.js passes over: what is missing or changed must be said. */
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { documentOf } from '../../../src/facts/document.ts'
import { parse } from '../../../src/parse/parse.ts'
import { pdfOf } from '../../hostile/pdfs.ts'

const FIXTURE = readFileSync(new URL('../../../fixtures/equipment-tender.pdf', import.meta.url))

async function read(bytes: Uint8Array) {
  const file = new VFile({ path: 'a.pdf', value: bytes })
  await parse(file)
  const { status, notes, characters } = documentOf(file)
  return { status, notes, characters }
}

const FONT = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
const content = (words: string) => deflateSync(Buffer.from(`BT /F1 12 Tf 50 700 Td (${words}) Tj ET\n`.repeat(50)))

const stream = (body: Buffer) =>
  Buffer.concat([
    Buffer.from(`<< /Length ${body.length} /Filter /FlateDecode >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ])

/** Two pages, each with its own content, packed. */
function twoPages(contents: [Buffer, Buffer], second = '6 0 R'): Buffer {
  const page = (shown: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${FONT} /Contents ${shown} >>`
  return Buffer.from(
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>',
      page('5 0 R'),
      page(second),
      stream(contents[0]),
      stream(contents[1]),
    ]),
  )
}

const sound = () => twoPages([content('first page'), content('second page')])

it('a sound document, and one whose program left the checksums out, are read without a word', async () => {
  expect(await read(sound())).toMatchObject({ status: 'checked', notes: [] })
  const bare = (words: string) => content(words).subarray(0, -4)
  expect(await read(twoPages([bare('first page'), bare('second page')]))).toMatchObject({
    status: 'checked',
    notes: [],
  })
})

it('a page whose packed content is cut or changed is named', async () => {
  const cut = content('second page')
  cut.fill(0, Math.floor(cut.length / 2))
  const expected = { status: 'partial', notes: [{ code: 'page-damaged', values: { pages: ['2'] } }] }
  expect(await read(twoPages([content('first page'), cut]))).toMatchObject(expected)
  // Only the checksum tells that words were changed.
  const changed = Buffer.from(content('second page'))
  changed[changed.length - 1]! ^= 1
  expect(await read(twoPages([content('first page'), changed]))).toMatchObject(expected)
})

it('a page whose content stands nowhere is named, not taken for blank', async () => {
  const lost = twoPages([content('first page'), content('second page')], '9 0 R')
  expect(await read(lost)).toMatchObject({
    status: 'partial',
    notes: [{ code: 'page-damaged', values: { pages: ['2'] } }],
  })
})

it('a damaged font, with which words are lost, is said', async () => {
  const whole = await read(FIXTURE)
  expect(whole).toMatchObject({ status: 'checked', notes: [] })
  const bytes = Buffer.from(FIXTURE)
  const font = bytes.indexOf('/Length1')
  bytes.fill(0, font + 2000, font + 2100)
  const damaged = await read(bytes)
  expect(damaged.status).toBe('partial')
  expect(damaged.notes).toContainEqual({ code: 'streams-damaged', values: { count: 1 } })
  // Its header gone, the font stands nowhere.
  const lost = Buffer.from(FIXTURE)
  lost.fill(0, font - 40, font + 2000)
  expect((await read(lost)).notes).toContainEqual({ code: 'streams-damaged', values: { count: 1 } })
})

it('a damaged program of a font that no word is read from is passed over', async () => {
  const file = (encoding: string) =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
      stream(content('some words')),
      `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Calibri ${encoding} /FontDescriptor 6 0 R >>`,
      '<< /Type /FontDescriptor /FontName /ABCDEF+Calibri /Flags 32 /FontFile2 7 0 R >>',
      stream(Buffer.from('no zlib data')),
    ])
  expect(await read(file('/Encoding /WinAnsiEncoding'))).toMatchObject({ status: 'checked', notes: [] })
  expect((await read(file(''))).notes).toEqual([{ code: 'streams-damaged', values: { count: 1 } }])
})

/** The fixture with bytes of one of its objects put into another place or overwritten. */
function fixtureWith(number: number, change: (bytes: Buffer, at: number) => void): Buffer {
  const bytes = Buffer.from(FIXTURE)
  change(bytes, bytes.indexOf(`\n${number} 0 obj`) + 1)
  return bytes
}

/** A font that shows Chinese characters, and the table that says which. */
const CHINESE = { font: 109, characters: 108 }
const DAMAGED_FONT = { status: 'partial', notes: [{ code: 'streams-damaged', values: { count: 1 } }] }

it('a font that does not stand where the table says is said; a table of which all is wrong is made again', async () => {
  const { characters } = await read(FIXTURE)
  const table = FIXTURE.lastIndexOf('\nxref')
  const entry = FIXTURE.indexOf(' 65535 f', table) - 10 + 20 * CHINESE.font
  const misplaced = fixtureWith(CHINESE.font, (bytes, at) => {
    expect(Number(bytes.toString('latin1', entry, entry + 10))).toBe(at)
    bytes.write(String(at + 5000).padStart(10, '0'), entry)
  })
  const reading = await read(misplaced)
  expect(reading).toMatchObject(DAMAGED_FONT)
  expect(reading.characters).toBeLessThan(characters!)
  const shifted = Buffer.concat([FIXTURE.subarray(0, 9), Buffer.from('% a line more\n'), FIXTURE.subarray(9)])
  expect(await read(shifted)).toMatchObject({ status: 'checked', notes: [], characters })
})

it('a table of characters whose dictionary is torn or whose stream is gone is said', async () => {
  const torn = fixtureWith(CHINESE.characters, (bytes, at) =>
    bytes.fill(0x9c, at + 20, bytes.indexOf('stream', at) - 1),
  )
  expect((await read(torn)).notes).toEqual(DAMAGED_FONT.notes)
  const gone = fixtureWith(CHINESE.characters, (bytes, at) => bytes.fill(0x9c, at + 10, bytes.indexOf('endobj', at)))
  expect((await read(gone)).notes).toEqual(DAMAGED_FONT.notes)
})
