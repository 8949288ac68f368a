import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/rules/load/read-folder.ts'
import { folderOf, lineAndColumn } from '../program/run-program.ts'
import { BUILT_IN } from './judge.ts'

const GOOD = `id: red-wax
title: 火漆
limb: beyond-need
category: access-barrier
message: 颜色与履约无关
advice: 密封完好即可
en: { title: Wax, message: Colour says nothing, advice: Sealed is enough }
severity: { default: warning, mark: error }
basis: [article-3-3]
in: [qualification, requirement]
find:
  - words: 红色火漆
    any:
      - modality: [must]
except:
  - guard: exception
    because: { zh: 文物, en: A relic }
    any:
      - words: 文物
cases:
  hits:
${'    - { in: qualification, text: 须用红色火漆 }\n'.repeat(5)}  passes:
${'    - { in: requirement, text: 密封完好 }\n'.repeat(5)}`

/** The built-in rules with those of a folder that has no mistakes. */
async function withFolder(files: Record<string, string>) {
  const { set, problems } = await readFolder(folderOf(files), BUILT_IN)
  expect(problems).toEqual([])
  return set
}

/** Problems of one rule file, as `line:column message`. */
async function problemsOf(source: string, name = 'red-wax.yaml'): Promise<string[]> {
  const folder = folderOf({ [name]: source })
  const { problems } = await readFolder(folder, BUILT_IN)
  expect(problems.every(({ file }) => file === join(folder, name))).toBe(true)
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('a good folder', () => {
  it('is added to the built-in rules', async () => {
    const rules = await withFolder({ 'own/red-wax.yaml': GOOD })
    expect(rules.rules).toHaveLength(BUILT_IN.rules.length + 1)
    expect(rules.digest).not.toBe(BUILT_IN.digest)
    const own = rules.rules.find(({ id }) => id === 'red-wax')!
    expect(own.severity).toEqual({ default: 'warning', places: { mark: 'error' }, raise: [] })
    expect(own.find[0]!.words).toEqual(['红色火漆'])
    expect(own.zh.question).toBeNull()
  })

  it('may bring word lists, laws and guards of its own', async () => {
    const law = `instrument: 火漆办法\nshort: 火漆办法\nnumber: ''\neffective: 2020-01-01
provisions: [{ id: wax-1, article: 第一条, text: 不得, status: verified, regime: GP }]`
    const rules = await withFolder({
      'lexicon/colours.yaml': 'colour: [红色, 蓝色]',
      'law/wax.yaml': law,
      'guards/form.yaml': '- because: { zh: 样张, en: Sample }\n  any: [{ words: "{colour}样张" }]',
      'red-wax.yaml': GOOD.replace('words: 红色火漆', "words: '{colour}火漆'").replace('article-3-3', 'wax-1'),
    })
    expect(rules.lexicon.colour).toEqual(['红色', '蓝色'])
    expect(rules.guards).toHaveLength(BUILT_IN.guards.length + 1)
    expect(rules.laws['wax-1']!.short).toBe('火漆办法')
  })

  it('an empty one adds nothing, and the digest stays', async () => {
    expect((await withFolder({})).digest).toBe(BUILT_IN.digest)
  })
})

describe('a broken rule is refused at its line and column, with what was expected', () => {
  const swap = (from: string, to: string) => GOOD.replace(from, to)
  it.each([
    ['an unknown key', swap('title: 火漆', 'titel: 火漆'), '火漆', /titel/],
    ['an unknown check', swap('modality: [must]', 'mood: [must]'), '[must]', /mood/],
    ['an unknown option of a check', swap('[must]', '[ought]'), 'ought', /must.*score.*proof.*wish/],
    ['an unknown word list', swap('words: 红色火漆', "words: '{colour}火漆'"), "'{colour}", /没有 \{colour\} 这个词表/],
    ['an unknown word list in a condition', swap('words: 文物', "words: '{relic}'"), "'{relic}", /\{relic\}/],
    ['a bad pattern', swap('words: 红色火漆', "words: '(红色火漆'"), "'(红色", /括号没有配对/],
    ['a bad pattern in a condition', swap('words: 文物', "words: '[文物'"), "'[文物", /方括号没有配对.*：\[文物$/],
    [
      'the second of several',
      swap('words: 红色火漆', "words: [火漆, '(Ａ级)火漆)']"),
      "'(Ａ级",
      /括号.*：\(Ａ级\)火漆\)$/,
    ],
    [
      'a bad pattern with what is laid into others',
      swap('words: 红色火漆', "words: '^(国企必须'"),
      "'^(国企",
      /：\^\(国企必须$/,
    ],
    [
      'a pattern that can run away, as it was written',
      swap('words: 红色火漆', "words: '^(?:国企|国企必须|必须)+火漆'"),
      "'^(?:国企",
      /算不完.*：\^\(\?:国企\|国企必须\|必须\)\+火漆$/,
    ],
    [
      'a word behind which a bracket begins with what it is kept apart from',
      swap('words: 红色火漆', "words: '资质(?:量化|证书)'"),
      "'资质(",
      /“量化”接在“资质”后面永远匹配不到.*“资质量”.*：资质\(\?:量化\|证书\)$/,
    ],
    ['an unknown check in `further`', swap('find:', 'further: { all: [{ mood: x }] }\nfind:'), 'x }] }', /mood/],
    ['an unknown law', swap('article-3-3', 'gplr-999'), 'gplr-999', /没有 gplr-999/],
    ['a bad severity', swap('mark: error', 'mark: fatal'), 'fatal', /error.*warning.*info/],
    [
      'an unknown place',
      swap('in: [qualification, req', 'in: [appendix, req'),
      'appendix',
      /qualification.*requirement/,
    ],
    [
      'an unknown limb',
      swap('limb: beyond-need', 'limb: too-much'),
      'too-much',
      /unreasonable-conditions.*tailored-to-product/,
    ],
    [
      'a misspelt check, with what was probably meant',
      swap('modality: [must]', 'modallity: [must]'),
      '[must]',
      /^\S+ find\.1\.any\.1\.modallity: .*是不是要写 modality/,
    ],
    ['a misspelt place', swap('mark: error', 'mrak: error'), 'error }', /是不是要写 mark/],
    [
      'a misspelt key of a case',
      swap('{ in: requirement, text: 密', '{ in: requirement, txt: 密'),
      '密封完好 }',
      /是不是要写 text/,
    ],
    [
      'a kind that does not exist',
      swap('modality: [must]', 'profile: { kind: 货物 }'),
      '货物',
      /goods \| services \| works/,
    ],
    [
      'a word for yes or no',
      swap('modality: [must]', 'profile: { mandatory: 是 }'),
      '是 }',
      /mandatory: 要写成 true 或 false/,
    ],
    [
      'a method that does not exist, inside another condition',
      swap('modality: [must]', 'any: [{ profile: { method: [询价, 磋商] } }]'),
      '磋商]',
      /没有“磋商”这种采购方式，只能写：公开招标 \| .*竞争性磋商/,
    ],
    [
      'punctuation that no text holds',
      swap('words: 红色火漆', 'words: 红色,火漆'),
      '红色,火漆',
      /, 永远匹配不到：整理过的文字里写作 ，/,
    ],
    ['the same in a condition', swap('words: 文物', 'words: 文物|古物\\(甲\\)'), '文物|', /\( 永远匹配不到.*（/],
    [
      'a start denied',
      swap('words: 红色火漆', "words: '(?<!^|甲)红色火漆'"),
      "'(?<!^",
      /\(\?<!\^\|甲\) 只看.*：\(\?<!\^\|甲\)红色火漆$/,
    ],
    [
      'a start denied in a group',
      swap('words: 红色火漆', "words: '(?<!(?:^|甲)乙?)红色火漆'"),
      "'(?<!(",
      /\(\?<!\(.* 只看/,
    ],
    ['a start denied in front', swap('words: 红色火漆', "words: '(?!^)红色火漆'"), "'(?!^", /\(\?!\^\) 只看/],
    ['digits of full width', swap('words: 红色火漆', 'words: １号火漆'), '１号', /１ 永远匹配不到.* 1，/],
    [
      'traditional characters',
      swap('words: 红色火漆', 'words: 須用火漆'),
      '須用',
      /須 永远匹配不到.*写作 须，.*用简体/,
    ],
    ['a blank', swap('words: 文物', "words: '(?:文 物|ISO\\s+体系)'"), "'(?:文 ", /空格.*请删去：/],
    ['an invisible character', swap('words: 红色火漆', 'words: 红色\u200b火漆'), '红色\u200b', /看不见的字符/],
    ['an unknown guard', swap('guard: exception', 'guard: mercy'), 'mercy', /quotation.*form.*exception.*function/],
    ['an empty message', swap('message: 颜色与履约无关', "message: ''"), "''", /./],
    ['too few cases', swap('    - { in: requirement, text: 密封完好 }\n', ''), '- { in: requirement', /5/],
  ])('%s', async (_, source, words, said) => {
    const problems = await problemsOf(source)
    const [problem] = problems.filter(one => said.test(one))
    expect(problem?.split(' ')[0], problems.join('\n')).toBe(lineAndColumn(source, words))
  })

  it('punctuation of both widths may stand for each other', async () => {
    expect(
      await problemsOf(swap('words: 红色火漆', "words: '红色[,，]?(?:,|，)火漆|iso 9001\\s?体系|華碩|标准 \\| 样品'")),
    ).toEqual([])
  })

  it('missing cases', async () => {
    const [problem, ...others] = await problemsOf(GOOD.slice(0, GOOD.indexOf('cases:')))
    expect(problem).toMatch(/^1:1 .*cases/)
    expect(others).toEqual([])
  })

  it('a syntax error', async () => {
    const source = GOOD.replace('title: 火漆', 'title: [火漆')
    const [problem] = await problemsOf(source)
    expect(Number(problem!.split(':')[0])).toBeGreaterThanOrEqual(2)
  })

  it('a tab as indentation', async () => {
    const source = GOOD.replace('  - words: 红色火漆', '\t- words: 红色火漆')
    const [problem] = await problemsOf(source)
    expect(problem).toMatch(/^12:\d+ .*[Tt]ab/)
  })

  it.each([
    ['an empty file', ''],
    ['a file of comments', '# nothing\n'],
    ['a list', '- id: red-wax\n'],
  ])('%s', async (_, source) => {
    const [problem] = await problemsOf(source)
    expect(problem).toMatch(/^1:1 (空着.*，)?要写成/)
  })

  it('a name that is not the id', async () => {
    expect(await problemsOf(GOOD, 'blue-wax.yaml')).toEqual(['1:5 名称 red-wax 和文件名不一样，请改成一样'])
  })

  it('an id that exists already, built in or in the same folder', async () => {
    const source = GOOD.replace('id: red-wax', 'id: market-share')
    expect(await problemsOf(source, 'market-share.yaml')).toEqual([
      expect.stringMatching(/^1:5 规则 market-share 已经有了/),
    ])
    const { problems } = await readFolder(folderOf({ 'a/red-wax.yaml': GOOD, 'b/red-wax.yaml': GOOD }), BUILT_IN)
    expect(problems.map(one => one.message)).toEqual([expect.stringMatching(/^规则 red-wax 已经有了/)])
  })

  it('all problems are reported at once, each with its file', async () => {
    const folder = folderOf({ 'red-wax.yaml': GOOD.replace('article-3-3', 'gplr-999'), 'bad.yaml': '' })
    const { problems } = await readFolder(folder, BUILT_IN)
    const told = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
    expect(told).toContainEqual(expect.stringContaining(`${join(folder, 'red-wax.yaml')}:9:9 法规库里没有 gplr-999`))
    expect(told).toContainEqual(expect.stringContaining(`${join(folder, 'bad.yaml')}:1:1 `))
  })
})
