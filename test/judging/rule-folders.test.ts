/** What is wrong in the folders that hold no rules: word lists, guards, laws, a vocabulary. */
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/rules/load/read-folder.ts'
import type { RuleSet } from '../../src/rules/types.ts'
import { folderOf, lineAndColumn, RED_WAX } from '../program/run-program.ts'
import { BUILT_IN, judgeOneByOne } from './judge.ts'

describe('a mistake beside the rules is refused at its place', () => {
  it('in word lists, guards and laws', async () => {
    const folder = folderOf({
      'lexicon/a.yaml': 'loop: ["{loop}"]\nColour: [红色]',
      'guards/form.yaml': '- any: [{ words: 红色 }]',
      'law/a.yaml': 'instrument: 甲',
    })
    const { problems } = await readFolder(folder, BUILT_IN)
    const files = new Set(problems.map(({ file }) => file.slice(folder.length + 1)))
    expect([...files].sort()).toEqual(['guards/form.yaml', 'law/a.yaml', 'lexicon/a.yaml'])
  })

  it('a file of guards that is called as none of them', async () => {
    const source = '- because: { zh: 样张, en: Sample }\n  any: [{ words: 样张 }]'
    const { problems } = await readFolder(folderOf({ 'guards/mercy.yaml': source }), BUILT_IN)
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      expect.stringMatching(/^1:1 .*只能是：quotation \| record \| form/),
    ])
  })

  it('in the patterns of dates, which stand where other checks have numbers', async () => {
    const dates = "days-since: { from: '发样日(期{date}', to: '{seals}{date}', below: 9 }"
    const source = `- because: { zh: 样张, en: Sample }\n  any: [{ ${dates} }]`
    const { problems } = await readFolder(folderOf({ 'guards/form.yaml': source }), BUILT_IN)
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      expect.stringMatching(/^2:31 .*括号没有配对.*：发样日\(期\{date\}$/),
      expect.stringMatching(/^2:50 没有 \{seals\} 这个词表/),
    ])
  })

  it('in a word list once, and not at each pattern that names the list', async () => {
    const files = {
      'lexicon/a.yaml': "wax: ['火漆(']\nseal: ['{wax}印']",
      'guards/form.yaml': '- because: { zh: 样张, en: Sample }\n  any: [{ words: "{seal}样张" }]',
    }
    const { problems } = await readFolder(folderOf(files), BUILT_IN)
    expect(problems.map(one => one.message)).toEqual([expect.stringMatching(/括号没有配对.*：火漆\($/)])
  })

  it('in a word list, and in what runs away without it', async () => {
    const entry = (words: string) => `- because: { zh: 样张, en: Sample }\n  any: [{ words: '${words}' }]\n`
    const files = {
      'lexicon/a.yaml': "wax: ['火漆(']\nseal: ['{wax}印']\nred: [红]\nblue: [蓝]",
      'guards/form.yaml': ['(?:{red}|{blue})*甲', '(?:{red}|红)*乙', '(?:{seal}|{wax}印)*丙'].map(entry).join(''),
    }
    const { problems } = await readFolder(folderOf(files), BUILT_IN)
    expect(problems.map(one => one.message)).toEqual([
      expect.stringMatching(/括号没有配对/),
      expect.stringMatching(/时间成倍增长.*乙/),
    ])
  })

  it('in what may stand in front of a sentence once, and not at each pattern that begins with it', async () => {
    const files = {
      'vocabulary/own.yaml': "roles: []\nprofile: []\nproject: []\nnumbered: '(?:\\d+、?)+'",
      'guards/form.yaml': '- because: { zh: 样张, en: Sample }\n  any: [{ words: ^样张 }]',
    }
    const { problems } = await readFolder(folderOf(files), BUILT_IN)
    expect(problems.map(one => one.file.split('/').at(-1))).toEqual(['own.yaml'])
  })

  it('a key of the vocabulary in a second file, of which one would not count', async () => {
    const files = {
      'vocabulary/a.yaml': 'roles: []\nsteps: 优',
      'vocabulary/b.yaml': 'profile: []\nproject: []\nsteps: 良',
    }
    const { problems } = await readFolder(folderOf(files), BUILT_IN)
    expect(problems.map(({ file, line, column, message }) => [file.split('/').at(-1), line, column, message])).toEqual([
      ['b.yaml', 3, 8, expect.stringMatching(/的 steps 在 a\.yaml 里已经有了/)],
    ])
  })

  it('a key that no file of the vocabulary has, where all of them can be read', async () => {
    const files = { 'vocabulary/a.yaml': 'roles: []', 'vocabulary/b.yaml': 'profile: []' }
    const { problems } = await readFolder(folderOf(files), BUILT_IN)
    expect(problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
      ['a.yaml', 'project: 缺少这一项'],
    ])
    const bad = { ...files, 'vocabulary/c.yaml': 'project: none' }
    const { problems: others } = await readFolder(folderOf(bad), BUILT_IN)
    expect(others.map(({ file }) => file.split('/').at(-1))).toEqual(['c.yaml'])
  })

  it('a name of a list that no pattern could call it by', async () => {
    const { problems } = await readFolder(folderOf({ 'lexicon/a.yaml': 'Colour: [红色]' }), BUILT_IN)
    expect(problems.map(one => one.message)).toEqual([expect.stringMatching(/^Colour: 只能用小写字母/)])
  })

  it.each([
    ['a pattern', "steps: '[优'", "'[优'", /^steps: .*方括号没有配对/],
    [
      'one in a list',
      "sideBySide: [{ places: [requirement], border: ，, unless: '(或', leans: 均, carries: 如 }]",
      "'(或'",
      /unless: .*括号/,
    ],
    [
      'a form',
      "terse: { number: '', unless: 无, forms: [{ places: [mark], words: '+', says: ['{1}'] }] }",
      "'+'",
      /重复/,
    ],
    [
      'a list of its own',
      "saidOtherwise: { lists: { has: [有] }, groups: [{ places: [notice], forms: [{ words: '(?<body>{hat})', says: [有] }] }] }",
      "'(?<body>{hat})'",
      /groups\.1\.forms\.1\.words: .*没有 \{hat\} 这个词表/,
    ],
    [
      'what is said otherwise',
      "saidOtherwise: { lists: { has: [有] }, groups: [{ places: [notice], forms: [{ words: '{has}.', says: [有] }] }] }",
      "'{has}.'",
      /\(\?<body>…\)/,
    ],
    [
      'a field that no profile has',
      'profile: [{ field: sort, value: goods, words: [货物] }]',
      'sort',
      /field: .*kind \| method/,
    ],
    [
      'a kind that is none',
      'profile: [{ field: kind, value: 货物, words: [货物] }]',
      '货物,',
      /value: .*goods \| services/,
    ],
    [
      'a word for yes',
      "profile: [{ field: mandatory, value: 'true', words: [必须] }]",
      "'true'",
      /value: .*true \| false/,
    ],
    ['a field that no project has', 'project: [{ field: owner, labels: [业主] }]', 'owner', /field: .*buyer \| agency/],
    ['a word list', "markedTitles: ['{colour}']", "'{colour}'", /没有 \{colour\} 这个词表/],
    ['points without a name', "pointsBehind: { as: 的得, words: ['(?<body>.+)得分'] }", "'(?<body>", /\(\?<n>…\)/],
    ['a synonym with a group', "synonyms: [{ as: 须, words: [应该, '应(当|须)'] }]", "'应(", /words\.2: .*\(\?:…\)/],
    ['a synonym with a named one', "synonyms: [{ as: 须, words: ['(?<a>必须)'] }]", "'(?<a>", /捕获组/],
    ['a shorter synonym', 'synonyms: [{ as: 供应商, words: [卖家] }]', '卖家', /不能比读作的词（as）短/],
    ['a synonym that may be nothing', "synonyms: [{ as: '', words: ['整?'] }]", "'整?'", /什么都不匹配/],
    [
      'a place that is none',
      'sideBySide: [{ places: [evaluations], border: ，, unless: 但, leans: 均, carries: 须 }]',
      'evaluations',
      /sideBySide\.1\.places\.1: .*evaluation/,
    ],
    [
      'a place of terse forms that is none',
      "terse: { number: '^1', unless: 但, forms: [{ places: [marked], words: 有, says: [有] }] }",
      'marked]',
      /terse\.forms\.1\.places\.1: .*mark/,
    ],
    ['a longer word without the word', 'within: { 国企: [全国企业, 国有企业] }', '国有企业]', /国企\.2: .*包含/],
    ['a word of one character', 'within: { 资: [资质] }', '[资质]', /within\.资: .*汉字/],
    ['a longer word that holds it twice', 'within: { 国企: [国企全国企] }', '国企全国企] }', /国企\.1: .*一次/],
    ['a longer word that is no longer', 'within: { 国企: [国企] }', '国企] }', /国企\.1: .*更长/],
    ['a word with a sign', "within: { 国企: ['全国企.'] }", "'全国企.'", /国企\.1: .*汉字/],
    ['numbers that can where they are all that stands there', "numbered: '\\d+\\d+\\d+、?'", "'\\d+", /算不完/],
    ['numbers that can run away', "numbered: '(?:\\d+、?)+'", "'(?:", /算不完.*：\(\?:\\d\+、\?\)\+$/],
    [
      'a title that can',
      "roles: [{ role: notice, headings: [采购, '(?:采购|采|购)+公告'] }]",
      "'(?:采",
      /时间成倍增长.*：\(\?:采购/,
    ],
    [
      'a sign that can',
      "profile: [{ field: kind, value: goods, words: ['(?:货|货物|物)+样'] }]",
      "'(?:货",
      /时间成倍增长/,
    ],
    [
      'what is said otherwise and can',
      "saidOtherwise: { lists: { has: [有, 具有, 具] }, groups: [{ places: [notice], forms: [{ words: '{has}+(?<body>.)样', says: [有] }] }] }",
      "'{has}+",
      /时间成倍增长/,
    ],
    [
      'a fact of the project without a label',
      'project: [{ field: name, inline: 甲 }]',
      '{ field',
      /project\.1: .*labels/,
    ],
    ['a misspelt key', 'markedTitle: [目录]', '[目录]', /^markedTitle: .*是不是要写 markedTitles/],
    ['no synonyms', 'synonyms: [{ as: 须, words: [] }]', '[] }', /至少要写 1 项/],
  ])('%s of a vocabulary', async (_, line, words, said) => {
    const others = ['roles', 'profile', 'project'].filter(part => !line.startsWith(part))
    const source = `${others.map(part => `${part}: []\n`).join('')}${line}`
    const folder = folderOf({ 'vocabulary/own.yaml': source })
    const { problems } = await readFolder(folder, BUILT_IN)
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringMatching(said) })])
    expect(`${problems[0]!.line}:${problems[0]!.column}`).toBe(lineAndColumn(source, words))
  })
})

