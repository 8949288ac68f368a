/** The page of a report shows the whole text that was read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { buildDocx } from '../../documents/build-docx.ts'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

test('the text of the page is what read gives: unticked choices, hidden words, cells', async () => {
  const run = (words: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`
  const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
  const cell = (words: string) => `<w:tc>${p(run(words))}</w:tc>`
  const body = [
    p(run('投标人须知前附表')),
    p(run('是否组织踏勘：☑否 □是，须用红色火漆封口')),
    p(run('□须提供'), run('样品', '<w:vanish/>'), run('并封存')),
    `<w:tbl><w:tr>${cell('联合体')}${cell('□接受 ☑不接受')}</w:tr><w:tr>${cell('进口')}${cell('□允许')}</w:tr></w:tbl>`,
  ]
  const folder = folderOf({ 'a.docx': buildDocx({ body: body.join('') }), 'rules/red-wax.yaml': RED_WAX })
  const { stdout } = await tenderlint(folder, ['read', 'a.docx', '--format', 'jsonl'])
  const read = stdout.trim().split('\n')
  const blocks = read.map(line => JSON.parse(line) as { text: string; cells?: string[] })
  await tenderlint(folder, ['a.docx', ...WITH_RED_WAX, '-o', 'html=r.html'])
  const page = parseDocument(readFileSync(join(folder, 'r.html'), 'utf8'))
  const shown = DomUtils.findAll(one => one.attribs.class === 'sheet', page.children)
  const words = shown.map(one => DomUtils.textContent(one)).join('')
  const whole = blocks.flatMap(({ text, cells }) => cells ?? [text])
  expect(whole).toHaveLength(7)
  for (const text of whole) expect(words).toContain(text)
})
