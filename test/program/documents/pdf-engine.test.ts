/** The build changes pdf.js (src/parse/pdf/engine-changes.ts): what it reads must be what the sources read with pdf.js as it comes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import * as sources from '../../../src/index.ts'
import { engineChanges } from '../../../src/parse/pdf/engine-changes.ts'
import { bar, buildPdf, type Draw, grid, rule, words } from '../../documents/build-pdf.ts'
import { ROOT } from '../run-program.ts'

const built = (): Promise<typeof sources> => import(pathToFileURL(join(ROOT, 'dist/library/index.js')).href)

/** What both read of a document: all text, places and tables. */
async function bothRead(value: Uint8Array) {
  const read = async ({ parse }: typeof sources) => parse(new VFile({ path: 'tender.pdf', value: Buffer.from(value) }))
  return { program: await read(await built()), sources: await read(sources) }
}

it('a tender of many pages is read the same, places and boxes included', async () => {
  const both = await bothRead(readFileSync(join(ROOT, 'fixtures/equipment-tender.pdf')))
  expect(JSON.stringify(both.sources).length).toBeGreaterThan(10_000)
  expect(both.program).toEqual(both.sources)
})

it('fonts, colours and matrices hold within their states and end with them', async () => {
  const inState = (before: string, ...inner: Draw[]): Draw => {
    return height => `q ${before} ${inner.map(draw => draw(height)).join(' ')} Q`
  }
  const shown = (x: number, y: number, text: string, before = ''): Draw => {
    const codes = Buffer.from(text, 'utf16le').swap16().toString('hex')
    return height => `BT ${before} 1 0 0 1 ${x} ${height - y} Tm <${codes}> Tj ET`
  }
  const content = [
    words(72, 80, '第一章 采购需求', { size: 18, bold: true }),
    // The font that is set inside ends with the state; set again it is one that was there before.
    inState('/F2 12 Tf', shown(72, 110, '★一、粗体的条款。'), inState('/F1 9 Tf', shown(300, 110, '小字的说明'))),
    inState('/F1 12 Tf', shown(72, 130, '二、正文的条款。'), shown(72, 150, '三、粗体又一条。', '/F2 12 Tf')),
    inState('0.5 0 0 0.5 36 300 cm', shown(72, 110, '按一半大小画的字', '/F1 24 Tf')),
    // A white bar hides and is no line; strokes have colours of their own; a path may only clip.
    inState('1 1 1 rg 1 0 0 RG', bar(72, 300, 500, 300), rule(72, 330, 500, 330)),
    inState('1 g 0 G 0 0 0 1 K 2 J 1 j 3 M', () => '72 100 400 300 re W n 72 100 400 300 re W* n'),
    ...grid([72, 200, 500], [340, 370, 400], bar),
    ...grid([72, 200, 500], [420, 450, 480], rule),
    ...['评分因素', '业绩'].map((text, i) => words(80, 360 + 30 * i, text)),
    ...['评分标准', '每有一项得两分'].map((text, i) => words(210, 360 + 30 * i, text)),
    ...['名称', '服务器'].map((text, i) => words(80, 440 + 30 * i, text)),
    ...['要求', '不低于两颗'].map((text, i) => words(210, 440 + 30 * i, text)),
  ]
  const both = await bothRead(buildPdf([{ content }, { content: content.slice(0, 4) }]))
  const text = JSON.stringify(both.program)
  for (const seen of ['★一、粗体的条款。', '三、粗体又一条。', '按一半大小画的字', '每有一项得两分'])
    expect(text).toContain(seen)
  expect(text.match(/"type":"table"/g)).toHaveLength(2)
  expect(both.program).toEqual(both.sources)
})

it('another pdf.js is refused, by the words that it does not have', () => {
  const worker = '/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs'
  const code = readFileSync(join(ROOT, worker), 'utf8')
  expect(engineChanges.transform(code, worker)).not.toBe(code)
  expect(() => engineChanges.transform(code.replace('this._transfers);', 'this._moved);'), worker)).toThrow(
    '_transfers',
  )
  expect(engineChanges.transform(code, '/node_modules/fflate/esm/index.mjs')).toBeNull()
})
