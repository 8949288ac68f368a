import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lazily } from '../../../src/memo/lazily.ts'
import { docxOf, folderOf, RED_WAX, ROOT, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const drafts = Object.fromEntries(
  Array.from({ length: 9 }, (_, i) => [
    `in/${i}.docx`,
    docxOf([
      '公开招标文件',
      '第三章 投标人资格要求',
      `第${i}项证明应以红色火漆密封，否则投标无效。`,
      '本包采购红色火漆五十公斤。',
    ]),
  ]),
)
const FILES = {
  ...drafts,
  'in/a.md': TENDER,
  // Named twice: the same bytes fall to the same part.
  'in/b.md': TENDER,
  'in/empty.md': '# \n',
  // Its note has another form for one than for several in English.
  'in/picture.html': '<h1>公开招标文件</h1><p>本包采购红色火漆五十公斤。</p><img src="seal.png" width=400 height=300>',
  'in/scan.pdf': '%PDF-1.4 broken',
  'rules/red-wax.yaml': RED_WAX,
}
const TEXT_FORMATS = ['json', 'sarif', 'csv', 'junit', 'markdown', 'gitlab', 'checkstyle', 'github', 'pretty', 'jsonl']

/** Checks in parts, each into a report of its own. */
async function parts(folder: string, total: number, format: string, more: string[] = []): Promise<string[]> {
  const names: string[] = []
  for (let i = 1; i <= total; i++) {
    const name = `part-${i}.${format}`
    const run = await tenderlint(folder, [
      'in',
      '--shard',
      `${i}/${total}`,
      '--output',
      `${format}=${name}`,
      ...WITH_RED_WAX,
      ...more,
    ])
    expect(run.code, run.stderr).toBeLessThanOrEqual(2)
    names.push(name)
  }
  return names
}

/** Three parts by their names, made once for all tests. */
const threeParts = lazily(async () => {
  const folder = folderOf(FILES)
  const names = await parts(folder, 3, 'json')
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
})

const into = (name: string, formats = TEXT_FORMATS) =>
  formats.flatMap(format => ['--output', `${format}=${name}.${format}`])

test.each([
  ['json', 'zh'],
  ['jsonl', 'zh'],
  ['json', 'en'],
])('parts in %s, in %s, are joined into what one run writes, byte for byte', async (format, language) => {
  const folder = folderOf(FILES)
  const spoken = ['--lang', language, ...WITH_RED_WAX]
  const names = await parts(folder, 4, format, ['--lang', language])
  const one = await tenderlint(folder, ['in', '--format', 'pretty', ...into('one'), ...spoken])
  const merged = await tenderlint(folder, [
    'merge',
    ...names.reverse(),
    '--format',
    'pretty',
    ...into('merged'),
    ...spoken,
  ])
  expect(merged).toEqual(one)
  for (const kind of TEXT_FORMATS) {
    const [a, b] = ['one', 'merged'].map(name => readFileSync(join(folder, `${name}.${kind}`), 'utf8'))
    expect(b, kind).toBe(a)
  }
})

test('patterns are opened, which no console of Windows does', async () => {
  const folder = folderOf({ 'parts/note.txt': '', 'rules/red-wax.yaml': RED_WAX })
  for (const [name, text] of Object.entries(await threeParts())) writeFileSync(join(folder, 'parts', name), text)
  const merged = await tenderlint(folder, ['merge', 'parts/part-*.json', '--format', 'json', ...WITH_RED_WAX])
  const named = ['parts/part-1.json', 'parts/part-2.json', 'parts/part-3.json']
  expect(merged).toEqual(await tenderlint(folder, ['merge', ...named, '--format', 'json', ...WITH_RED_WAX]))
  expect(JSON.parse(merged.stdout).documents.length).toBeGreaterThan(9)
})

test('a pattern that fits no report is said as one, and nothing is joined', async () => {
  const run = await tenderlint(folderOf({}), ['merge', 'parts/part-*.json'])
  expect([run.code, run.stdout]).toEqual([2, ''])
  expect(run.stderr).toMatch(/^没有与 parts\/part-\*\.json 相符的报告，没有合并。/)
})

test('a part says which it is, and together they hold every document once', async () => {
  const reports = Object.values(await threeParts()).map(text => JSON.parse(text))
  const order = Object.keys(FILES)
    .filter(name => name.startsWith('in/'))
    .sort()
  for (const [i, { shard, documents }] of reports.entries()) {
    expect(shard).toMatchObject({ index: i + 1, total: 3, order })
    expect(documents.map((one: { path: string }) => one.path)).toEqual(shard.positions.map((at: number) => order[at]))
  }
  expect(reports.flatMap(({ shard }) => shard.positions).sort((a, b) => a - b)).toEqual(order.map((_, i) => i))
})

test('a document stays in its part when others are added and it is renamed; a part may be empty', async () => {
  const folder = folderOf({ 'in/a.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const holders = async () => {
    const reports = (await parts(folder, 2, 'json')).map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return reports.map(({ documents }) => documents.some((one: { sha256: string }) => one.sha256 === sha))
  }
  const whole = JSON.parse((await tenderlint(folder, ['in', '--format', 'json', ...WITH_RED_WAX])).stdout)
  const sha = whole.documents[0].sha256
  const before = await holders()
  const run = await tenderlint(folder, ['merge', 'part-1.json', 'part-2.json', '--format', 'json', ...WITH_RED_WAX])
  expect(JSON.parse(run.stdout)).toEqual(whole)
  expect([...before].sort()).toEqual([false, true])
  writeFileSync(join(folder, 'in/z.md'), TENDER)
  writeFileSync(join(folder, 'in/a.md'), '# 别的\n\n别的文件。\n')
  expect(await holders()).toEqual(before)
})

describe('refused', () => {
  const copy = (folder: string, from: string, to: string, change = (text: string) => text) =>
    writeFileSync(join(folder, to), change(readFileSync(join(folder, from), 'utf8')))
  const version = (text: string) => text.replace(/"version": "[\d.]+"/, '"version": "0.0.9"')
  const cases: [string, string[], RegExp, ((folder: string) => void)?][] = [
    ['a missing part', ['part-1.json', 'part-3.json'], /缺少第 2\/3 份/],
    [
      'a doubled part',
      ['part-1.json', 'copy.json', 'part-2.json', 'part-3.json'],
      /第 1\/3 份给了两次：part-1\.json 和 copy\.json/,
      f => copy(f, 'part-1.json', 'copy.json'),
    ],
    [
      'another version',
      ['part-1.json', 'part-2.json', 'old.json'],
      /old\.json 是 0\.0\.9 版做的/,
      f => copy(f, 'part-3.json', 'old.json', version),
    ],
    [
      'a cut report',
      ['cut.json', 'part-2.json', 'part-3.json'],
      /cut\.json/,
      f => copy(f, 'part-1.json', 'cut.json', text => text.slice(0, -90)),
    ],
    ['no report', ['in/a.md'], /in\/a\.md 不是 tenderlint 的 JSON[\s\S]*in\/a\.md:1:1: 从这里起不是 JSON/],
    ['a report that is not there', ['none.json'], /打不开报告 none\.json（没有这个文件或文件夹，ENOENT）/],
  ]
  test.each(cases)(
    '%s',
    async (_, reports, sentence, prepare) => {
      const folder = folderOf({ 'in/a.md': TENDER, 'rules/red-wax.yaml': RED_WAX, ...(await threeParts()) })
      prepare?.(folder)
      const run = await tenderlint(folder, ['merge', ...reports, '--output', 'json=all.json', ...WITH_RED_WAX])
      expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
      expect(run.stderr).toMatch(sentence)
      expect(readdirSync(folder)).not.toContain('all.json')
    },
    30_000,
  )

  test('other rules and other options', async () => {
    const folder = folderOf({ 'in/a.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
    const names = await parts(folder, 2, 'jsonl', ['--regime', 'tendering-law'])
    expect((await tenderlint(folder, ['merge', ...names])).stderr).toMatch(/用的规则（1 条）与现在的（\d+ 条）不同/)
    expect((await tenderlint(folder, ['merge', ...names, ...WITH_RED_WAX])).stderr).toMatch(
      /检查时的选项或程序与现在不同/,
    )
    const strict = [...WITH_RED_WAX, '--policy', 'strict']
    expect((await tenderlint(folder, ['merge', ...names, ...strict])).stderr).toMatch(
      /同样是 1 条，但轻重或内容与现在不同/,
    )
    const run = await tenderlint(folder, ['merge', ...names, '--regime', 'tendering-law', ...WITH_RED_WAX])
    expect([run.code, run.stderr]).toEqual([1, ''])
  })

  test('lines of a part that were cut off', async () => {
    const folder = folderOf({ 'in/a.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
    const names = await parts(folder, 2, 'jsonl')
    for (const name of names) copy(folder, name, name, text => text.split('\n').slice(0, -2).join('\n'))
    const { code, stderr } = await tenderlint(folder, ['merge', ...names, ...WITH_RED_WAX])
    expect(code).toBe(2)
    expect(stderr).toMatch(/part-\d\.jsonl/)
  })
})

test('reports are never in memory whole', async () => {
  const goods = join(ROOT, 'fixtures/goods-tender.docx')
  const folder = folderOf({})
  const one = JSON.parse((await tenderlint(folder, [goods, '--format', 'json', '--no-config'])).stdout)
  const documents = Array.from({ length: 400 }, (_, i) => ({ ...one.documents[0], path: `${i}.docx` }))
  const summary = Object.fromEntries(Object.entries(one.summary).map(([key, count]) => [key, 400 * Number(count)]))
  const text = `${JSON.stringify({ ...one, summary, documents }, null, 2)}\n`
  writeFileSync(join(folder, 'many.json'), text)
  // As large as the text alone in memory; a run with few documents takes half of that.
  const heap = Math.ceil((2 * text.length) / 2 ** 20)
  const run = await tenderlint(folder, ['merge', 'many.json', '--format', 'json', '--no-config'], {
    NODE_OPTIONS: `--max-old-space-size=${heap}`,
  })
  expect({ code: run.code, isSame: run.stdout === text }).toEqual({ code: 1, isSame: true })
})

test.each([['0/2'], ['3/2'], ['a'], ['1/']])('--shard %s is refused', async value => {
  const { code, stderr } = await tenderlint(folderOf({ 'a.md': TENDER }), ['a.md', '--shard', value])
  expect(code).toBe(2)
  expect(stderr).toContain(`不能写“${value}”`)
})

test('waivers that nobody needs are told from the whole, not from a part', async () => {
  const waiver = (words: string) =>
    `  - { rule: red-wax, document: "in/*.md", words: ${words}, reason: 已论证, owner: 张三, expires: 2099-01-01 }\n`
  const folder = folderOf({ ...FILES, 'w.yaml': `waivers:\n${waiver('须用红色火漆封口')}${waiver('没有这样的词句')}` })
  const how = ['--waivers', 'w.yaml', '--stale-waivers', 'error', '--date', '2026-01-01']
  const one = await tenderlint(folder, ['in', '--format', 'json', ...WITH_RED_WAX, ...how])
  expect(one.stderr).toContain('w.yaml')
  const names = await parts(folder, 3, 'json', how)
  const again = await tenderlint(folder, ['merge', ...names, '--format', 'json', ...WITH_RED_WAX, ...how])
  expect(again).toEqual(one)
  // Without the file, what the parts let pass stays as it is.
  const plain = await tenderlint(folder, ['merge', ...names, '--format', 'json', ...WITH_RED_WAX])
  expect(plain.stdout).toBe(one.stdout)
})
