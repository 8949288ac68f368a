/**
 * Shows which patterns of which rules find something in a document:
 * `npx unrun test/tools/show-patterns.ts <file> [<rule-id>]`.
 *
 * Each entry of a rule's `find` is tried alone, then each of its words alone, so what is listed is what would have to change
 * for a finding to go; a finding with two lines is found twice over.
 */
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { findingsOf } from '../../src/facts/finding.ts'
import { parse } from '../../src/parse/parse.ts'
import { withoutIndexes } from '../../src/rules/index/pattern-index.ts'
import type { Rule } from '../../src/rules/types.ts'
import { BUILT_IN, judgeOneByOne } from '../judging/judge.ts'

const [path, wanted] = process.argv.slice(2)
if (!path) throw new Error('usage: npx unrun test/tools/show-patterns.ts <file> [<rule-id>]')
const SET = withoutIndexes(BUILT_IN)
const bytes = readFileSync(path)

/** What a rule finds in the document with these patterns, which no index knows. */
async function found({ patterns: _, findAt: __, ...rule }: Rule, find = rule.find): Promise<string[]> {
  const file = new VFile({ path, value: bytes })
  const root = await parse(file)
  if (!root) throw new Error(`not read: ${JSON.stringify(file.data.document)}`)
  const judged = await judgeOneByOne({ ...SET, rules: [{ ...rule, find }] })(root)
  return [...findingsOf(judged.file)].map(one => one.match)
}

for (const rule of BUILT_IN.rules) {
  if (wanted && rule.id !== wanted) continue
  if ((await found(rule)).length === 0) continue
  for (const entry of rule.find) {
    if ((await found(rule, [entry])).length === 0) continue
    for (const word of entry.words) {
      for (const match of await found(rule, [{ ...entry, words: [word] }])) {
        console.log(`${rule.id}  ${match}\n    ${word}`)
      }
    }
  }
}
