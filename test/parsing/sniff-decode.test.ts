import { strToU8 } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/facts/document.ts'
import { limitsOf } from '../../src/facts/limits.ts'
import { parse } from '../../src/parse/parse.ts'
import { sniff } from '../../src/parse/sniff.ts'
import { decode, decoderOf } from '../../src/text/decode.ts'
import { buildDocx, p } from '../documents/build-docx.ts'

/** 「火漆，ａ」 in GB18030; TextEncoder writes only UTF-8. */
const GB18030 = Uint8Array.from([0xbb, 0xf0, 0xc6, 0xe1, 0xa3, 0xac, 0xa3, 0xe1])

/** @param size bytes of a character. */
function unmarked(words: string, size: 2 | 4, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(words, 'utf16le')
  const wide = size === 2 ? bytes : Buffer.from(Uint32Array.from(words, char => char.codePointAt(0)!).buffer)
  return bigEndian ? (size === 2 ? wide.swap16() : wide.swap32()) : wide
}

function utf16(words: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * words.length + 2))
  for (const [i, char] of [`\ufeff${words}`].flatMap(all => all.split('')).entries()) {
    view.setUint16(2 * i, char.charCodeAt(0), !bigEndian)
  }
  return new Uint8Array(view.buffer)
}

describe('what a file really is', () => {
  const docx = buildDocx({ body: p('火漆') })
  it.each([
    ['a .docx by any name', docx, '.txt', 'docx'],
    ['a .docx without a name', docx, '', 'docx'],
    ['a .pdf by any name', strToU8('%PDF-1.7\n'), '.docx', 'pdf'],
    ['a .pdf behind other bytes', strToU8(`${'\n'.repeat(900)}%PDF-1.4`), '.pdf', 'pdf'],
    ['a .pdf behind other bytes by the name of a text', strToU8('\n%PDF-1.4\nstartxref\n9\n%%EOF'), '.txt', 'pdf'],
    ['a text that speaks of PDF', strToU8('投标文件须为%PDF-1.7格式。'), '.txt', 'txt'],
    ['Markdown that speaks of PDF', strToU8('# 以%PDF开头'), '.md', 'md'],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.docx', 'ole'],
    ['RTF by the name of .docx', strToU8('{\\rtf1 x}'), '.docx', 'rtf'],
    ['markdown by its name', strToU8('# 火漆'), '.MD', 'md'],
    ['text', strToU8('火漆'), '.txt', 'txt'],
    ['text that begins with the letters of a zip', strToU8('PKI 证书'), '.txt', 'txt'],
    ['text from a pipe', strToU8('火漆'), '', 'txt'],
    ['UTF-16 text', utf16('火漆', false), '.txt', 'txt'],
    ['UTF-16 without a mark', unmarked('采购需求\n火漆一批。\n', 2, false), '.txt', 'txt'],
    ['English with a zero byte', strToU8('sealing wax\0red and blue, of the best kind'), '.txt', 'unknown'],
    ['bytes that are no text', Uint8Array.from([1, 0, 2, 0]), '.txt', 'unknown'],
    ['another kind of file', strToU8('火漆'), '.png', 'unknown'],
    ['a .docx that is none is still asked why', strToU8('火漆'), '.docx', 'docx'],
    ['one byte', Uint8Array.from([0x50]), '.txt', 'txt'],
  ] as const)('%s', (_, bytes, extension, kind) => {
    expect(sniff(bytes, extension)).toBe(kind)
  })
})

describe('characters of text', () => {
  it.each([
    ['UTF-8', strToU8('火漆，ａ')],
    ['UTF-8 with a mark', strToU8('\ufeff火漆，ａ')],
    ['GB18030', GB18030],
    ['UTF-16, little end first', utf16('火漆，ａ', false)],
    ['UTF-16, big end first', utf16('火漆，ａ', true)],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toBe('火漆，ａ')
  })

  const lines = '一、采购需求：一一列出。\r\n\t火漆 2 千克，ISO 9001（含）😀\n'
  it.each([
    ['UTF-16, little end first', unmarked(lines, 2, false)],
    ['UTF-16, big end first', unmarked(lines, 2, true)],
    ['UTF-32, little end first', unmarked(lines, 4, false)],
    ['UTF-32, big end first', unmarked(lines, 4, true)],
    ['UTF-32 with a mark', unmarked(`\ufeff${lines}`, 4, false)],
    ['UTF-32 with a mark, big end first', unmarked(`\ufeff${lines}`, 4, true)],
    ['a letter in UTF-16', unmarked('Dear Sir,\nplease send red wax.\n', 2, true)],
  ])('without a mark, or in four bytes: %s', (_, bytes) => {
    expect([lines, 'Dear Sir,\nplease send red wax.\n']).toContain(decode(bytes))
  })
})

