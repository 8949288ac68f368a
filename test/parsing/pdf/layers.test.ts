import { expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { textOf } from '../../../src/tree/content.ts'
import { buildPdf, grid, marked, note, onLayer, words } from '../../documents/build-pdf.ts'

test('a layer that is switched off is not read, its rules neither; one that is on, and what follows, are', async () => {
  const content = [
    words(72, 100, '投标保证金为两万元。'),
    onLayer(
      1,
      words(72, 130, '投标保证金为五万元。'),
      marked('<< /MCID 1 >>', words(72, 160, '旧稿')),
      ...grid([60, 200, 400], [90, 110, 170]),
    ),
    onLayer(2, words(72, 190, '不收履约保证金。')),
    words(72, 220, '合同签订后五日内退还。'),
  ]
  const { root } = await readPdf(buildPdf([{ content }], { layers: [false, true] }))
  expect(root.children.map(textOf)).toEqual(['投标保证金为两万元。', '不收履约保证金。', '合同签订后五日内退还。'])
  const shown = await readPdf(buildPdf([{ content }], { layers: [true, true] }))
  expect(shown.root.children.map(textOf).join(' ')).toContain('投标保证金为五万元。')
})

test('a note on a layer that is switched off is not read, one on a layer that is on is', async () => {
  const page = {
    content: [words(72, 100, '投标保证金：'), words(72, 140, '履约保证金：')],
    annotations: [note(150, 88, '五万元', 1), note(150, 128, '合同价的百分之五', 2)],
  }
  const read = async (layers: boolean[]) => (await readPdf(buildPdf([page], { layers }))).root.children.map(textOf)
  expect(await read([false, true])).toEqual(['投标保证金：', '履约保证金：合同价的百分之五'])
  expect(await read([true, true])).toEqual(['投标保证金：五万元', '履约保证金：合同价的百分之五'])
})
