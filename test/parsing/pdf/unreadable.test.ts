import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import { block, buildPdf, picture, unmapped, words } from '../../documents/build-pdf.ts'

const page = (text: string) => ({ content: [words(72, 100, text)] })
const blank = { content: [] }
const scan = { content: [picture(0, 0, 595, 842)] }

describe('a .pdf that cannot be read, or not all of it', () => {
  test('pages without text are named, the others are read', async () => {
    const reading = await readPdf(buildPdf([page('第一页的文字'), scan, scan, page('第四页的文字'), scan]))
    expect(reading.root.children.map(textOf)).toEqual(['第一页的文字', '第四页的文字'])
    expect(reading).toMatchObject({
      pages: 5,
      partial: true,
      notes: [{ code: 'pages-without-text', values: { pages: ['2–3', '5'] } }],
    })
  })

  test('a blank page leaves nothing unread', async () => {
    const reading = await readPdf(buildPdf([page('第一页的文字'), blank, page('第三页的文字')]))
    expect(reading).toMatchObject({ pages: 3, partial: false, notes: [] })
  })

  test('a scanned page that carries only its page header, its number and a stamp is one without text', async () => {
    const head = (number: number) => [words(72, 40, '示例市图书馆设备采购'), words(290, 810, `第 ${number} 页`)]
    const text = (number: number) => ({ content: [...head(number), words(72, 200, `这是第${number}页上的文字`)] })
    const stamped = { content: [picture(20, 20, 555, 800), ...head(3), words(400, 700, '与原件一致')] }
    const reading = await readPdf(buildPdf([text(1), text(2), stamped, text(4)]))
    expect(reading).toMatchObject({ partial: true, notes: [{ code: 'page-without-text', values: { page: 3 } }] })
    expect(reading.root.children.map(textOf)).toContain('与原件一致')
  })

  test('a cover with a picture behind its words is read', async () => {
    const cover = [
      words(200, 250, '采购文件', { size: 30 }),
      words(150, 400, '项目编号：一号'),
      words(150, 430, '采购人：图书馆'),
    ]
    const reading = await readPdf(buildPdf([{ content: [picture(0, 0, 595, 842), ...cover] }]))
    expect(reading).toMatchObject({ partial: false, notes: [] })
  })

  test('a scan in strips is a scan, a picture beside text is none', async () => {
    const strips = { content: [0, 1, 2, 3].map(i => picture(0, i * 200, 595, 200)) }
    const beside = {
      content: [
        picture(72, 300, 450, 500),
        words(72, 100, '下图为采购标的外观示意。'.repeat(3)),
        words(72, 140, '供应商应当据此报价。'.repeat(3)),
      ],
    }
    const reading = await readPdf(buildPdf([beside, strips]))
    expect(reading).toMatchObject({ partial: true, notes: [{ code: 'page-without-text', values: { page: 2 } }] })
  })

  test('a scan of which every page carries a page header is a scan', async () => {
    const scanned = (number: number) => ({ content: [picture(0, 0, 595, 842), words(290, 810, `第 ${number} 页`)] })
    await expect(readPdf(buildPdf([scanned(1), scanned(2), scanned(3)]))).rejects.toMatchObject({
      unreadable: { code: 'no-text' },
    })
  })

  test('text in a font without a code map is left out and named, the rest of its page is read', async () => {
    // Glyphs in the order in which a text uses them: numbers that would read as Latin letters.
    const nameless = unmapped(
      72,
      140,
      Array.from({ length: 40 }, (_, i) => 34 + i),
    )
    const reading = await readPdf(
      buildPdf([page('第一页的文字'), { content: [words(72, 100, '第二页的标题'), nameless] }]),
    )
    expect(reading.root.children.map(textOf)).toEqual(['第一页的文字', '第二页的标题'])
    expect(reading).toMatchObject({ partial: true, notes: [{ code: 'garbled-font', values: { pages: ['2'] } }] })
  })

  test('Han characters at random are no text, traditional ones are', async () => {
    const random = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20902)))
    const traditional =
      '投標人應當具備履行合同所必需的設備和專業技術能力並提供證明文件復印件加蓋公章後裝訂成冊密封遞交逾期不予受理'
    const lines = (text: string) => ({ content: [words(20, 100, text.slice(0, 30)), words(20, 120, text.slice(30))] })
    const reading = await readPdf(buildPdf([lines(random.join('')), lines(traditional)]))
    expect(reading).toMatchObject({ notes: [{ code: 'garbled-font', values: { pages: ['1'] } }] })
  })

  test('one character over and over is no text, a form full of places for dates is', async () => {
    const lines = (text: string) => ({ content: block(72, 100, 20, text.match(/.{1,30}/gu) ?? []) })
    const dates = lines('签订：　年　月　日；到货：　年　月　日。'.repeat(8))
    const reading = await readPdf(buildPdf([lines('与'.repeat(90)), dates]))
    expect(reading).toMatchObject({ partial: true, notes: [{ code: 'garbled-font', values: { pages: ['1'] } }] })
  })

  test('bullets from a symbol font do not make a page garbled', async () => {
    const bullets = Array.from({ length: 15 }, (_, i) => words(72, 100 + i * 20, '\uf0b7'))
    const items = Array.from({ length: 15 }, (_, i) => words(96, 100 + i * 20, `要求${i + 1}`))
    expect(await readPdf(buildPdf([{ content: [...bullets, ...items] }]))).toMatchObject({ partial: false, notes: [] })
  })

  test('a file without any text says that it is a scan', async () => {
    await expect(readPdf(buildPdf([scan, scan]))).rejects.toMatchObject({ unreadable: { code: 'no-text' } })
  })

  test('a page whose font gives no real characters is left out and named', async () => {
    const garbage = String.fromCharCode(...Array.from({ length: 40 }, (_, i) => 0xe000 + i * 7))
    const reading = await readPdf(buildPdf([page('第一页的文字'), page(garbage)]))
    expect(reading.root.children.map(textOf)).toEqual(['第一页的文字'])
    expect(reading).toMatchObject({ partial: true, notes: [{ code: 'garbled-font', values: { pages: ['2'] } }] })
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
      notes: [{ code: 'attachment-not-read', values: { count: 1, names: ['annex.xlsx'] } }],
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
