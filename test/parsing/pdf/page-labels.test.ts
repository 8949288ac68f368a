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
