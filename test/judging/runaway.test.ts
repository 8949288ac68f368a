import { RegExpParser } from '@eslint-community/regexpp'
import { describe, expect, it } from 'vitest'
import { compilePattern } from '../../src/checks/expressions/pattern.ts'
import { barredIn, deadIn } from '../../src/rules/load/dead-patterns.ts'
import { deniedStartIn } from '../../src/rules/load/denied-start.ts'
import { patternsIn, patternsInVocabulary } from '../../src/rules/load/patterns-in.ts'
import { repeatedGroupsOf, repetitionsOf } from '../../src/rules/runaway/repetitions.ts'
import { runaway } from '../../src/rules/runaway/runaway.ts'
import { builtInRules } from '../setup/rules-once.ts'

const LISTS = { colour: ['红', '蓝', '绿'], gap: ['[^，。；]{0,20}'], digits: ['\\d+(?:\\.\\d+)?'] }

describe('a pattern that can run away', () => {
  it.each([
    ['(?:红+)+漆', /exponential/],
    ['(?:红|红色|色)*火漆', /exponential/],
    ['(?:{colour}|红)+漆', /exponential/],
    ['.*.*.*漆', /4th degree/],
    ['[^，]{0,200}[^，]{0,200}[^，]{0,200}漆', /4th degree/],
    ['(?:[^，]{0,40}红){2,40}漆', /./],
    ['甲(?=(?:红+)+漆)', /exponential/],
    ['乙|丙|(?:红+)+漆', /exponential/],
  ])('%s', async (pattern, growth) => {
    expect(await runaway(pattern, LISTS)).toMatch(growth)
  })
})

it('a repeated group is looked at by itself, where there is no time to decide about all that stands around it', async () => {
  const pattern = '[^，。；]{0,20}火漆[^，。；]{0,20}(?:漆|朱红|色漆|朱红色)*\\d分'
  expect(await runaway(pattern, LISTS, 1)).toBe('exponential')
})

describe('a pattern that cannot', () => {
  it.each([
    '红色火漆',
    '须{gap}红{gap}漆{gap}封口',
    '{digits}(?:个|份){gap}{digits}分',
    '(?<!不)接受(?:红|蓝)?火漆',
    '.*火漆.*',
    '(?:{colour})+火漆',
    '(?:[^，。；]{1,8}、){1,9}火漆',
    '(红火漆',
  ])('%s', async pattern => {
    expect(await runaway(pattern, LISTS)).toBeNull()
  })
})

it('patterns are found wherever a rule has them, with their keys', () => {
  const find = [
    { words: ['红', '蓝'], all: [{ near: { words: '漆', within: 3 } }, { modality: ['must'] }], in: ['notice'] },
  ]
  expect(patternsIn({ find })).toEqual([
    { source: '红', path: ['find', 0, 'words', 0] },
    { source: '蓝', path: ['find', 0, 'words', 1] },
    { source: '漆', path: ['find', 0, 'all', 0, 'near', 'words'] },
  ])
})

it.each([
  ['share-of-budget', 'of', '(?:(?:保证金)+)+{sum}', { above: 2 }],
  ['days-since', 'from', '(?:(?:发布)+)+{date}', { to: '{date}', below: 2 }],
])('patterns of %s are looked at with what their blank stands for', async (check, key, source, others) => {
  const [pattern] = patternsIn([{ [check]: { [key]: source, ...others } }])
  expect(pattern!.path).toEqual([0, check, key])
  const { lexicon } = await builtInRules()
  expect(await runaway(pattern!.source, lexicon)).toBe('exponential')
})

it('each built-in pattern can match something', async () => {
  const { lexicon, vocabulary } = await builtInRules()
  const found = (await builtInPatterns()).flatMap(({ source, path }) => {
    const why = deadIn(source, lexicon)?.written ?? barredIn(source, vocabulary.within!)?.part
    return why === undefined ? [] : [`${path.join('.')}: ${why}`]
  })
  expect(found).toEqual([])
})

it('no built-in pattern denies the start of a text', async () =>
  expect((await builtInPatterns()).flatMap(({ source }) => deniedStartIn(source) ?? [])).toEqual([]))

it.each([
  '^红色',
  '(?<=^红)色',
  '(?<!.)红色',
  '[^红]色',
  '(?!(?<=甲)红)色',
  '(?!^\\d)红色',
  '(?<!{colour})红色',
  '(?<!\\^)红色',
  '(红',
])('nor does %s', pattern => expect(deniedStartIn(pattern)).toBeNull())

async function builtInPatterns() {
  const { rules, guards, lexicon } = await builtInRules()
  return [
    ...rules.flatMap(({ id, find, except, severity }) => patternsIn({ find, except, raise: severity.raise }, [id])),
    ...patternsIn(
      guards.map(({ because: _, name: __, ...one }) => one),
      ['guards'],
    ),
    ...Object.entries(lexicon).map(([name, words]) => ({ source: `(?:${words.join('|')})$`, path: ['lexicon', name] })),
  ]
}

/** Milliseconds: what grows exponentially is told in a few, and what takes recheck long it mostly cannot decide at all. */
const LOOK = 100

it('no built-in word list, guard or rule grows exponentially', async () => {
  const { lexicon } = await builtInRules()
  // Only a repetition inside another grows that fast; to look at all patterns takes recheck minutes.
  const nested = (source: string) =>
    repetitionsOf(new RegExpParser().parsePattern(compilePattern(source, lexicon).source)).some(
      one => one.most === Number.POSITIVE_INFINITY,
    )
  const found: string[] = []
  const seen = new Set<string>()
  for (const { source, path } of await builtInPatterns()) {
    if (seen.has(source)) continue
    seen.add(source)
    if (!nested(source)) continue
    const growth = await runaway(source, lexicon, LOOK)
    if (growth === 'exponential') found.push(`${path.join('.')}: ${growth}`)
  }
  expect(found).toEqual([])
})

it('no group that is repeated without end, of these or of the vocabulary, reads the same words in two ways', async () => {
  const { lexicon, vocabulary } = await builtInRules()
  const groups = new Map<string, string>()
  for (const { source, path } of [...(await builtInPatterns()), ...patternsInVocabulary(vocabulary)]) {
    if (!/\)(?:[*+]|\{\d+,\})/.test(source)) continue
    const parsed = new RegExpParser().parsePattern(compilePattern(source, lexicon).source)
    for (const group of repeatedGroupsOf(parsed)) groups.set(group, path.join('.'))
  }
  expect(groups.size).toBeGreaterThan(20)
  const found: string[] = []
  // By itself, since the whole pattern is often more than recheck can decide.
  for (const [group, path] of groups) if ((await runaway(group, {})) === 'exponential') found.push(`${path}: ${group}`)
  expect(found).toEqual([])
})
