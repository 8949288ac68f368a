/** Placeholders in a rule's sentences, of which a reader must never see the name. */
import { expect, test } from 'vitest'
import { readFolder } from '../../src/rules/load/read-folder.ts'
import { folderOf, lineAndColumn, RED_WAX } from '../program/run-program.ts'
import { BUILT_IN } from './judge.ts'

const swap = (from: string, to: string) => RED_WAX.replace(from, to)
const wording = (one: string) => swap('find:', `wordings: [{ ${one} }]\nfind:`)
const counted = "number: { of: '{n}枚', above: 2 }"

const problemsOf = async (source: string, name = 'red-wax.yaml') =>
  (await readFolder(folderOf({ [name]: source }), BUILT_IN)).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

test.each([
  [
    'a misspelt one',
    swap('message: 用什么', "message: '{macth}' # "),
    "'{macth}",
    /没有 \{macth\} 这个占位符；是不是要写 \{match\}？/,
  ],
  ['one with blanks in it', swap('advice: Any', "advice: '{ match }' # "), "'{ match", /是不是要写 \{match\}/],
  ['one in a title', swap('title: Red', "title: '{match}' # "), "'{match}'", /标题里不能用占位符/],
  [
    'one of a condition that nobody asks for',
    swap('question: 别', "question: '{number}' # "),
    "'{number}'",
    /wordings/,
  ],
  [
    'one of a condition that need not hold',
    wording(`any: [{ ${counted} }, { words: 枚 }], advice: '{number}'`),
    "'{number}' }",
    /\{number\} 在这里没有值：.*all 里要有 number 这个条件/,
  ],
  ['that of a law where the rule has none', swap('message: 用什么', "message: '{law}' # "), "'{law}'", /请给规则.*law/],
  [
    'that of a law which is no ground',
    swap('message: 用什么', "law: [{ of: [gpl-5], zh: 法, en: l }]\nmessage: '{law}' # "),
    'gpl-5',
    /gpl-5 不是这条规则的依据/,
  ],
  [
    'a law whose place no sentence holds',
    swap('message: 用什么', 'law: [{ of: [article-3-1], zh: 法, en: l }]\nmessage: '),
    '[{ of',
    /不会显示.*\{law\}/,
  ],
])('%s is refused', async (_, source, words, said) => {
  const problems = await problemsOf(source)
  expect(problems).toEqual([expect.stringMatching(said)])
  expect(problems[0]!.split(' ')[0]).toBe(lineAndColumn(source, words))
})

test('one in a change to a rule is refused', async () => {
  expect(await problemsOf("extends: market-share\nmessage: '{numbr}枚'\n", 'a.yaml')).toEqual([
    '2:10 没有 {numbr} 这个占位符；是不是要写 {number}？',
  ])
})

test('a change may use what the law says of its rule', async () => {
  expect(await problemsOf("extends: locality\nmessage: '本地优先。{law}'\n", 'a.yaml')).toEqual([])
})

test('those that a condition fills may be used', async () => {
  expect(await problemsOf(wording(`all: [{ ${counted}, words: 枚 }], message: '{number}枚（{match}）'`))).toEqual([])
})
