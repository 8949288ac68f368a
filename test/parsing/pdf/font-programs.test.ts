import { readFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.ts'
import { hideFontPrograms } from '../../../src/parse/pdf/font-programs.ts'

const bytesOf = (...objects: string[]) => new Uint8Array(Buffer.from(`%PDF-1.4\n${objects.join('\n')}\n`, 'latin1'))
const object = (number: number, words: string) => `${number} 0 obj\n${words}\nendobj`
const composite = (number: number, descendant: number, more: string) =>
  object(number, `<< /Type /Font /Subtype /Type0 /DescendantFonts [${descendant} 0 R] ${more} >>`)
const font = (number: number, descriptor: number, more = '') =>
  object(number, `<< /Type /Font /FontDescriptor ${descriptor} 0 R ${more} >>`)
const descriptor = (number: number, key = 'FontFile2') =>
  object(number, `<< /Type /FontDescriptor /${key} 9${number} 0 R >>`)

/** The file after hiding, with the places that changed: only letters may. */
function hidden(bytes: Uint8Array): string {
  const before = Buffer.from(bytes).toString('latin1')
  hideFontPrograms(bytes)
  const after = Buffer.from(bytes).toString('latin1')
  expect(after.toLowerCase()).toBe(before.toLowerCase())
  return after
}

describe('programs of embedded fonts', () => {
  it('are hidden where a ToUnicode table says which characters the codes are', () => {
    const file = hidden(bytesOf(composite(1, 2, '/ToUnicode 8 0 R'), font(2, 3), descriptor(3)))
    expect(file).toContain('/fontFile2 93 0 R')
    const cff = bytesOf(descriptor(3, 'FontFile3'), font(2, 3), composite(1, 2, '/ToUnicode 8 0 R'))
    expect(hidden(cff)).toContain('/fontFile3 93 0 R')
  })

  it('are hidden where the list of descendants is an object of its own, as Word writes it', () => {
    const indirect = object(1, '<< /Type /Font /Subtype /Type0 /DescendantFonts 6 0 R /ToUnicode 8 0 R >>')
    const file = bytesOf(indirect, object(6, '[ 2 0 R] '), font(2, 3), descriptor(3))
    expect(hidden(file)).toContain('/fontFile2 93 0 R')
  })

  it('are hidden where the codes are those of Windows for Latin letters', () => {
    const latin = '/Subtype /TrueType /Encoding /WinAnsiEncoding'
    expect(hidden(bytesOf(font(2, 3, latin), descriptor(3)))).toContain('/fontFile2')
    // Differences name glyphs.
    const other = '/Subtype /TrueType /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /g1] >>'
    expect(hidden(bytesOf(font(2, 3, other), descriptor(3)))).toContain('/FontFile2')
    expect(hidden(bytesOf(font(2, 3, '/Subtype /Type1 /Encoding /WinAnsiEncoding'), descriptor(3)))).toContain(
      '/FontFile2',
    )
  })

  it('are told by their numbers, but not where another font is read with them', () => {
    const mapped = composite(1, 2, '/ToUnicode 8 0 R')
    expect(hideFontPrograms(bytesOf(mapped, font(2, 3), descriptor(3)))).toEqual(new Set([93]))
    const same = object(5, '<< /Type /FontDescriptor /FontFile2 93 0 R >>')
    expect(hideFontPrograms(bytesOf(mapped, font(2, 3), descriptor(3), font(4, 5), same))).toEqual(new Set())
    expect(hideFontPrograms(bytesOf('no fonts'))).toEqual(new Set())
  })

  it('are kept where the characters could only be told from the program', () => {
    expect(hidden(bytesOf(composite(1, 2, ''), font(2, 3), descriptor(3)))).toContain('/FontFile2')
    expect(hidden(bytesOf(font(2, 3), descriptor(3)))).toContain('/FontFile2')
    // A simple font: pdf.js would read its codes as those of Helvetica.
    expect(hidden(bytesOf(font(2, 3, '/ToUnicode 8 0 R'), descriptor(3)))).toContain('/FontFile2')
  })

  it('are kept where one of two fonts that share a descriptor has no table', () => {
    const file = bytesOf(composite(1, 2, '/ToUnicode 8 0 R'), font(2, 3), font(4, 3), descriptor(3))
    expect(hidden(file)).toContain('/FontFile2')
  })

  it('are left alone in the data of a stream, whatever it spells', () => {
    const data = `4 0 obj\n<< /Length 60 >>\nstream\n/FontFile2 9 0 R\nendstream\nendobj`
    expect(hidden(bytesOf(composite(1, 2, '/ToUnicode 8 0 R'), font(2, 4), data))).toContain('\n/FontFile2')
  })

  describe('of Type 1, of which a part is embedded', () => {
    const table = (words: string) => {
      const packed = deflateSync(words).toString('latin1')
      return object(8, `<< /Length ${packed.length} >>\nstream\n${packed}\nendstream`)
    }
    const TABLE = table('1 beginbfchar\n<01> <62DB>\nendbfchar')
    const type1 = (number: number, name = 'ABCDEF+Noto', more = '') =>
      font(number, 3, `/Subtype /Type1 /BaseFont /${name} /ToUnicode 8 0 R ${more}`)

    it('are hidden where they have a table, and the font is of no kind then', () => {
      const file = hidden(bytesOf(TABLE, type1(2), descriptor(3, 'FontFile')))
      expect(file).toContain('/fontFile 93 0 R')
      expect(file).toContain('/Subtype /type1 ')
    })

    it('are kept where the table is empty, damaged, or none', () => {
      const broken = object(8, '<< /Length 3 >>\nstream\nabc\nendstream')
      for (const one of [table('no entry'), broken, object(8, '<< >>'), ''])
        expect(hidden(bytesOf(one, type1(2), descriptor(3, 'FontFile')))).toContain('/FontFile ')
    })

    it('are kept where the font has the name of a standard font, or symbols', () => {
      for (const name of ['Helvetica', 'ABCDEF+SymbolMT', 'ABCDEF+ITCZapfDingbats'])
        expect(hidden(bytesOf(TABLE, type1(2, name), descriptor(3, 'FontFile')))).toContain('/FontFile ')
    })

    it('are kept where they are of another format, or read by another font', () => {
      expect(hidden(bytesOf(TABLE, type1(2), descriptor(3, 'FontFile3')))).toContain('/FontFile3 ')
      const other = font(4, 3, '/Subtype /Type1 /BaseFont /GHIJKL+Noto')
      expect(hidden(bytesOf(TABLE, type1(2), other, descriptor(3, 'FontFile')))).toContain('/FontFile ')
    })

    it('are not needed for a word of a file that LibreOffice made', async () => {
      const bytes = new Uint8Array(await readFile('fixtures/equipment-tender.pdf'))
      expect(hidden(new Uint8Array(bytes)).match(/\/fontFile \d/g)).toHaveLength(4)
      // A part of a font has six capital letters in front of its name: with another sign the programs are read.
      const words = Buffer.from(bytes).toString('latin1')
      const kept = new Uint8Array(Buffer.from(words.replace(/AAAA\+(?=Noto)/g, 'AAA0+'), 'latin1'))
      expect(hidden(new Uint8Array(kept))).not.toMatch(/\/fontFile \d/)
      const read = async (value: Uint8Array) => {
        const file = new VFile({ path: 'equipment.pdf', value })
        await parse(file)
        return String(file.value)
      }
      const text = await read(bytes)
      expect(text).toContain('工艺设备采购招标文件')
      expect(text).toBe(await read(kept))
    })
  })
})
