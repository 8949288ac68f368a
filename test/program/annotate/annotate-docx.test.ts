/** Commented copies of Word documents, made by the program and read back by other readers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { buildDocx, NAMESPACES, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'
import { readComments } from '../../documents/read-comments.ts'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

interface Found {
  match: string
  location: { offset: [number, number] }
  demand: string
}

/** Checks a document with the rule of the tests; its copy, and what the report says of it. */
async function copied(bytes: Uint8Array, ...more: string[]) {
  const folder = folderOf({ 'draft.docx': bytes, 'rules/red-wax.yaml': RED_WAX })
  const args = ['draft.docx', '--annotate', 'out', '--format', 'json', ...WITH_RED_WAX, ...more]
  const run = await tenderlint(folder, args)
  const copy = readFileSync(join(folder, 'out/draft.docx'))
  expect(readFileSync(join(folder, 'draft.docx')).equals(bytes)).toBe(true)
  const findings: Found[] = JSON.parse(run.stdout).documents[0].findings
  return { run, copy, findings }
}

/** The same, and the copy as another reader reads it. */
async function commented(bytes: Uint8Array, ...more: string[]) {
  const made = await copied(bytes, ...more)
  return { ...made, read: readComments(made.copy), original: readComments(bytes) }
}

const isSubsequence = (short: string, long: string) => {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

describe('words of the body', () => {
  it('are enclosed exactly, across runs, links, insertions and cells; nothing else changes', async () => {
    const body = [
      p('第三章 投标人资格要求', '<w:outlineLvl w:val="0"/>'),
      `<w:p>${r('投标文件的正本须用', '<w:b/>')}${r('红色', '<w:color w:val="FF0000"/>')}${r('火漆封口，否则拒收。')}</w:p>`,
      `<w:p>${r('报名材料须盖')}<w:ins w:id="3" w:author="李" w:date="2026-01-01T00:00:00Z">${r('红色火漆印章')}</w:ins>${r('。')}</w:p>`,
      `<w:p>${r('样品应以')}<w:hyperlink w:anchor="x">${r('红色火漆')}</w:hyperlink>${r('封存。')}</w:p>`,
      tbl([tr([tc('一'), tc('资格证明须以红色火漆密封')])]),
    ].join('')
    const { read, original, findings, copy } = await commented(buildDocx({ body }))
    expect(findings.length).toBe(4)
    expect(read.comments.map(one => one.encloses)).toEqual(findings.map(one => one.match))
    expect(read.characters).toEqual(original.characters)
    expect(isSubsequence(original.files['word/document.xml']!, read.files['word/document.xml']!)).toBe(true)
    const html = await mammoth.convertToHtml(
      { buffer: copy },
      { styleMap: ['comment-reference => sup'], convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    expect(html.value.match(/comment-ref/g)?.length).toBeGreaterThanOrEqual(4)
    expect(html.messages.filter(message => message.type === 'error')).toEqual([])
    expect((await mammoth.extractRawText({ buffer: copy })).value).toContain(
      '投标文件的正本须用红色火漆封口，否则拒收。',
    )
  })

  it('are found behind entities, in parts of a run, and where white space does not count', async () => {
    const body = [
      p('第三章 投标人资格要求', '<w:outlineLvl w:val="0"/>'),
      '<w:p><w:r><w:t>甲&amp;乙&#x20BB7;公司，投标文件须用红色火漆封口，丙&lt;丁。</w:t><w:tab/><w:t>报名表须盖红色火漆 印，</w:t><w:br/><w:t>各一。</w:t></w:r></w:p>',
      '<w:p><w:r><w:t>\u00a0\u3000投标保证书应以红色火漆密封，数量一。\u2002</w:t></w:r></w:p>',
      '<w:p><w:r><w:t>\r\n  样品须用红色火漆封存，数量一。  </w:t></w:r></w:p>',
    ].join('')
    const { read, original, findings } = await commented(buildDocx({ body }))
    expect(findings.length).toBe(4)
    const [inRun, behindTab, wideSpaces, untrimmed] = read.comments.map(one => one.encloses)
    expect(inRun).toBe(findings[0]!.match)
    expect(behindTab).toBe(findings[1]!.match)
    // What Word trims cannot be parted without showing it: the whole text is taken.
    expect(wideSpaces).toBe(findings[2]!.match)
    expect(untrimmed!.trim()).toContain(findings[3]!.match)
    expect(read.characters.join('')).toBe(original.characters.join(''))
  })

  it('of a sentence that two paragraphs part are enclosed in both', async () => {
    const body = p('第三章 投标人资格要求', '<w:outlineLvl w:val="0"/>') + p('正本须封口（红色火漆或') + p('蜡）。')
    const { read, findings } = await commented(buildDocx({ body }))
    expect(findings.map(one => one.match)).toEqual(['正本须封口（红色火漆或 蜡）'])
    expect(read.comments.map(one => one.encloses)).toEqual(['正本须封口（红色火漆或蜡）'])
  })

  it('that a tracked change took away are commented where the draft is read as it was before', async () => {
    const gone = `<w:del w:id="4" w:author="李"><w:r><w:delText>正本一份，投标文件须用红色火漆封口，副本一份。</w:delText></w:r></w:del>`
    const bytes = buildDocx({ body: `<w:p>${r('一、')}${gone}${r('密封完好。')}</w:p>` })
    const { read, findings } = await commented(bytes, '--revisions', 'original')
    expect(read.comments.map(one => one.encloses)).toEqual([findings[0]!.match])
    expect(read.files['word/document.xml']).toContain('<w:delText xml:space="preserve">')
    // The mark of the comment is no part of the deletion.
    expect(read.files['word/document.xml']).toMatch(/<\/w:del><w:r><w:commentReference/)
  })

  it('of one demand in several places have a comment each: all stands at the first, the others say where that is', async () => {
    const say = '投标文件须用红色火漆封口'
    const body = [
      p('第三章 资格要求', '<w:outlineLvl w:val="0"/>'),
      p(`${say}。`),
      p('第二章 投标人须知', '<w:outlineLvl w:val="0"/>'),
      p(`${say}。`),
    ]
    const { read, findings, run } = await commented(buildDocx({ body: body.join('') }))
    expect(findings.length).toBe(2)
    expect(read.comments.map(one => one.encloses)).toEqual(findings.map(one => one.match))
    const [comment, further] = read.comments
    expect(comment!.author).toBe('tenderlint')
    for (const words of [
      '错误 · 红色火漆封装要求（red-wax）',
      '用什么封口与能否履行合同无关。',
      '密封方式不限',
      '别的密封方式为什么不行',
      '第二章 投标人须知',
    ])
      expect(comment!.says).toContain(words)
    expect(further!.says).toBe(
      '警告 · 红色火漆封装要求（red-wax）同一要求  说明见第一处的批注：约第 1 页 第三章 资格要求',
    )
    expect(run.stderr.split('\n')[0]).toBe('draft.docx → out/draft.docx（2 条批注）')
  })
})

describe('what a comment cannot stand in', () => {
  it.each([
    ['a text box', '文本框', 'textbox'],
    ['a footnote', '脚注', 'footnote'],
    ['a header', '页眉', 'header'],
  ])('%s: it stands on the nearest words of the body and says so', async (_, label, kind) => {
    const words = '投标文件须用红色火漆封口。'
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    const inner = { textbox: box, footnote: note, header: '' }[kind]
    const bytes = buildDocx({
      body: `<w:p>${r('说明')}${inner}${r('如下。')}</w:p>${kind === 'header' ? section : ''}`,
      ...(kind === 'footnote' ? { footnotes: `<w:footnote w:id="2">${p(words)}</w:footnote>` } : {}),
      ...(kind === 'header' ? { headers: [p(words)] } : {}),
    })
    const { read, original, findings, run } = await commented(bytes)
    expect(findings.length).toBe(1)
    const [comment] = read.comments
    expect(comment!.within).toEqual(['w:document', 'w:body', 'w:p'])
    expect(comment!.says).toContain(label)
    expect(comment!.says).toContain(findings[0]!.match)
    // Around the shape, so that it shows where it is.
    if (kind === 'textbox') expect(comment!.encloses).toBe(words)
    expect(run.stderr).toContain('其中 1 条')
    for (const name of ['word/footnotes.xml', 'word/header1.xml']) expect(read.files[name]).toBe(original.files[name])
  })
})

describe('what is there already', () => {
  const comments = `<w:comments ${NAMESPACES}><w:comment w:id="7" w:author="王"><w:p><w:r><w:t>原有批注</w:t></w:r></w:p></w:comment></w:comments>`
  const body = [
    p('第三章 资格要求', '<w:outlineLvl w:val="0"/>'),
    `<w:p><w:commentRangeStart w:id="7"/>${r('投标文件须用红色')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r('火漆封口')}<w:del w:id="9" w:author="李"><w:r><w:delText>即可</w:delText></w:r></w:del>${r('。')}</w:p>`,
  ].join('')
  const types = (text: string) =>
    text.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    )

  it('stays: comments, tracked changes, and every other member with the same packed bytes', async () => {
    const plain = unzipSync(
      buildDocx({
        body,
        relationships: { comments: ['comments', 'comments.xml'] },
        files: { 'word/comments.xml': comments, 'word/media/a.bin': new Uint8Array(5000).map((_, i) => i * i) },
      }),
    )
    plain['[Content_Types].xml'] = new TextEncoder().encode(
      types(new TextDecoder().decode(plain['[Content_Types].xml'])),
    )
    const bytes = zipSync(plain, { level: 9, comment: '说明' })
    const { read, copy, findings } = await commented(bytes)
    expect(read.comments.map(({ id, author, encloses }) => [id, author, encloses])).toEqual([
      ['7', '王', '投标文件须用红色'],
      ['8', 'tenderlint', findings[0]!.match],
    ])
    expect(read.files['word/document.xml']).toContain(
      '<w:del w:id="9" w:author="李"><w:r><w:delText>即可</w:delText></w:r></w:del>',
    )
    expect(read.files['[Content_Types].xml']!.match(/\/word\/comments\.xml/g)).toHaveLength(1)
    expect(read.files['word/commentsExtended.xml']).toMatch(/w15:paraId="[0-7][0-9A-F]{7}"/)
    const packed = packedBytes(bytes, 'word/media/a.bin')
    expect(packed.length).toBeGreaterThan(100)
    expect(packedBytes(copy, 'word/media/a.bin').equals(packed)).toBe(true)
  })

  it('is damaged where no check looks: the findings go to a page of their own', async () => {
    const bytes = zipSync(
      unzipSync(
        buildDocx({
          body,
          relationships: { comments: ['comments', 'comments.xml'] },
          files: { 'word/comments.xml': comments },
        }),
      ),
      { level: 0 },
    )
    const at = Buffer.from(bytes).indexOf('原有批注')
    bytes[at] = bytes[at]! ^ 1
    const folder = folderOf({ 'draft.docx': bytes, 'rules/red-wax.yaml': RED_WAX })
    const run = await tenderlint(folder, ['draft.docx', '--annotate', 'out', ...WITH_RED_WAX])
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('draft.docx → out/draft.findings.html（文件结构有问题，改动有风险，')
  })

  it('two runs give the same bytes', async () => {
    const bytes = buildDocx({ body })
    const [first, second] = [await commented(bytes), await commented(bytes)]
    expect(first.copy.equals(second.copy)).toBe(true)
  })

  it('a part whose prefix is not the usual one gets its marks in that', async () => {
    const main = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>投标文件须用红色火漆封口，否则无效。</x:t></x:r></x:p></x:body></x:document>`
    const { copy, findings } = await copied(buildDocx({ body: '', files: { 'word/document.xml': main } }))
    const xml = new TextDecoder().decode(unzipSync(copy)['word/document.xml'])
    expect(xml).toMatch(
      new RegExp(`<x:commentRangeStart x:id="0"/>.*${findings[0]!.match}.*<x:commentRangeEnd x:id="0"/>`),
    )
    expect(xml).not.toContain('w:')
  })
})

/** Found by the local header (APPNOTE 4.3.7), without any reader of ours. */
function packedBytes(bytes: Uint8Array, name: string): Buffer {
  const all = Buffer.from(bytes)
  for (let at = all.indexOf('PK\u0003\u0004'); at >= 0; at = all.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + all.readUInt16LE(at + 26) + all.readUInt16LE(at + 28)
    if (all.subarray(at + 30, at + 30 + all.readUInt16LE(at + 26)).toString() === name)
      return all.subarray(start, start + all.readUInt32LE(at + 18))
  }
  throw new Error(`no member ${name}`)
}
