/** Rules made by a test, which hold whatever the built-in ones say. */
import { PLACES } from '../../src/checks/place.ts'
import type { Pattern, Rule, RuleSet } from '../../src/rules/types.ts'
import { BUILT_IN } from './judge.ts'

/** A pattern as `loadRules` makes it; `conditions` are what else it asks. */
export function patternOf(words: string, conditions: Omit<Partial<Pattern>, 'words'> = {}): Pattern {
  return { words: [words], ...conditions }
}

/** A rule that hits its words everywhere; `changes` replace its fields. */
export function ruleOf(words: string, changes: Partial<Rule> = {}): Rule {
  const said = { title: 't', message: 'm', advice: 'a', question: null }
  return {
    id: 'probe',
    limb: 'beyond-need',
    category: changes.id ?? 'probe',
    zh: said,
    en: said,
    severity: { default: 'warning', places: {}, raise: [] },
    basis: ['article-3'],
    in: [...PLACES],
    find: [patternOf(words)],
    except: [],
    unguarded: [],
    yieldsTo: [],
    cases: { hits: [], passes: [] },
    ...changes,
  }
}

/** Rules of a test with the built-in vocabulary, word lists and laws; without guards unless given. */
export function rulesOf(rules: Rule[], changes: Partial<RuleSet> = {}): RuleSet {
  return { ...BUILT_IN, rules, guards: [], ...changes }
}
