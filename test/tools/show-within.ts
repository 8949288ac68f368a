/**
 * Shows what rules find across the border of two words (国企 in 全国|企业), which is what the vocabulary's `within` is for:
 * `npx unrun test/tools/show-within.ts <folder of .txt>`.
 *
 * A word of a rule's own hit is replaced by two words of the texts that hold it between them. Where the rule still finds the
 * sentence, and no longer with a rare character at their border, it takes those two for the word. Some are meant (采购|人 holds
 * 购人): whoever reads the lines decides.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tenderAround } from '../../src/rules/test-rules.ts'
import type { RuleCase } from '../../src/rules/types.ts'
import { BUILT_IN, judgeOneByOne } from '../judging/judge.ts'

/** Stands in no text and no pattern. */
const RARE = '嫘'
/** Pairs of words that are tried for one word of a hit, those that occur most. */
const MOST_PAIRS = 6
const LENGTHS = [2, 3]

type Pair = [string, string]

/** Words that patterns name by themselves, between two signs. */
const NAMED = new Set(
  JSON.stringify([BUILT_IN.rules.map(one => one.find), BUILT_IN.lexicon])
    .match(/\p{Script=Han}+/gu)
    ?.filter(word => LENGTHS.includes(word.length)),
)

const [folder = '.'] = process.argv.slice(2)
const pairs = pairsIn(
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(folder, name), 'utf8')),
)

for (const rule of BUILT_IN.rules) {
  const judgeAll = judgeOneByOne({ ...BUILT_IN, rules: [rule] })
  const isFound = async (hit: RuleCase, text: string) =>
    (await judgeAll(new TextDecoder().decode(tenderAround({ ...hit, text }).value as Uint8Array))).findings.length > 0
  const shown = new Set<string>()
  for (const hit of rule.cases.hits) {
    for (const [word, at] of wordsOf(hit.text)) {
      for (const [left, right] of pairs.get(word) ?? []) {
        const name = `${rule.id} ${word}: ${left}|${right}`
        if (shown.has(name)) continue
        if (hit.text.startsWith(left + right, at - (left + right).indexOf(word))) continue
        const around = (words: string) => hit.text.slice(0, at) + words + hit.text.slice(at + word.length)
        if (!(await isFound(hit, around(left + right))) || (await isFound(hit, around(left + RARE + right)))) continue
        shown.add(name)
        console.log(`${name} (${around(left + right)})`)
      }
    }
  }
}

/** Every stretch of Chinese characters that may be a word, and where it begins. */
function wordsOf(text: string): [string, number][] {
  return [...text].flatMap((_, at) =>
    LENGTHS.map((length): [string, number] => [text.slice(at, at + length), at]).filter(([word]) => pairs.has(word)),
  )
}

/** The pairs of neighbouring words that hold a word across their border, by that word. */
function pairsIn(texts: readonly string[]): Map<string, Pair[]> {
  const counts = new Map<string, Map<string, number>>()
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  for (const line of texts.flatMap(text => text.replace(/[ \t]+/g, '').split('\n'))) {
    const segments = Array.from(segmenter.segment(line), ({ segment }) => segment)
    for (const [i, left] of segments.entries()) {
      const pair = `${left}|${segments[i + 1] ?? ''}`
      for (const word of across(left, segments[i + 1] ?? '')) {
        const held = counts.get(word) ?? new Map<string, number>()
        counts.set(word, held.set(pair, (held.get(pair) ?? 0) + 1))
      }
    }
  }
  const mostOf = (held: Map<string, number>) =>
    [...held]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_PAIRS)
      .map(([pair]) => pair.split('|') as Pair)
  return new Map(Array.from(counts, ([word, held]) => [word, mostOf(held)]))
}

/** Words that begin in the first one and end in the second, and are not both of them whole. */
function across(left: string, right: string): string[] {
  const both = left + right
  return LENGTHS.flatMap(length =>
    Array.from({ length: length - 1 }, (_, i) => left.length - length + 1 + i)
      .filter(from => from >= 0 && from + length <= both.length)
      .map(from => both.slice(from, from + length)),
  ).filter(word => word !== both && NAMED.has(word))
}
