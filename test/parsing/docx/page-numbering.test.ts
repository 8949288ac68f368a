import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { buildDocx, p, r } from '../../documents/build-docx.ts'
import { RENDERED } from './read-body.ts'

const FIELD = (instruction: string) =>
  `<w:p>${['begin', 'separate', 'end']
    .map(
      (type, i) =>
        `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>${i === 0 ? `<w:r><w:instrText>${instruction}</w:instrText></w:r>` : ''}`,
    )
    .join('')}</w:p>`
const FOOTER = '<w:footerReference w:type="default" r:id="footer1"/>'
const ends = (inside: string) => `<w:p><w:pPr><w:sectPr>${inside}</w:sectPr></w:pPr></w:p>`
const next = (words: string) => `<w:p>${RENDERED}${r(words)}</w:p>`

/** Printed numbers of a document of sections, each given by its own properties and the number of its pages. */
async function labelsOf(sections: [inside: string, pages: number][], footer = FIELD('PAGE')) {
  const body = sections.map(([inside, pages], i) => {
    const words = Array.from({ length: pages }, (_, k) => (i + k === 0 ? p('封面') : next(`第 ${k} 页`))).join('')
    return words + (i === sections.length - 1 ? `<w:sectPr>${inside}</w:sectPr>` : ends(inside))
  })
  const { root, pages } = await readDocx(buildDocx({ body: body.join(''), footers: [footer] }))
  expect(pages).toBe(sections.reduce((sum, [, count]) => sum + count, 0))
  return root.data?.pageLabels ?? {}
}

describe('numbers that a page prints', () => {
  it('begin anew with a section, go on in the next, and are told where they differ', async () => {
    const start = `${FOOTER}<w:pgNumType w:fmt="lowerRoman" w:start="1"/>`
    const labels = await labelsOf([
      ['', 1],
      [start, 2],
      ['<w:pgNumType w:start="1"/>', 2],
      ['', 1],
    ])
    expect(labels).toEqual({ 2: 'i', 3: 'ii', 4: '1', 5: '2', 6: '3' })
    expect(
      await labelsOf([
        [FOOTER, 3],
        ['', 2],
      ]),
    ).toEqual({})
    expect(await labelsOf([[`${FOOTER}<w:pgNumType w:fmt="numberInDash"/>`, 3]])).toEqual({})
  })

  it('are not told of pages without them, nor where they are not sure', async () => {
    const anew = '<w:pgNumType w:start="1"/>'
    expect(
      await labelsOf([
        ['', 2],
        [anew, 2],
      ]),
    ).toEqual({})
    expect(
      await labelsOf([
        [FOOTER, 2],
        [`${anew}<w:titlePg/>`, 2],
      ]),
    ).toEqual({ 4: '2' })
    expect(
      await labelsOf(
        [
          [FOOTER, 2],
          [anew, 2],
        ],
        FIELD('= 2 + 3'),
      ),
    ).toEqual({})
    expect(
      await labelsOf([
        [FOOTER, 2],
        [`<w:type w:val="oddPage"/>`, 2],
      ]),
    ).toEqual({})
    expect(
      await labelsOf([
        [FOOTER, 2],
        ['<w:pgNumType w:start="1" w:chapStyle="1"/>', 2],
      ]),
    ).toEqual({})
  })

  it('go on on the page behind the one in whose midst a section begins, unless it numbers itself', async () => {
    const inMidst = async (inside: string) => {
      const body = `${p('封面')}${next('甲')}${ends(`${FOOTER}<w:pgNumType w:start="3"/>`)}${p('乙')}${next('丙')}`
      const { root } = await readDocx(
        buildDocx({ body: `${body}<w:sectPr>${inside}</w:sectPr>`, footers: [FIELD('PAGE')] }),
      )
      return root.data?.pageLabels
    }
    for (const type of ['continuous', 'nextColumn']) {
      expect(await inMidst(`<w:type w:val="${type}"/>`)).toEqual({ 1: '3', 2: '4', 3: '5' })
      expect(await inMidst(`<w:type w:val="${type}"/><w:pgNumType w:start="8"/>`)).toEqual({ 1: '3', 2: '4' })
    }
  })

  it('are those of a footer under each of its names', async () => {
    const again = FOOTER.replace('footer1', 'again')
    const body = `${p('封面')}${ends(`${FOOTER}<w:pgNumType w:start="3"/>`)}${next('甲')}<w:sectPr>${again}</w:sectPr>`
    const relationships: Record<string, [string, string]> = { again: ['footer', 'footer1.xml'] }
    const { root } = await readDocx(buildDocx({ body, footers: [FIELD('PAGE')], relationships }))
    expect(root.data?.pageLabels).toEqual({ 1: '3', 2: '4' })
  })
})
