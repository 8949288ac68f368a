/** Words that are struck through by hand, in every format that can say so (those of .docx: judging/words-seen.test.ts). */
import { strToU8 } from 'fflate'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.ts'
import { eachParagraph } from '../../src/tree/content.ts'
import type { Block, Paragraph } from '../../src/tree/nodes.ts'
import { buildDoc, sprm } from './build-doc.ts'

async function rootOf(path: string, value: Uint8Array) {
  return (await parse(new VFile({ path, value })))!
}

const [before, gone, behind] = ['封缄须', '在本市办理并', '由两人核对。']
/** Characters of Rich Text. */
const rtf = (words: string) => words.replace(/./g, one => `\\u${one.charCodeAt(0)}?`)
const doc = (opcode: number) =>
  buildDoc({
    paragraphs: [{ text: before }, { text: gone, look: [sprm(opcode, 1)] }, { text: `${behind}\r` }],
  })
const inRtf = (on: string, off: string) => `{\\rtf1 ${rtf(before)}${on} ${rtf(gone)}${off} ${rtf(behind)}\\par}`
const inHtml = (open: string, close: string) => `<html><p>${before}${open}${gone}${close}${behind}</p>`

const FILES: [name: string, content: string | Uint8Array][] = [
  ['sprmCFStrike.doc', doc(0x0837)],
  ['sprmCFDStrike.doc', doc(0x2a53)],
  ['strike.rtf', inRtf('\\strike', '\\strike0')],
  ['striked1.rtf', inRtf('\\striked1', '\\striked0')],
  ['plain.rtf', inRtf('\\strike', '\\plain')],
  ['s.html', inHtml('<s>', '</s>')],
  ['strike.html', inHtml('<strike>', '</strike>')],
  ['style.html', inHtml('<span style="text-decoration: underline line-through">', '</span>')],
  ['marks.md', `${before}~~${gone}~~${behind}`],
  ['cell.md', `<table><tr><td>${before}<s>${gone}</s>${behind}</td></tr></table>`],
]

it.each(FILES)('%s', async (name, content) => {
  const root = await rootOf(name, typeof content === 'string' ? strToU8(content) : content)
  const paragraphs: Paragraph[] = []
  eachParagraph(root.children as Block[], one => paragraphs.push(one))
  const runs = paragraphs.flatMap(({ children }) => children)
  expect(runs.map(run => run.type === 'text' && [run.value.replaceAll('~', ''), run.data?.struck])).toEqual([
    [before, undefined],
    [gone, true],
    [behind, undefined],
  ])
})

it.each(['长5~~10米，宽20~~30米', '~~ 甲 ~~', '~~~甲~~~', '甲~~乙'])('%s is not struck through', async words => {
  const root = await rootOf('a.md', strToU8(words))
  expect((root.children[0] as Paragraph).children).toHaveLength(1)
})
