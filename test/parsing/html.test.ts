import { strToU8 } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/facts/document.ts'
import { readHtml } from '../../src/parse/html/read-html.ts'
import { parse } from '../../src/parse/parse.ts'
import { sniff } from '../../src/parse/sniff.ts'
import { textOf } from '../../src/tree/content.ts'
import type { Paragraph, Table } from '../../src/tree/nodes.ts'
import { gridOf } from './block-lines.ts'

/** 「火漆」 in GB18030. */
const WAX = '\xbb\xf0\xc6\xe1'
const latin1 = (source: string) => Uint8Array.from(source, char => char.charCodeAt(0))

async function read(source: string | Uint8Array) {
  const { root, notes } = await readHtml(typeof source === 'string' ? strToU8(source) : source)
  const blocks = root.children as (Paragraph | Table)[]
  return { blocks, notes, texts: blocks.map(textOf) }
}

describe('HTML', () => {
  it.each([
    ['gb2312', latin1(`<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>${WAX}`)],
    ['GBK', latin1(`<html><head><meta charset="GBK"></head><p>${WAX}`)],
    ['UTF-8', strToU8('<meta charset=utf-8><p>火漆')],
    ['nothing declared', latin1(`<p>${WAX}`)],
    ['a wrong declaration', latin1(`<meta charset=utf-8><p>${WAX}`)],
    ['a mark of UTF-8 against the declaration', strToU8('\ufeff<meta charset=gb2312><p>火漆')],
    ['UTF-8 declared as what it cannot be', strToU8('<meta charset=gb2312><title>漆</title><p>火漆')],
    ['an unknown declaration', strToU8('<meta charset=nonsense><p>火漆')],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from('<p>火漆', c => c.charCodeAt(0)).buffer)]),
    ],
  ])('characters: %s', async (_, bytes) => {
    expect((await read(bytes)).texts).toEqual(['火漆'])
  })

  it('headings, looks, and white space as a browser shows it', async () => {
    const { blocks, texts } = await read(
      '<h2 align=center>采购\n公告</h2><p style="font-size:14.0pt"><b>a\n  b</b><br>c&nbsp;d<div>e<p>f</div>g',
    )
    expect(texts).toEqual(['采购公告', 'a b c\u00a0d', 'e', 'f', 'g'])
    expect(blocks[0]!.data).toMatchObject({ outline: 2, centered: true, bold: true })
    expect(blocks[1]!.data).toMatchObject({ size: 14 })
  })

  it('tables: spans, headings, a table in a cell; a frame is none', async () => {
    const { blocks, texts } = await read(
      '<table><tr><td><p>framed<table><thead><tr><th rowspan=2>a<th colspan=2>b</thead><tr><td>c<td>d' +
        '<tr><td rowspan=0>e<td colspan=2>f<table><tr><td>g<td>h</table><tr><td>i<td>j</table></table>',
    )
    expect(texts).toEqual(['framed', 'a | b c | d e | f g | h i | j'])
    const table = blocks[1] as Table
    expect(gridOf(table)).toEqual([
      [
        [1, 1, 2],
        [2, 2, 1],
      ],
      [
        [2, 1, 1],
        [3, 1, 1],
      ],
      [
        [1, 1, 2],
        [2, 2, 1],
      ],
      [
        [2, 1, 1],
        [3, 1, 1],
      ],
    ])
    expect(table.children.map(({ data }) => data.header)).toEqual([true, undefined, undefined, undefined])
  })

  it('a cell goes down over as many rows as it says', async () => {
    const { blocks } = await read(
      '<table><tr><td rowspan=3>a<td>b<td>c<tr><td>d<td>e<tr><td colspan=2>f<tr><td>g<td>h<td>i</table>',
    )
    expect(gridOf(blocks[0] as Table).map(row => row.map(([column]) => column))).toEqual([
      [1, 2, 3],
      [2, 3],
      [2],
      [1, 2, 3],
    ])
  })

  it('text as it is typed, boxes of forms and what stands in their fields, words set in the middle', async () => {
    const { blocks, texts } = await read(
      '<pre>一、  公告\n二、须知\r\n</pre><p><input type=checkbox checked>是 <input type=radio>否 ' +
        '<input value=张三><input type=hidden value=x></p><center>目录</center>',
    )
    expect(texts).toEqual(['一、  公告 二、须知', '☑是 ☐否 张三', '目录'])
    expect((blocks[0] as Paragraph).children.map(({ type }) => type)).toEqual(['text', 'break', 'text'])
    expect(blocks[2]!.data).toMatchObject({ centered: true })
  })

  it('lists have the numbers that are printed', async () => {
    const { blocks } = await read(
      '<ol start=3><li>a<ol type=a><li>b</ol><li value=7>c</ol><ul><li>d</ul>' +
        '<ol style="list-style-type:cjk-ideographic"><li>e</ol>' +
        "<p style='mso-list:l0'><span style='mso-list:Ignore'>2.1<span>&nbsp; </span></span>f</p>" +
        "<p style='mso-list:l1'><span style='mso-list:Ignore'>·&nbsp;</span>g</p>",
    )
    expect(blocks.map(block => [(block as Paragraph).data.number, textOf(block)])).toEqual([
      ['3.', 'a'],
      ['a.', 'b'],
      ['7.', 'c'],
      [undefined, 'd'],
      ['一、', 'e'],
      ['2.1', 'f'],
      [undefined, 'g'],
    ])
  })

  it('scripts, styles, comments and deleted words are left out, hidden ones marked, pictures said', async () => {
    const { blocks, notes, texts } = await read(
      '<title>t</title><style>p{}</style><script>document.write("<p>x")</script><!--[if gte mso 9]><xml>y</xml><![endif]-->' +
        '<p>seen<del>gone</del><span style="display:none">hidden</span></p><img src=http://example.invalid/a.png>',
    )
    expect(texts).toEqual(['seenhidden'])
    expect((blocks[0] as Paragraph).children.map(({ data }) => data)).toEqual([undefined, { hidden: true }])
    expect(notes).toEqual([{ code: 'pictures-not-read', values: { count: 1 } }])
  })

  it('entries of a table of contents, and the margins of LibreOffice', async () => {
    const { blocks } = await read(
      '<div title="header"><p>top</div><p><a href="#_Toc12">一、 公告 4</a></p><p class=MsoToc1>二、 须知 5</p><p>body',
    )
    expect(blocks.map(block => [textOf(block), (block as Paragraph).data.toc, block.data.part ?? 'body'])).toEqual([
      ['一、 公告 4', true, 'body'],
      ['二、 须知 5', true, 'body'],
      ['body', undefined, 'body'],
      ['top', undefined, 'header'],
    ])
  })

  it('unclosed and deep elements lose no words; bottomless ones are refused', async () => {
    const deep = (levels: number) => `${'<div>'.repeat(levels)}deep${'</div>'.repeat(levels)}<p>end`
    expect((await read(deep(5000))).texts).toEqual(['deep', 'end'])
    await expect(read(deep(200_000))).rejects.toMatchObject({ unreadable: { code: 'docx-too-deep' } })
    expect((await read('<table><tr><td>a<td>b')).texts).toEqual(['a | b'])
    expect((await read('</td></table></li></p>a')).texts).toEqual(['a'])
  })
})

