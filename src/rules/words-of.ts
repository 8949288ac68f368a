/** What a rule says of its findings (its own sentences, grounds and kind of fault, or those of the kind that was found) and cases. */
import type { Language } from '../language/say.ts'
import type { Rule, RuleCase, RuleWords } from './types.ts'

/** Ids of what grounds a finding of the kind: what its own wording names, and after it all of the rule. */
export function groundsFor(rule: Rule, wording: number | undefined): { own: string[]; ids: string[] } {
  const own = (wording === undefined ? undefined : rule.wordings?.[wording]?.basis) ?? []
  return { own, ids: [...own, ...rule.basis.filter(id => !own.includes(id))] }
}

/** The kind of fault that a finding is filed under: the same words are another one in another place. */
export function categoryOf(rule: Rule, wording: number | undefined): string {
  const own = wording === undefined ? undefined : rule.wordings?.[wording]?.category
  return own ?? rule.category
}

/** The rule's sentences, those of the finding's own kind laid over them. */
export function wordsOf(rule: Rule, { wording }: { wording?: number | undefined }, language: Language): RuleWords {
  const own = wording === undefined ? undefined : rule.wordings?.[wording]
  return own ? { ...rule[language], ...own[language] } : rule[language]
}

/** Why a case passes, in a language where it is written in both. */
export function becauseOf({ because }: RuleCase, language: Language): string | undefined {
  return typeof because === 'object' ? because[language] : because
}
