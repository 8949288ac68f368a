/** Signs of symbol fonts, of which most formats hold only a code in the private area of Unicode. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.ts'
import { buildPdf, mapped } from '../documents/build-pdf.ts'

async function wordsOf(path: string, value: string | Uint8Array) {
  const file = new VFile({ path, value })
  await parse(file)
  return String(file.value).trim()
}

it('are shown, whatever the format', async () => {
  expect(await wordsOf('a.rtf', '{\\rtf1\\ansi\\ansicpg936 \\u-3842? yes \\u-3928? no\\par}')).toBe('☑ yes ☐ no')
  expect(await wordsOf('a.html', '<p>\uf0ab须附回执，净重\uf0b33kg</p>')).toBe('★须附回执，净重≥3kg')
  expect(await wordsOf('a.pdf', buildPdf([{ content: [mapped(72, 100, '\uf0ab须附回执。')] }]))).toBe('★须附回执。')
})

it('stay codes where fonts differ in what they show, and none of them is Wingdings', async () => {
  expect(await wordsOf('a.html', '<p>甲\uf0a3乙\ue0ab</p>')).toBe('甲\uf0a3乙\ue0ab')
})