describe('characters of Windows', () => {
  it.each(['windows-1252', 'latin1', 'iso-8859-1'])('%s has marks where Node gives control characters', label => {
    const bytes = Uint8Array.from([0x93, 0x41, 0xe9, 0x94, 0x96, 0x80, 0x81])
    expect(decoderOf(label)(bytes)).toBe('“Aé”–€\u0081')
  })

  it('of other code pages are those of Node; an unknown one is refused', () => {
    expect(decoderOf('windows-1251')(Uint8Array.from([0xcf, 0x93]))).toBe('П“')
    expect(() => decoderOf('nonsense')).toThrow(RangeError)
    expect(() => decoderOf('utf-8', { fatal: true })(Uint8Array.of(0xff))).toThrow(TypeError)
  })
})

describe('parse', () => {
  const read = async (path: string, bytes: Uint8Array | string) => {
    const file = new VFile({ path, value: bytes })
    const tree = await parse(file)
    return { file, tree, facts: documentOf(file), text: String(file.value) }
  }

  it('the value becomes the projection, the facts tell the document', async () => {
    const { tree, facts, text } = await read('a.txt', '火漆 甲\n\n乙\r\n')
    expect(text).toBe('火漆 甲\n乙\n')
    expect(facts).toMatchObject({ format: 'txt', status: 'checked', pages: null, characters: 4, notes: [] })
    expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(tree!.children[1]).toMatchObject({ position: { start: { line: 2, column: 1, offset: 5 } } })
  })

  it('the digest is of the bytes, not of the name', async () => {
    const digest = async (path: string, words: string) => (await read(path, words)).facts.sha256
    expect(await digest('a.txt', '火漆')).toBe(await digest('b.md', '火漆'))
    expect(await digest('a.txt', '火漆')).not.toBe(await digest('a.txt', '火漆。'))
  })

  it('a renamed file is read as what it is', async () => {
    const { facts, text } = await read('报告.txt', buildDocx({ body: p('火漆') }))
    expect(facts.format).toBe('docx')
    expect(text).toBe('火漆\n')
  })

  it('what was not read stands in the facts', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const { facts } = await read('a.docx', buildDocx({ body: `${p('火漆')}<w:p>${picture}</w:p>` }))
    expect(facts.notes).toEqual([{ code: 'picture-not-read', values: { count: 1, pages: ['1'] } }])
  })

  it('GB18030 and UTF-16 text files', async () => {
    expect((await read('a.txt', GB18030)).text).toBe('火漆，ａ\n')
    expect((await read('a.md', utf16('# 火漆', true))).text).toBe('火漆\n')
  })

  it.each([
    ['a.txt', '火漆\n\n封套\n\n木箱'],
    ['a.html', '<table><tr><td>火漆<td>封套<td>木箱</table>'],
  ])(
    'more paragraphs than are allowed are refused, whatever the format, those of cells too: %s',
    async (path, value) => {
      const file = new VFile({ path, value })
      expect(await parse(file, { limits: limitsOf({ blocks: 2 }) })).toBeNull()
      expect(documentOf(file).error).toMatchObject({ code: 'too-many-paragraphs', values: { limit: 2 } })
    },
  )

  it.each([
    ['an empty file', 'a.docx', new Uint8Array(), 'file-empty'],
    ['a file of spaces', 'a.txt', strToU8(' \n\u3000\n'), 'no-text'],
    ['an unknown format', 'a.dwg', Uint8Array.from([0x41, 0x43, 0x31, 0x00]), 'format-unknown'],
    ['a picture', 'a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'format-picture'],
    ['what a telephone makes', 'a.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'format-picture'],
    ['a picture of a page', 'a.webp', Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), 'format-picture'],
    ['a scan', 'a.tif', Uint8Array.from([0x49, 0x49, 0x2a, 0x00]), 'format-picture'],
    ['a .docx that is text', 'a.docx', strToU8('火漆'), 'docx-not-a-zip'],
    ['a .docx that is a picture', 'a.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'format-picture'],
    ['a .pdf that is a picture', 'a.pdf', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'format-picture'],
    ['a .docx that is another archive', 'a.docx', strToU8('Rar!\u001a\u0007'), 'format-packed'],
    ['a .docx of any bytes', 'a.docx', Uint8Array.of(7, 0, 9, 1, 200, 3), 'docx-not-a-zip'],
  ])('%s is failed, with the reason as a fatal message on it', async (_, path, bytes, code) => {
    const { file, tree, facts } = await read(path, bytes)
    expect(tree).toBeNull()
    expect(facts).toMatchObject({ status: 'failed', error: { code } })
    expect(file.messages).toHaveLength(1)
    expect(file.messages[0]).toMatchObject({ fatal: true, reason: code })
    expect(file.messages[0]!.ruleId).toBeUndefined()
    expect(file.value).toBe('')
  })
})
