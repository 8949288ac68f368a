import { describe, expect, test } from 'vitest'
import { readPdf } from '../src/parse/pdf/read-pdf.ts'
import { textOf } from '../src/tree/content.ts'
import { buildPdf, words } from './build-pdf.ts'

const page = (text: string) => ({ content: [words(72, 100, text)] })
const blank = { content: [] }

describe('a .pdf that cannot be read, or not all of it', () => {
  test('pages without text are named, the others are read', async () => {
    const reading = await readPdf(buildPdf([page('第一页的文字'), blank, blank, page('第四页的文字'), blank]))
    expect(reading.root.children.map(textOf)).toEqual(['第一页的文字', '第四页的文字'])
    expect(reading).toMatchObject({
      pages: 5,
      partial: true,
      notes: [{ code: 'pages-without-text', values: { pages: '2–3、5' } }],
    })
  })

  test('a file without any text says that it is a scan', async () => {
    await expect(readPdf(buildPdf([blank, blank]))).rejects.toMatchObject({ unreadable: { code: 'no-text' } })
  })

  test('a page whose font gives no real characters is left out and named', async () => {
    const garbage = String.fromCharCode(...Array.from({ length: 40 }, (_, i) => 0xe000 + i * 7))
    const reading = await readPdf(buildPdf([page('第一页的文字'), page(garbage)]))
    expect(reading.root.children.map(textOf)).toEqual(['第一页的文字'])
    expect(reading).toMatchObject({ partial: true, notes: [{ code: 'garbled-font', values: { pages: '2' } }] })
  })

  test('a page that is broken is named, the others are read', async () => {
    const whole = Buffer.from(buildPdf([page('第一页的文字'), page('第二页的文字'), page('坏页')])).toString('latin1')
    // The last entry of the page tree points at the content of the first page.
    const broken = whole.replace('9 0 R 11 0 R]', '9 0 R  8 0 R]')
    const reading = await readPdf(new Uint8Array(Buffer.from(broken, 'latin1')))
    expect(reading.root.children.map(textOf)).toEqual(['第一页的文字', '第二页的文字'])
    expect(reading).toMatchObject({ partial: true, notes: [{ code: 'page-failed', values: { page: 3 } }] })
  })

  test('a password is asked for, an empty one opens by itself', async () => {
    const open = await readPdf(buildPdf([page('有限制但能打开')], { password: '' }))
    expect(open.root.children.map(textOf)).toEqual(['有限制但能打开'])
    await expect(readPdf(buildPdf([page('秘密')], { password: 'secret' }))).rejects.toMatchObject({
      unreadable: { code: 'pdf-encrypted' },
    })
  })

  test('a password that is given opens it, a wrong one says so', async () => {
    const locked = buildPdf([page('秘密')], { password: 'secret' })
    const open = await readPdf(locked, { password: 'secret' })
    expect(open.root.children.map(textOf)).toEqual(['秘密'])
    await expect(readPdf(locked, { password: 'guess' })).rejects.toMatchObject({
      unreadable: { code: 'pdf-wrong-password' },
    })
  })

  test('an attached file is named, and leaves nothing of the pages unread', async () => {
    const reading = await readPdf(buildPdf([page('详见附件')], { attachment: 'annex.xlsx' }))
    expect(reading).toMatchObject({
      partial: false,
      notes: [{ code: 'attachment-not-read', values: { count: 1, names: 'annex.xlsx' } }],
    })
  })

  test('bytes that are no PDF, and a file cut off before its pages, are damaged', async () => {
    const whole = buildPdf([page('文字')])
    await expect(readPdf(new TextEncoder().encode('no pdf'))).rejects.toMatchObject({
      unreadable: { code: 'pdf-damaged' },
    })
    await expect(readPdf(whole.slice(0, 60))).rejects.toMatchObject({ unreadable: { code: 'pdf-damaged' } })
  })

  test('reading leaves the bytes it was given as they were, also a Buffer', async () => {
    const bytes = Buffer.from(buildPdf([page('文字')]))
    const before = Buffer.from(bytes)
    await readPdf(bytes)
    expect(bytes.equals(before)).toBe(true)
  })
})
