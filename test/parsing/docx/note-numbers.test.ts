import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../src/tree/nodes.ts'
import { NAMESPACES, p, r } from '../../documents/build-docx.ts'
import { read } from './read-body.ts'

const refer = (id: number, kind = 'footnote', more = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`
const note = (id: number) => `<w:footnote w:id="${id}">${p('')}${p(`脚注${id}`)}${p('又一段')}</w:footnote>`
const referring = (...references: string[]) => `<w:p>${r('正文')}${references.join('')}</w:p>`
const said = (...properties: [name: string, value: string][]) =>
  `<w:footnotePr>${properties.map(([name, value]) => `<w:${name} w:val="${value}"/>`).join('')}</w:footnotePr>`
const section = (...properties: [name: string, value: string][]) => `<w:sectPr>${said(...properties)}</w:sectPr>`
/** A paragraph that ends a section and still belongs to it. */
const last = (ends: string, ...references: string[]) =>
  `<w:p><w:pPr>${ends}</w:pPr>${r('节末')}${references.join('')}</w:p>`

/** What the notes are told with, in the order of their part: footnotes 2, 3 and 4, then the endnote. */
async function numbers(body: string, settings?: string): Promise<string[]> {
  const { root } = await read(body, {
    footnotes: [2, 3, 4].map(note).join(''),
    endnotes: `<w:endnote w:id="2">${p('尾注')}</w:endnote>`,
    ...(settings === undefined
      ? {}
      : { files: { 'word/settings.xml': settings }, relationships: { s: ['settings', 'settings.xml'] } }),
  })
  const blocks = root.children as Paragraph[]
  return blocks.flatMap(({ data }) => (data.part && data.number ? [data.number] : []))
}

const settings = (content: string) => `<w:settings ${NAMESPACES}>${content}</w:settings>`

describe('notes are numbered in the order of what refers to them', () => {
  it('each in its first paragraph with words, endnotes in small Roman digits', async () => {
    expect(await numbers(referring(refer(4), refer(2), refer(3), refer(2, 'endnote')))).toEqual(['2', '3', '1', 'i'])
  })

  it('in the format of the section; one with a mark of its own is not counted', async () => {
    const marked = refer(3, 'footnote', ' w:customMarkFollows="1"')
    const ends = section(['numFmt', 'upperLetter'], ['numStart', '3'])
    expect(await numbers(referring(refer(2), marked, refer(4)) + ends)).toEqual(['C', 'D'])
  })

  it('in the format of their own section, which its last paragraph belongs to', async () => {
    const body = last(section(['numFmt', 'upperLetter']), refer(2)) + referring(refer(3)) + section()
    expect(await numbers(body)).toEqual(['A', '2'])
  })

  it('in the format of the whole document where the section says none', async () => {
    const all = settings(
      `${said(['numFmt', 'decimalEnclosedCircleChinese'])}<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>`,
    )
    const body = referring(refer(2), refer(3), refer(2, 'endnote'))
    expect(await numbers(body, all)).toEqual(['①', '②', '1'])
    expect(await numbers(body + section(['numFmt', 'upperLetter']), all)).toEqual(['A', 'B', '1'])
  })

  it('anew in each section where that is said', async () => {
    const body = last('<w:sectPr/>', refer(2), refer(3)) + referring(refer(4))
    expect(await numbers(body, settings(said(['numRestart', 'eachSect'])))).toEqual(['1', '2', '1'])
  })
})

describe('notes are told without a number', () => {
  it('where they are counted anew on each page, which only the layout knows', async () => {
    expect(await numbers(referring(refer(2)) + section(['numRestart', 'eachPage']))).toEqual([])
    expect(await numbers(referring(refer(2)), settings(said(['numRestart', 'eachPage'])))).toEqual([])
  })

  it.each([
    ['sections do not count alike', last(section(['numRestart', 'eachSect']), refer(2)) + referring(refer(3))],
    ['sections begin with different numbers', last(section(['numStart', '5']), refer(2)) + referring(refer(3))],
    ['the format is none that we write', referring(refer(2)) + section(['numFmt', 'chicago'])],
    ['the first number is none', referring(refer(2)) + section(['numStart', 'x'])],
  ])('where %s', async (_, body) => {
    expect(await numbers(body)).toEqual([])
  })

  it('where the settings of the document are damaged, and the document is read', async () => {
    expect(await numbers(referring(refer(2)), '<w:settings')).toEqual([])
  })
})
