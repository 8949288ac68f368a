/** Tracked changes in the formats beside .docx (docx/revisions.test.ts): as if accepted, and as it was before them. */
import { strToU8 } from 'fflate'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.ts'
import { buildDoc, sprm } from './build-doc.ts'

async function linesOf(path: string, value: string | Uint8Array, revisions: 'final' | 'original') {
  const file = new VFile({ path, value: typeof value === 'string' ? strToU8(value) : value })
  await parse(file, { revisions })
  expect(file.data.document!.notes).toEqual([])
  return String(file.value).split('\n').slice(0, -1)
}

const inserted = [sprm(0x0801, 1)]
const deleted = [sprm(0x0800, 1)]
const doc = buildDoc({
  paragraphs: [
    { text: '质保' },
    { text: '三年', look: deleted },
    { text: '五年', look: inserted },
    { text: '\r' },
    { text: '供货期' },
    { text: '\r', look: inserted },
    { text: '十天' },
    { text: '\r', look: deleted },
    { text: '内。\r' },
  ],
})
/** Characters of Rich Text. */
const u = (words: string) => words.replace(/./g, one => `\\u${one.charCodeAt(0)}?`)
const rtf = (on: string, off: string) =>
  [
    `{\\rtf1 ${u('质保')}{${off} ${u('三年')}}{${on} ${u('五年')}}\\par`,
    `${u('供货期')}{${on} \\par}${u('十天')}{${off} \\par}${u('内。')}\\par}`,
  ].join('\n')
const html = '<p>质保<del>三年</del><ins>五年</ins></p><p>供货期</p><ins><p>十天</p></ins><del><p>内。</p></del>'
const mhtml = `MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\n\n<html>${html}</html>`

const FILES: [name: string, content: string | Uint8Array, final: string[], original: string[]][] = [
  ['marks.doc', doc, ['质保五年', '供货期', '十天内。'], ['质保三年', '供货期十天', '内。']],
  ['words.rtf', rtf('\\revised', '\\deleted'), ['质保五年', '供货期', '十天内。'], ['质保三年', '供货期十天', '内。']],
  ['moves.rtf', rtf('\\mvt', '\\mvf'), ['质保五年', '供货期', '十天内。'], ['质保三年', '供货期十天', '内。']],
  ['a.html', `<html>${html}</html>`, ['质保五年', '供货期', '十天'], ['质保三年', '供货期', '内。']],
  ['a.mht', mhtml, ['质保五年', '供货期', '十天'], ['质保三年', '供货期', '内。']],
]

it.each(FILES)('%s', async (name, content, final, original) => {
  expect(await linesOf(name, content, 'final')).toEqual(final)
  expect(await linesOf(name, content, 'original')).toEqual(original)
})
