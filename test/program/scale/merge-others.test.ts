import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const tenders = () => folderOf({ 'in/a.md': TENDER, 'in/b.md': TENDER, 'rules/red-wax.yaml': RED_WAX })

/** Writes a report on a document. */
const write = (folder: string, output: string, name = 'a.md', ...more: string[]) =>
  tenderlint(folder, [`in/${name}`, '--output', output, ...WITH_RED_WAX, ...more])

test.each([
  ['sarif', ' SARIF 报告'],
  ['html', ' HTML 网页'],
  ['junit', ' XML 文件'],
  ['xlsx', '压缩包、Word 文件或 Excel 工作簿'],
  ['gitlab', ' GitLab 代码质量报告'],
])('merge says what it was given in the place of a report: %s', async (format, kind) => {
  const folder = tenders()
  await write(folder, `${format}=x`)
  const { code, stderr } = await tenderlint(folder, ['merge', 'x'])
  expect(code).toBe(2)
  expect(stderr).toBe(
    `x 不是 tenderlint 的 JSON 或 JSONL 报告，没有合并：\n  x:1:1: 这是${kind}。请给 --format json 或 --format jsonl 写的报告\n`,
  )
})

test('merge says of other JSON that it is that, and of a baseline and a comparison what they are', async () => {
  const folder = tenders()
  await write(folder, 'json=one.json')
  await tenderlint(folder, ['baseline', 'in', '--output', 'known.json'])
  const { stdout } = await tenderlint(folder, ['diff', 'one.json', 'one.json', '--format', 'json'])
  for (const [name, text] of Object.entries({ 'diff.json': stdout, 'other.json': '{"a": 1}' }))
    writeFileSync(join(folder, name), text)
  const said = async (name: string) => (await tenderlint(folder, ['merge', name])).stderr
  expect(await said('known.json')).toMatch(/^known\.json 是基线，不是报告，没有合并。/)
  expect(await said('diff.json')).toMatch(/diff\.json:1:1: 这是 tenderlint diff 写的对比。/)
  expect(await said('other.json')).toMatch(/other\.json:1:1: 这是别的 JSON 文件。/)
})

test('merge says what to do about parts in two languages, and about one that --lang does not fit', async () => {
  const folder = tenders()
  await write(folder, 'json=zh.json')
  await write(folder, 'json=en.json', 'b.md', '--lang', 'en')
  expect((await tenderlint(folder, ['merge', 'zh.json', 'en.json', ...WITH_RED_WAX])).stderr).toBe(
    '报告 zh.json 和 en.json 不是同一种语言的。没有合并。请把 en.json 那次检查加上 --lang zh 重做。\n',
  )
  const { stderr } = await tenderlint(folder, ['merge', 'en.json', '--lang', 'zh', ...WITH_RED_WAX])
  expect(stderr).toMatch(/请去掉 --lang，或者用要写的语言重做那次检查。/)
})

test.each([['parts/a.json'], ['parts/*.json']])(
  'merge writes over none of the parts that it was given as %s',
  async named => {
    const folder = tenders()
    await write(folder, 'json=parts/a.json')
    const part = readFileSync(join(folder, 'parts/a.json'), 'utf8')
    const { code, stderr } = await tenderlint(folder, [
      'merge',
      named,
      '--output',
      'json=parts/a.json',
      ...WITH_RED_WAX,
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('parts/a.json')
    expect(readFileSync(join(folder, 'parts/a.json'), 'utf8')).toBe(part)
  },
)
