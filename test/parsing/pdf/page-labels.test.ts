import { expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { buildPdf, words } from '../../documents/build-pdf.ts'

test('labels of pages are kept where they are not the number of the page', async () => {
  const pages = ['封面', '目录', '公告', '须知'].map(text => ({ content: [words(72, 100, text)] }))
  const labelled = (numbers: string) => readPdf(buildPdf(pages, { catalog: `/PageLabels << /Nums [${numbers}] >>` }))
  const { root } = await labelled('0 << /P (\\376\\377) >> 1 << /S /r >> 2 << /S /D >>')
  expect(root.data?.pageLabels).toEqual({ 2: 'i', 3: '1', 4: '2' })
  // What is too long for a number is a name.
  const long = await labelled('0 << /P (Announcement) >> 1 << /P (Announcements) >> 2 << /S /D /St 3 >>')
  expect(long.root.data?.pageLabels).toEqual({ 1: 'Announcement' })
  expect((await labelled('0 << /S /D >>')).root.data).toBeUndefined()
  expect((await labelled('0 << /S /D >> 2 7')).root.children.length).toBe(4)
})

test('numbers that count on in the footers are the labels of a file that has none of its own', async () => {
  const printing = (footers: string[], options = {}) =>
    readPdf(
      buildPdf(
        footers.map((footer, i) => ({ content: [words(72, 100, `第${i}段。`), words(290, 810, footer)] })),
        options,
      ),
    )
  const labelsOf = async (...args: Parameters<typeof printing>) => (await printing(...args)).root.data?.pageLabels
  const footers = ['', '', '- 1 -', '- 2 -', '- 3 -', '第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页']
  expect(await labelsOf(footers)).toEqual({ 3: '1', 4: '2', 5: '3', 6: '1', 7: '2', 8: '3' })
  expect(await labelsOf(['1', '2', '3'])).toBeUndefined()
  // What does not count on is no number of a page.
  expect(await labelsOf(['', '7', '12', '3', '9'])).toBeUndefined()
  const own = { catalog: '/PageLabels << /Nums [0 << /P (\\376\\377) >> 2 << /S /D /St 5 >>] >>' }
  expect(await labelsOf(['', '', '1', '2', '3'], own)).toEqual({ 3: '5', 4: '6', 5: '7' })
})
