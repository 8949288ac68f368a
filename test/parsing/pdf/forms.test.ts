import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import { buildPdf, type Draw, field, grid, type PdfPage, words } from '../../documents/build-pdf.ts'
import { textString } from '../../documents/pdf-strings.ts'

async function linesOf(page: PdfPage): Promise<string[]> {
  const { root } = await readPdf(buildPdf([page]))
  return root.children.map(textOf)
}

const typed = (x: number, y: number, value: string, more = '') =>
  field(x, y, 200, 18, `/FT /Tx /V ${textString(value)} ${more}`)

describe('fields of a form in a .pdf', () => {
  test('a text that was filled in stands behind its label, in the order of the page', async () => {
    const lines = await linesOf({
      content: [words(72, 100, '投标保证金：'), words(72, 140, '履约保证金：'), words(72, 180, '付款方式见合同')],
      annotations: [typed(150, 126, '合同价的百分之五'), typed(150, 86, '人民币贰万元整')],
    })
    expect(lines).toEqual(['投标保证金：人民币贰万元整', '履约保证金：合同价的百分之五', '付款方式见合同'])
  })

  test('a field in a cell belongs to the cell, several lines of one field stay apart', async () => {
    const lines = await linesOf({
      content: [...grid([72, 200, 450], [90, 120, 200]), words(77, 110, '交货期'), words(77, 150, '售后')],
      annotations: [
        typed(210, 96, '三十日'),
        field(210, 125, 230, 70, `/FT /Tx /Ff 4096 /V ${textString('质保两年。\n四小时内到场。')}`),
      ],
    })
    expect(lines).toEqual(['交货期 | 三十日 售后 | 质保两年。 四小时内到场。'])
  })

  test('boxes are ticked or not, a choice is what a person sees of it', async () => {
    const box = (x: number, y: number, on: boolean): Draw =>
      field(x, y, 12, 12, `/FT /Btn /V /${on ? 'Yes' : 'Off'} /AS /${on ? 'Yes' : 'Off'} /AP << /N << /Yes null >> >>`)
    const lines = await linesOf({
      content: [words(90, 100, '接受联合体'), words(90, 140, '不接受联合体'), words(72, 180, '评标办法：')],
      annotations: [
        box(74, 90, false),
        box(74, 130, true),
        field(
          140,
          166,
          200,
          18,
          `/FT /Ch /Ff 131072 /V (b) /Opt [[(a) ${textString('最低评标价法')}] [(b) ${textString('综合评分法')}]]`,
        ),
      ],
    })
    expect(lines).toEqual(['☐接受联合体', '☑不接受联合体', '评标办法：综合评分法'])
  })

  test('hidden fields, passwords, push buttons and signatures are no text of the document', async () => {
    const lines = await linesOf({
      content: [words(72, 100, '正文')],
      annotations: [
        height => typed(72, 120, '看不见')(height).replace('/F 4', '/F 2'),
        field(72, 140, 200, 18, `/FT /Tx /Ff 8192 /V ${textString('口令')}`),
        field(72, 160, 200, 18, `/FT /Btn /Ff 65536 /MK << /CA ${textString('提交')} >>`),
      ],
    })
    expect(lines).toEqual(['正文'])
  })

  test('the box of a filled-in value lies within its field', async () => {
    const { root } = await readPdf(
      buildPdf([{ content: [words(72, 60, '说明')], annotations: [typed(150, 86, '人民币贰万元整')] }]),
    )
    const [, filled] = root.children
    const run = filled?.type === 'paragraph' ? filled.children[0] : undefined
    const [x0, top, x1, bottom] = (run?.type === 'text' && run.data?.box) || [0, 0, 0, 0]
    expect([x0, x1]).toEqual([150, 234])
    expect(top).toBeGreaterThanOrEqual(86)
    expect(bottom).toBeLessThanOrEqual(104)
  })
})
