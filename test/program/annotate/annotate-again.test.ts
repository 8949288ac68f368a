/** Commented copies of commented copies, which people have worked on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { buildDocx, NAMESPACES, p, r } from '../../documents/build-docx.ts'
import { buildPdf, words } from '../../documents/build-pdf.ts'
import { readComments } from '../../documents/read-comments.ts'
import { readHighlights } from '../../documents/read-highlights.ts'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

async function copyOf(name: string, bytes: Uint8Array) {
  const folder = folderOf({ [name]: bytes, 'rules/red-wax.yaml': RED_WAX })
  const run = await tenderlint(folder, [name, '--annotate', 'out', '--format', 'json', ...WITH_RED_WAX])
  const copy = readFileSync(join(folder, 'out', name))
  return { copy, said: run.stderr.split('\n')[0], findings: JSON.parse(run.stdout).documents[0].findings }
}

/** The archive with some members edited. */
function edited(bytes: Uint8Array, edits: Record<string, (xml: string) => string>): Uint8Array {
  const files = unzipSync(bytes)
  for (const [name, edit] of Object.entries(edits)) files[name] = strToU8(edit(strFromU8(files[name] ?? strToU8(''))))
  return zipSync(files)
}

const WANG = `<w:comment w:id="7" w:author="王"><w:p><w:r><w:t>请核对份数</w:t></w:r></w:p></w:comment>`
const DRAFT = buildDocx({
  body: [
    `<w:p><w:commentRangeStart w:id="7"/>${r('正本一份。')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`,
    ...['甲方文件须用红色火漆封口。', '样品应以红色火漆封存。', '报名表须盖红色火漆印。', '证书须以红色火漆密封。'].map(
      one => p(one),
    ),
  ].join(''),
  relationships: { comments: ['comments', 'comments.xml'] },
  files: { 'word/comments.xml': `<w:comments ${NAMESPACES}>${WANG}</w:comments>` },
})

/** As Word saves the copy after one comment was answered, one resolved, and the words of one mended. */
function workedOn(copy: Uint8Array): Uint8Array {
  const { 'word/commentsExtended.xml': extended } = unzipSync(copy)
  const [first, second] = Array.from(strFromU8(extended!).matchAll(/paraId="(\w+)"/g), ([, id]) => id!)
  const answer = `<w:comment w:id="20" w:author="李"><w:p w14:paraId="00000020"><w:r><w:t>保留，已报批。</w:t></w:r></w:p></w:comment>`
  return edited(copy, {
    'word/comments.xml': xml => xml.replace('</w:comments>', `${answer}</w:comments>`),
    'word/commentsExtended.xml': xml =>
      xml
        .replace(new RegExp(`("${second}" w15:done=)"0"`), '$1"1"')
        .replace(
          /<\/w15:commentsEx>/,
          `<w15:commentEx w15:paraId="00000020" w15:paraIdParent="${first}" w15:done="0"/>$&`,
        ),
    'word/document.xml': xml =>
      xml
        .replace('<w:commentRangeStart w:id="8"/>', '$&<w:commentRangeStart w:id="20"/>')
        .replace(
          /<w:commentRangeEnd w:id="8"\/><w:r><w:commentReference w:id="8"\/><\/w:r>/,
          '$&<w:commentRangeEnd w:id="20"/><w:r><w:commentReference w:id="20"/></w:r>',
        )
        .replace(/<w:r>(?=<w:commentReference)/g, '$&<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>')
        .replace('证书须以红色火漆密封', '证书须密封完好'),
  })
}

test('a Word document bears the comments of the last run, and those that somebody answered or resolved', async () => {
  const first = await copyOf('draft.docx', DRAFT)
  const written = readComments(first.copy)
  const unchanged = await copyOf('draft.docx', first.copy)
  expect(unchanged.findings).toEqual(first.findings)
  expect(unchanged.copy.equals(first.copy)).toBe(true)

  const worked = workedOn(first.copy)
  const second = await copyOf('draft.docx', worked)
  expect(second.said).toBe('draft.docx → out/draft.docx（1 条批注；以前的批注有人回复或标为已解决的 2 条，原样保留）')
  const { comments, characters, files } = readComments(second.copy)
  const says = (author: string, says: string, encloses: string) => expect.objectContaining({ author, says, encloses })
  const [, answered, resolved, open] = written.comments
  expect(comments).toEqual([
    written.comments[0],
    answered,
    resolved,
    says('李', '保留，已报批。', answered!.encloses),
    says('tenderlint', open!.says, '报名表须盖红色火漆印'),
  ])
  expect(characters).toEqual(readComments(worked).characters)
  // Neither part names a comment that is gone.
  for (const [name, count] of [
    ['Extended', 4],
    ['Ids', 3],
  ] as const)
    expect(files[`word/comments${name}.xml`]!.match(/paraId="/g)).toHaveLength(count)
  expect(
    Array.from(files['word/document.xml']!.matchAll(/commentReference w:id="(\d+)"/g), ([, id]) => id).sort(),
  ).toEqual(comments.map(({ id }) => id).sort())
  const third = await copyOf('draft.docx', second.copy)
  expect(third.copy.equals(second.copy)).toBe(true)
})

test('a Word document in which all is mended bears none of ours', async () => {
  const { copy } = await copyOf('draft.docx', DRAFT)
  const mended = edited(copy, { 'word/document.xml': xml => xml.replaceAll('红色火漆', '信封') })
  const second = await copyOf('draft.docx', mended)
  expect(second.said).toBe('draft.docx → out/draft.docx（0 条批注）')
  expect(readComments(second.copy).comments.map(({ author }) => author)).toEqual(['王'])
})

test('a PDF bears the highlights of the last run, and those that somebody answered', async () => {
  const lines = ['甲方文件须用红色火漆封口。', '样品应以红色火漆封存，否则拒收。']
  const draft = buildPdf([{ content: lines.map((line, i) => words(72, 100 + 60 * i, line)) }])
  const first = await copyOf('draft.pdf', draft)
  const written = await readHighlights(first.copy)
  expect(written.highlights).toHaveLength(2)
  const unchanged = await copyOf('draft.pdf', first.copy)
  expect(unchanged.findings).toEqual(first.findings)
  expect(await readHighlights(unchanged.copy)).toEqual(written)

  // As an editor saves the copy: the whole document anew, with objects in streams.
  const worked = await PDFDocument.load(first.copy)
  const list = worked.getPage(0).node.Annots()!
  const answer = { Type: 'Annot', Subtype: 'Text', Rect: [9, 9, 20, 20], T: PDFString.of('Li'), IRT: list.get(0) }
  list.push(worked.context.register(worked.context.obj(answer)))
  const second = await copyOf('draft.pdf', await worked.save({ useObjectStreams: true }))
  expect(second.said).toContain('（1 条批注；以前的批注有人回复或标为已解决的 1 条，原样保留）')
  expect(await readHighlights(second.copy)).toEqual({ ...written, others: 1 })
  const named = (await PDFDocument.load(second.copy)).getPage(0).node.Annots()!
  const names = named.asArray().map((_, i) => String(named.lookup(i, PDFDict).get(PDFName.of('NM')) ?? ''))
  expect(names.filter(Boolean).sort()).toEqual(['(tenderlint-1)', '(tenderlint-2)'])
})