describe('by the name of .doc', () => {
  const mht = (type: string, body: string) =>
    latin1(
      'From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\n' +
        'Content-Type: multipart/related; type="text/html"; boundary="----=_B"\r\n\r\n' +
        `------=_B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n` +
        `Content-Location: file:///C:/a.htm\r\n\r\n${body}\r\n------=_B\r\nContent-Type: image/gif\r\n` +
        'Content-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n------=_B--\r\n',
    )
  const quoted = '<html><meta content=3D"text/html; charset=3Dgb2312"><p>=BB=F0=\r\n=C6=E1</p></html>'

  it.each([
    ['MHTML that names its characters', mht('text/html; charset="gb2312"', quoted), 'html', '火漆\n'],
    ['MHTML that names them only inside', mht('text/html', quoted), 'html', '火漆\n'],
    ['MHTML without a page', mht('text/plain; charset="gb2312"', '1 < 2 & =BB=F0'), 'html', '1 < 2 & 火\n'],
    ['HTML', latin1(`\r\n<html xmlns:o="urn:x"><meta charset=gb2312><p>${WAX}</p>`), 'html', '火漆\n'],
    ['RTF', latin1(`{\\rtf1\\ansi\\ansicpg936 ${WAX}\\par}`), 'rtf', '火漆\n'],
    ['plain text', latin1(`${WAX}\r\n`), 'txt', '火漆\n'],
  ])('%s is read as what it is', async (_, bytes, format, text) => {
    const file = new VFile({ path: 'a.doc', value: bytes })
    await parse(file)
    expect(documentOf(file)).toMatchObject({ format, status: 'checked' })
    expect(String(file.value)).toBe(text)
  })

  it('text that only speaks of HTML stays text', () => {
    expect(sniff(strToU8('<p>火漆'), '.txt')).toBe('txt')
    expect(sniff(strToU8('正文里写着 <html>'), '.doc')).toBe('txt')
    expect(sniff(strToU8('正文'), '.html')).toBe('html')
  })
})
