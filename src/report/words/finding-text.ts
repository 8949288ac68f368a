/** A finding in sentences, for reports that hold text and not fields. */
import type { Finding } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import { groundsOf } from './grounds.ts'
import { marked } from './marked.ts'
import { placeOf } from './place.ts'
import { plainLine, plainLines } from './plain.ts'
import { ruleWords } from './rule-words.ts'
import { suppressedBecause, suppressedLabel } from './suppression.ts'

type Options = { language: Language; date: string }

/** What stands before a text, by its name in the language files; nothing is shown of a text that is `null` or empty. */
export type Field = [label: string, text: string | null]

/** `第 12 页 · 第二章 › 2 【须用红色火漆】 要求火漆与履约无关。`: one line that stands alone. */
export function findingLine(finding: Finding, rules: RuleSet, { language }: Options): string {
  const { message } = ruleWords(rules, finding, language)
  const remark = remarkOn(finding, language) ?? ''
  return plainLine(`${placeOf(finding.location, language)} 【${finding.match}】 ${message} ${remark}`)
}

/** Where, the sentence with the words that decide marked in it, why, the law, what to write instead and what to decide: a labelled line each. */
export function findingLines(finding: Finding, rules: RuleSet, options: Options): string[] {
  const { language } = options
  const fields: Field[] = [
    ['label-place', placeOf(finding.location, language)],
    ['label-excerpt', marked(finding.excerpt, finding.match).text],
    ...fieldsOf(finding, rules, options),
  ]
  const lines = fields.flatMap(([label, text]) =>
    text ? [say(language, 'field', { label: say(language, label), text: plainLines(text) })] : [],
  )
  const answered = suppressionOf(finding, language)
  return answered === null ? lines : [...lines, answered]
}

/** Why, the law, what to write instead, what to decide: in this order in every report. */
export function ruleFields(finding: Finding, rules: RuleSet, options: Options): Field[] {
  const { message, advice, question } = ruleWords(rules, finding, options.language)
  return [
    ['label-why', message],
    ['label-law', groundsOf(finding.basis, rules, options)],
    ['label-advice', advice],
    ['label-question', question],
  ]
}

/** The same, and below it what to know about the words that were read. */
export function fieldsOf(finding: Finding, rules: RuleSet, options: Options): Field[] {
  return [...ruleFields(finding, rules, options), ['label-note', remarkOn(finding, options.language)]]
}

/** `已豁免：市里批复（张三，有效至 2027-01-31）`; `null` where the finding stands. */
export function suppressionOf({ suppressed }: Finding, language: Language): string | null {
  if (!suppressed) return null
  const label = say(language, suppressedLabel(suppressed))
  const text = suppressedBecause(suppressed, language)
  return plainLine(text === '' ? label : say(language, 'field', { label, text }))
}

/** All of `remarksOn` in one sentence; `null` where there is nothing to remark. */
export function remarkOn(finding: Finding, language: Language): string | null {
  return remarksOn(finding, language).join(say(language, 'clause-separator')) || null
}

/**
 * That the words were recognised in a picture and may be wrong, that nobody sees them, that they are struck through, and what they
 * were before.
 */
export function remarksOn(finding: Finding, language: Language): string[] {
  const { ocr, confidence = 0, hidden, struck, rewordedFrom } = finding
  return [
    ...(ocr ? [say(language, 'ocr-remark', { percent: Math.round(confidence * 100) })] : []),
    ...(hidden ? [say(language, 'hidden-remark')] : []),
    ...(struck ? [say(language, 'struck-remark')] : []),
    ...(rewordedFrom ? [say(language, 'reworded-remark', { match: rewordedFrom.match })] : []),
  ]
}
