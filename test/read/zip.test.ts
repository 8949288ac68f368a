import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { documentOf } from '../../src/facts/document.ts'
import { COPY_MARK } from '../../src/facts/report-mark.ts'
import { say } from '../../src/language/say.ts'
import { parse } from '../../src/parse/parse.ts'
import { readFiles } from '../../src/read/read-files.ts'
import { buildDocx, p } from '../documents/build-docx.ts'

const cwd = mkdtempSync(join(tmpdir(), 'tenderlint-zip-'))
afterAll(() => rmSync(cwd, { recursive: true }))

/** What `readFiles` gives for an archive: path → text, or the code of what is wrong. */
async function read(bytes: Uint8Array, name = 'a.zip'): Promise<[string, string][]> {
  writeFileSync(join(cwd, name), bytes)
  const found: [string, string][] = []
  for await (const file of readFiles([name], { cwd })) {
    if (!file.data.document?.error) await parse(file)
    found.push([file.path, documentOf(file).error?.code ?? String(file.value).trim()])
  }
  return found
}

/** Writes other bytes over every place where `from` stands: names in both headers of a member. */
function replace(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.set(to, at)
  return copy
}

const at = (bytes: Uint8Array, signature: number[]) => Buffer.from(bytes).indexOf(Uint8Array.from(signature))
const CENTRAL = [0x50, 0x4b, 1, 2]
const text = strToU8('火漆')

it('is told to take its own ending again where it was renamed to a Word document', async () => {
  const zip = zipSync({ '招标文件.docx': buildDocx({ body: p('正文') }) })
  expect(await read(zip, '招标.docx')).toEqual([['招标.docx', 'docx-no-document']])
  expect(say('zh', 'docx-no-document')).toContain('.zip')
  expect(say('en', 'docx-no-document')).toContain('.zip')
})

