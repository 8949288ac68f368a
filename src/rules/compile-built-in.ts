/** Built with the program and run after it: writes the built-in rules beside it, so that no run reads YAML for them. */
import { writeFile } from 'node:fs/promises'
import { loadBuiltInYaml } from './load-rules.ts'
import type { RuleSet, RuleWords } from './types.ts'

const NO_WORDS: RuleWords = { title: '', message: '', advice: '', question: null }

/** Half of a rule set is what only `explain`, `test` and an English report want to see. */
function toJudge(set: RuleSet): RuleSet {
  const cited = new Set(set.rules.flatMap(rule => rule.basis))
  return {
    ...set,
    // `loadRules` takes the whole set for English.
    rules: set.rules.map(rule => ({ ...rule, en: NO_WORDS, cases: { hits: [], passes: [] } })),
    laws: Object.fromEntries(
      Object.entries(set.laws)
        .filter(([id]) => cited.has(id))
        .map(([id, law]) => [id, { ...law, instrument: '', number: '', effective: '', text: '' }]),
    ),
  }
}

const set = await loadBuiltInYaml()
const write = (name: string, value: RuleSet) => writeFile(new URL(`./${name}`, import.meta.url), JSON.stringify(value))
await Promise.all([write('rules.json', set), write('rules-to-judge.json', toJudge(set))])