it('files of a vocabulary are one', async () => {
  const files = {
    'vocabulary/a.yaml': 'roles: []\nprofile: []\nsteps: 优',
    'vocabulary/below/b.yaml': 'project: []\nasks: 须',
  }
  const { set, problems } = await readFolder(folderOf(files), BUILT_IN)
  expect(problems).toEqual([])
  expect(set.vocabulary).toMatchObject({ roles: [], steps: '优', asks: '须' })
})

describe('patterns are put into the words that texts are read in', () => {
  it('whatever a word list is called', async () => {
    const { set } = await readFolder(folderOf({ 'lexicon/a.yaml': 'title: [必须]\nseal: [必须]' }), BUILT_IN)
    expect(set.lexicon.title).toEqual(set.lexicon.seal)
    expect(set.lexicon.seal).toEqual(['须'])
  })

  it('those of a vocabulary of its own, where there is one', async () => {
    const files = {
      'vocabulary/own.yaml': 'roles: []\nprofile: []\nproject: []\nsynonyms: [{ as: 蜡, words: [火漆] }]',
      'lexicon/a.yaml': 'seal: [必须用火漆]',
    }
    const { set } = await readFolder(folderOf(files), BUILT_IN)
    expect(set.lexicon.seal).toEqual(['必须用蜡'])
  })
})

it('a word list that changes is read anew where a pattern names it, by way of another list too, and nowhere else', async () => {
  const lists = 'seal2: [火漆]\nseals: ["{seal2}"]\n'
  const rule = RED_WAX.replace('words: 红色火漆', "words: '红色{seals}'")
  const first = await readFolder(folderOf({ 'lexicon/a.yaml': lists, 'red-wax.yaml': rule }), BUILT_IN)
  const { set } = await readFolder(folderOf({ 'lexicon/b.yaml': 'seal2: [封蜡]\n' }), first.set)
  const { findings } = await judgeOneByOne(set)('第三章 资格要求\n\n投标文件须用红色封蜡封口。\n')
  expect(findings.map(one => one.ruleId)).toContain('red-wax')
  const places = ({ rules }: RuleSet) => new Map(rules.map(({ id, patterns }) => [id, patterns?.index]))
  const before = places(first.set)
  expect([...places(set)].filter(([id, index]) => index !== before.get(id))).toEqual([['red-wax', 2]])
})
