/** Slips of the keyboard in a file of rules, and whether the page that teaches to write one teaches none. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { CHECKS } from '../../../src/checks/compile.ts'
import { folderOf, RED_WAX, ROOT, TENDER, tenderlint } from '../run-program.ts'

const swap = (from: string, to: string) => RED_WAX.replace(from, to)

test.each([
  ['a tab', swap('  - words: 红色火漆', '\t- words: 红色火漆'), '\t- words', '缩进用了 Tab 键'],
  ['a full-width colon', swap('title: 红', 'title：红'), 'title：', '“：”是全角冒号'],
  ['a full-width colon before lines that fit', swap('basis:', 'basis：'), 'basis：', '“：”是全角冒号'],
  ['no blank behind a colon', swap('title: 红', 'title:红'), 'title:红', '冒号要加一个空格'],
  ['a key twice', `${RED_WAX}id: red-wax\n`, null, '只能写一次'],
  ['a list of words that begins a text', swap('words: 红色火漆', 'words: {bidder}火漆'), '火漆\n', '单引号'],
  ['a set that begins a text', swap('words: 红色火漆', 'words: [红赤]色火漆'), '[红赤]', '单引号'],
  ['a sign that begins a text', swap('words: 红色火漆', 'words: >5 毫米火漆'), null, '单引号'],
  ['a list on the line of its key', swap('find:\n  - words', 'find: - words'), 'find: -', '缩进不对'],
  ['a comma twice', swap('in: [notice, ', 'in: [notice, , '), 'in: [notice', '缩进、冒号和引号'],
  ['an asterisk', swap('words: 红色火漆', 'words: *火漆'), '*火漆', '单引号'],
  [
    'a half-width comma inside a text',
    swap('- words: 采购红色火漆', '- near: { words: 采,购, within: 9 }'),
    null,
    '单引号',
  ],
  ['no partner of a quote', swap('question: ', 'question: "'), null, '引号没有配对'],
  ['full-width commas', swap('in: [notice, ', 'in: [notice，'), 'notice，', '半角逗号'],
  ['two rules in a file', `${RED_WAX}---\n${RED_WAX}`, '---', '另存为一个文件'],
  ['a law', swap('basis: [gplr-20-8,', 'basis: [gplr20-8,'), 'basis', '是不是要写 gplr-20-8'],
  [
    'a word list',
    swap('words: 采购红色火漆', "words: '{biddr}火漆'"),
    '{biddr}',
    '没有 {biddr} 这个词表；是不是要写 {bidder}',
  ],
  ['a rule to yield to', `${RED_WAX}yields-to: [localty]\n`, 'yields-to', '是不是要写 locality'],
  ['a key a level too high', swap('cases:', 'passes: []\ncases:'), 'passes: []', '是不是要写 cases: { passes: … }'],
  ['a number without a limit', swap('- words: 采购红色火漆', "- number: { of: '{n}枚' }"), '- number', 'above'],
  ['nothing but a remark', swap('title: 红', 'title: #红'), null, '空着'],
])('a slip of the keyboard is named, once: %s', async (_, source, words, said) => {
  const folder = folderOf({ 'rules/red-wax.yaml': source })
  const { code, stderr } = await tenderlint(folder, ['test', 'rules'])
  const places = stderr.split('\n').filter(line => line.includes('.yaml:'))
  expect([code, places.length], stderr).toEqual([2, 1])
  expect(places[0]).toContain(said)
  // What the parser says is English.
  expect(places[0]!.replace(/^.*?:\d+:\d+: /, '').replace(/Tab|YAML|tenderlint [a-z]+/g, '')).not.toMatch(
    /[A-Za-z]{3,} [a-z]+/,
  )
  if (words !== null) {
    const line = source.slice(0, source.indexOf(words)).split('\n').length
    expect(places[0]).toContain(`red-wax.yaml:${line}:`)
  }
})

test('a severity may be one word for all places', async () => {
  const source = RED_WAX.replace(/^severity: .*$/m, 'severity: info')
  const folder = folderOf({ 'tender.md': TENDER, 'rules/red-wax.yaml': source })
  const { stdout } = await tenderlint(folder, [
    'tender.md',
    '--rules',
    'rules',
    '--only',
    'red-wax',
    '--format',
    'json',
  ])
  const [{ findings }] = JSON.parse(stdout).documents
  expect(findings.map((one: { severity: string }) => one.severity)).toEqual(['info', 'info'])
})

test.each(['docs/writing-rules.md', 'docs/writing-rules.zh-CN.md'])(
  '%s tells all conditions, as YAML takes them',
  async page => {
    const rows = readFileSync(join(ROOT, page), 'utf8')
      .match(/^\| `.*$/gm)!
      .join('\n')
    const codes = [...rows.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
    expect(Object.keys(CHECKS).filter(name => !codes.includes(name))).toEqual([])
    const examples = codes.filter(code => code.startsWith('{ '))
    expect(examples.length).toBeGreaterThan(6)
    for (const one of examples) expect(parseDocument(one).errors, one).toEqual([])
  },
)

test('a change to a rule that a file beside it switches off names that file; faults stand in the order of the file', async () => {
  const folder = folderOf({
    'rules/a.yaml': 'extends: market-share\noff: true\n',
    'rules/b.yaml': 'extends: market-share\nseverity: info\n',
    'rules/c.yaml': 'extends: locality\nzzz: 1\nseverity: fatal\naaa: 1\n',
  })
  const { code, stderr } = await tenderlint(folder, ['test', 'rules'])
  expect(code).toBe(2)
  expect(stderr).toContain('rules/b.yaml:1:10: market-share 已由 a.yaml 停用')
  const lines = [...stderr.matchAll(/([abc])\.yaml:(\d)/g)].map(([, file, line]) => `${file}${line}`)
  expect(lines).toEqual([...lines].sort())
  expect(lines.length).toBeGreaterThan(3)
})

test('a rule may yield to one that another folder switches off', async () => {
  const folder = folderOf({
    'tender.md': TENDER,
    'off/a.yaml': 'extends: market-share\noff: true\n',
    'own/red-wax.yaml': `${RED_WAX}yields-to: [market-share]\n`,
  })
  const run = await tenderlint(folder, ['tender.md', '--rules', 'off', '--rules', 'own', '--only', 'red-wax'])
  expect(run).toMatchObject({ code: 1 })
})
