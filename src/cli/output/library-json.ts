/** Rules and laws as JSON, for programs that show what a report only names. */
import type { Language } from '../../language/say.ts'
import { cite } from '../../rules/cite.ts'
import type { Provision, Rule, RuleCase, RuleSet } from '../../rules/types.ts'
import { becauseOf, wordsInGeneral } from '../../rules/words-of.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { oneOf } from '../options/check-settings.ts'

/** Options of what tells of rules and laws. */
export type LibraryOptions = Pick<CheckOptions, 'rules' | 'config' | 'lang' | 'color' | 'date'> & {
  format?: string
}

/** The format of what lists what is known. @throws a usage error for another. */
export function listFormat(given: string | undefined): 'text' | 'json' {
  return oneOf('--format', given ?? 'text', { text: 'text', json: 'json' })
}

/** A document of its own, as the JSON report is one. */
export function asJson(content: object): string {
  return `${JSON.stringify({ version: 1, ...content }, null, 2)}\n`
}

/** What every finding of a rule says, unless a kind of them says it in words of its own. */
export function ruleJson(rule: Rule, language: Language) {
  const { id, limb, category, severity, in: places, basis } = rule
  const { title, message, advice, question } = wordsInGeneral(rule, undefined, language)
  const severities = { default: severity.default, ...severity.places }
  return { id, title, limb, category, severity: severities, in: places, message, advice, question, basis }
}

/** One of a rule's own cases, with the reason of a lawful one. */
export function caseJson(one: RuleCase, language: Language) {
  const because = becauseOf(one, language)
  return { in: one.in, text: one.text, ...(because ? { because } : {}) }
}

/** A provision; only a wording that was compared with a full text is one. */
export function lawJson(law: Provision, { rules }: RuleSet, options: { language: Language; date: string }) {
  const { id, instrument, short, number, article, text, status, regime, remark, en } = law
  return {
    id,
    citation: cite(law, { ...options, quote: false }),
    ...{ instrument, short, englishName: en?.name ?? null, number, article },
    ...{ text: status === 'verified' ? text : null, status, regime, remark: remark?.[options.language] ?? null },
    ...{ effective: law.effective, effectiveFrom: law.effectiveFrom || null, validUntil: law.validUntil },
    rules: rules.filter(({ basis }) => basis.includes(id)).map(rule => rule.id),
  }
}