describe('a zip archive', () => {
  it('gives its documents, in its order, with paths inside of it', async () => {
    const zip = zipSync({
      '招标文件.docx': buildDocx({ body: p('正文') }),
      '附件/需求.txt': text,
      '附件/~$需求.docx': text,
      '__MACOSX/附件/._需求.txt': text,
      'logo.png': text,
    })
    expect(await read(zip)).toEqual([
      ['a.zip/招标文件.docx', '正文'],
      ['a.zip/附件/需求.txt', '火漆'],
    ])
  })

  it('names in GB18030, in UTF-8 without its flag, and with backslashes', async () => {
    const gb18030 = replace(zipSync({ 'AAAA.txt': text }), 'AAAA', Uint8Array.of(0xbb, 0xf0, 0xc6, 0xe1))
    expect(await read(gb18030)).toEqual([['a.zip/火漆.txt', '火漆']])
    const utf8 = replace(zipSync({ 'AAAAAA.txt': text }), 'AAAAAA', strToU8('火漆'))
    expect(await read(utf8)).toEqual([['a.zip/火漆.txt', '火漆']])
    expect(await read(zipSync({ 'a\\b.txt': text }))).toEqual([['a.zip/a/b.txt', '火漆']])
  })

  it('names are only names: none leads outside', async () => {
    const zip = zipSync({ '../../etc/x.txt': text, '/abs.txt': text, 'C:\\d\\..\\e.txt': text })
    expect((await read(zip)).map(([path]) => path)).toEqual(['a.zip/etc/x.txt', 'a.zip/abs.txt', 'a.zip/d/e.txt'])
  })

  it('gives the document that a path inside of it names, or those of a folder', async () => {
    const inner = zipSync({ 'c.txt': text, 'd.txt': text })
    const zip = zipSync({ '附件/b.zip': inner, '附件/需求.txt': text, '附件/清单.xlsx': text, 'a.txt': text })
    writeFileSync(join(cwd, 'inside.zip'), zip)
    const inside = async (...paths: string[]) => {
      const found: string[] = []
      for await (const file of readFiles(paths, { cwd })) {
        found.push([file.path.replace('inside.zip/', ''), file.data.document?.error?.code].filter(Boolean).join(' '))
      }
      return found
    }
    expect(await inside('inside.zip/附件/需求.txt')).toEqual(['附件/需求.txt'])
    expect(await inside('inside.zip/附件/b.zip/d.txt')).toEqual(['附件/b.zip/d.txt'])
    expect(await inside('inside.zip/附件')).toEqual(['附件/b.zip/c.txt', '附件/b.zip/d.txt', '附件/需求.txt'])
    // One that is named is taken whatever its name; what it is, is told by who parses it.
    expect(await inside('inside.zip/附件/清单.xlsx')).toEqual(['附件/清单.xlsx'])
    expect(await inside('inside.zip/附件/需')).toEqual(['附件/需 zip-no-member'])
    expect(await inside('inside.zip', 'inside.zip/a.txt')).toHaveLength(4)
  })

  it('tells of files of other kinds that may belong to the tender', async () => {
    const inner = zipSync({ 'c.txt': text, '评分.ET': text })
    writeFileSync(
      join(cwd, 'a.zip'),
      zipSync({ '清单.xlsx': text, '~$清单.xlsx': text, 'logo.png': text, 'b.zip': inner }),
    )
    const others: string[] = []
    for await (const _ of readFiles(['a.zip'], { cwd, onOtherInside: path => others.push(path) }));
    expect(others).toEqual(['a.zip/清单.xlsx', 'a.zip/b.zip/评分.ET'])
  })

  it('copies and pages that tenderlint wrote are left out and told, unless they are named or are all there is', async () => {
    const copy = strToU8(`%PDF-1.4\n%${COPY_MARK}\n`)
    const page = strToU8(`<!doctype html><meta name="generator" content="tenderlint">`)
    mkdirSync(join(cwd, 'own'))
    writeFileSync(
      join(cwd, 'own/a.zip'),
      zipSync({ 'a.txt': text, 'out/a.pdf': copy, 'b.zip': zipSync({ 'b.html': page }) }),
    )
    writeFileSync(join(cwd, 'own/out.zip'), zipSync({ 'a.pdf': copy }))
    const left: string[] = []
    const found = async (...paths: string[]) => {
      left.length = 0
      const all: string[] = []
      for await (const { path, data } of readFiles(paths, { cwd, onOwnInside: one => left.push(one) }))
        all.push([path, data.document?.error?.code].filter(Boolean).join(' '))
      return all
    }
    expect(await found('own')).toEqual(['own/a.zip/a.txt'])
    expect(left).toEqual(['own/a.zip/out/a.pdf', 'own/a.zip/b.zip/b.html', 'own/out.zip/a.pdf'])
    expect(await found('own/a.zip/out/a.pdf')).toEqual(['own/a.zip/out/a.pdf'])
    expect(await found('own/out.zip')).toEqual(['own/out.zip all-own'])
    expect(await found('own/*t.zip')).toEqual(['own/out.zip all-own'])
  })

  it('an archive in it is opened, one inside of that is not', async () => {
    const inner = zipSync({ 'c.txt': text, 'deep.zip': zipSync({ 'd.txt': text }) })
    expect(await read(zipSync({ 'b.zip': inner }))).toEqual([
      ['a.zip/b.zip/c.txt', '火漆'],
      ['a.zip/b.zip/deep.zip', 'zip-too-deep'],
    ])
  })

  it('a member with a password is said, and the others are read', async () => {
    const zip = zipSync({ 'a.txt': text, 'b.txt': text })
    const locked = Uint8Array.from(zip)
    locked[at(zip, CENTRAL) + 8]! |= 1
    expect(await read(locked)).toEqual([
      ['a.zip/a.txt', 'zip-member-encrypted'],
      ['a.zip/b.txt', '火漆'],
    ])
  })

  it('a bomb is stopped, whether it declares its size or lies about it', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(8 * 2 ** 20), 'b.txt': text })
    expect((await read(zip)).map(([, words]) => words)).toEqual(['zip-member-too-large', '火漆'])
    const lying = Buffer.from(zip)
    lying.writeUInt32LE(10, at(zip, CENTRAL) + 24)
    expect((await read(lying)).map(([, words]) => words)).toEqual(['zip-member-damaged', '火漆'])
  })

  it('a member with a wrong checksum, or cut off, is said', async () => {
    const wrong = Uint8Array.from(zipSync({ 'a.txt': text }))
    wrong[at(wrong, CENTRAL) + 16]! ^= 1
    expect(await read(wrong)).toEqual([['a.zip/a.txt', 'zip-member-damaged']])
    expect(await read(zipSync({ 'a.txt': text }).subarray(0, 60))).toEqual([['a.zip', 'zip-damaged']])
  })

  it('too many members, and none that is a document', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.txt`, text]))
    expect(await read(zipSync(many))).toEqual([['a.zip', 'zip-too-many']])
    expect(await read(zipSync({ 'a.png': text }))).toEqual([['a.zip', 'zip-no-documents']])
    expect(await read(zipSync({ 'a.txt': new Uint8Array() }))).toEqual([['a.zip/a.txt', 'file-empty']])
  })

  it('a document by the name of .zip is read; a spreadsheet by any name is said', async () => {
    expect(await read(buildDocx({ body: p('正文') }))).toEqual([['a.zip', '正文']])
    const office = (part: string) => zipSync({ '[Content_Types].xml': text, [part]: text })
    expect(await read(office('xl/workbook.xml'), 'a.docx')).toEqual([['a.docx', 'format-spreadsheet']])
    expect(await read(office('ppt/presentation.xml'), 'a.pptx')).toEqual([['a.pptx', 'format-presentation']])
    const odt = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })
    expect(await read(odt, 'a.odt')).toEqual([['a.odt', 'format-opendocument']])
    const ofd = zipSync({ 'OFD.xml': text, 'Doc_0/Document.xml': text })
    expect(await read(ofd, 'a.ofd')).toEqual([['a.ofd', 'format-ofd']])
  })

  it('folders are searched for all kinds', async () => {
    const names = ['1.doc', '2.wps', '3.rtf', '4.html', '5.HTM', '6.mht', '7.zip', '8.xlsx']
    mkdirSync(join(cwd, 'folder'))
    for (const name of names) {
      writeFileSync(join(cwd, 'folder', name), name.endsWith('zip') ? zipSync({ 'x.md': text }) : text)
    }
    const found: string[] = []
    for await (const file of readFiles(['folder'], { cwd })) found.push(file.path.replace('folder/', ''))
    expect(found).toEqual(['1.doc', '2.wps', '3.rtf', '4.html', '5.HTM', '6.mht', '7.zip/x.md'])
  })
})
