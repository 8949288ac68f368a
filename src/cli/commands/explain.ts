/** `tenderlint explain RULE`: all that an officer needs to argue for a change, on one page. */
import { type Language, say } from '../../language/say.ts'
import { widthOf, wrapText } from '../../report/terminal/break-lines.ts'
import { fieldLines, INDENT } from '../../report/terminal/field-lines.ts'
import { type Paint, paintOf } from '../../report/terminal/paint.ts'
import { unfilled } from '../../report/words/rule-words.ts'
import { cite } from '../../rules/cite.ts'
import type { Rule, RuleCase, RuleSet } from '../../rules/types.ts'
import { becauseOf, wordsInGeneral } from '../../rules/words-of.ts'
import { dateOf, languageOf } from '../options/check-settings.ts'
import { asJson, caseJson, type LibraryOptions, lawJson, listFormat, ruleJson } from '../output/library-json.ts'
import { requireRule, rulesTitled } from '../run/choose-rules.ts'
import { knownRules } from '../run/known-rules.ts'
import { colorWanted, columnsOf, print } from '../terminal.ts'
import { placesWords, severityWords } from '../words/severity-words.ts'

/** Options of `explain`. */
export type ExplainOptions = LibraryOptions & {
  /** Whether to list what no rule reports as well. */
  all?: boolean
}

/** How many cases stand for a rule that marks none as examples. */
const EXAMPLES = 2

/** Prints what a rule forbids, why, by which law, what is lawful, and how to write it instead. */
export async function explain(id: string, options: ExplainOptions): Promise<number> {
  const language = languageOf(options.lang)
  const format = listFormat(options.format)
  const date = dateOf(options.date)
  const set = await knownRules(options, language)
  const titled = set.rules.some(one => one.id === id) ? [] : rulesTitled(set, id)
  const rule = titled.length === 1 ? titled[0]! : requireRule(set, id)
  if (format === 'json') {
    await print(asJson(factsOf(rule, set, { language, date })))
    return 0
  }
  const paint = await paintOf(colorWanted(options.color ?? true))
  await print(
    `${pageOf(rule, set, { language, date, columns: columnsOf(), all: options.all ?? false }, paint).join('\n')}\n`,
  )
  return 0
}

function factsOf(rule: Rule, set: RuleSet, options: { language: Language; date: string }) {
  const cases = (all: readonly RuleCase[]) => examplesOf(all).map(one => caseJson(one, options.language))
  const { own, general } = lawfulCases(rule, set, options.language)
  return {
    ...ruleJson(rule, options.language),
    // What the table of places does not tell: when it rises or falls.
    severityWords: severityWords(rule.severity, options.language),
    laws: rule.basis.flatMap(id => set.laws[id] ?? []).map(law => lawJson(law, set, options)),
    lawful: own,
    lawfulEverywhere: general,
    examples: { hits: cases(rule.cases.hits), passes: cases(rule.cases.passes) },
  }
}

interface PageOptions {
  language: Language
  date: string
  columns: number
  all: boolean
}

function pageOf(rule: Rule, set: RuleSet, options: PageOptions, paint: Paint): string[] {
  const { language, date, columns, all } = options
  const words = wordsInGeneral(rule, undefined, language)
  const field = (label: string, text: string) =>
    fieldLines(say(language, label), unfilled(text, language), options, paint)
  const list = (label: string, items: readonly string[]) => {
    const bullets = items.flatMap(item => hanging(unfilled(item, language), columns))
    return items.length > 0 ? ['', ` ${paint.label(say(language, label))}`, ...bullets] : []
  }
  const laws = rule.basis.flatMap(id => set.laws[id] ?? []).map(law => cite(law, { language, date, quote: true }))
  const lawful = lawfulCases(rule, set, language)
  return [
    `${paint.path(rule.id)}    ${words.title}`,
    '',
    ...field('label-why', words.message),
    ...field('explain-limb', say(language, `limb-${rule.limb}`)),
    ...field('explain-severity', severityWords(rule.severity, language)),
    ...field('explain-where', placesWords(rule.in, language)),
    ...field('label-advice', words.advice),
    ...field('label-question', words.question ?? ''),
    ...list('explain-wordings', wordingsOf(rule, language)),
    ...list('label-law', laws),
    ...list('explain-lawful', lawful.own),
    ...list(
      'explain-hits',
      examplesOf(rule.cases.hits).map(one => caseWords(one, language)),
    ),
    ...list(
      'explain-passes',
      examplesOf(rule.cases.passes).map(one => caseWords(one, language)),
    ),
    // The same for nearly every rule, and longer than all that is this rule's own: only where it is asked for.
    ...(all ? list('explain-lawful-everywhere', lawful.general) : generalLine(rule, lawful.general, options)),
  ]
}

/** That there is more that no rule reports, and how to see it. */
function generalLine({ id }: Rule, general: readonly string[], { language, columns }: PageOptions): string[] {
  if (general.length === 0) return []
  const line = say(language, 'explain-general', { count: general.length, id })
  return ['', ...wrapText(line, columns - INDENT).map(one => ' '.repeat(INDENT) + one)]
}

/**
 * What the rule says of one kind of what it finds, where that is not what it says in general. An advice of its own comes
 * with the reason that holds for all, which it would lack otherwise; several for one reason are told below it.
 */
function wordingsOf(rule: Rule, language: Language): string[] {
  const advices = new Map<string, Set<string>>()
  for (const [i, one] of (rule.wordings ?? []).entries()) {
    const { message, advice } = one[language]
    if (!message && !advice) continue
    const words = wordsInGeneral(rule, i, language)
    advices.set(words.message, new Set([...(advices.get(words.message) ?? []), ...(advice ? [words.advice] : [])]))
  }
  return [...advices].map(([reason, told]) => [reason, ...told].join('\n→ '))
}

/** What the rule itself lets pass, and what every rule does unless it opts out. */
function lawfulCases(rule: Rule, set: RuleSet, language: Language): Record<'own' | 'general', string[]> {
  const guards = set.guards.filter(guard => !rule.unguarded.includes(guard.name))
  const own = new Set(rule.except.map(one => one.because[language]))
  const general = new Set(guards.map(one => one.because[language]))
  return { own: [...own], general: [...general].filter(one => !own.has(one)) }
}

/** The cases that are marked, else the first ones. */
function examplesOf(cases: readonly RuleCase[]): readonly RuleCase[] {
  const marked = cases.filter(one => one.example)
  return marked.length > 0 ? marked : cases.slice(0, EXAMPLES)
}

function caseWords(one: RuleCase, language: Language): string {
  const words = `［${say(language, `role-${one.in}`)}］${one.text}`
  const because = becauseOf(one, language)
  return because ? `${words}\n→ ${because}` : words
}

function hanging(text: string, columns: number): string[] {
  const bullet = '   · '
  const indent = widthOf(bullet)
  const lines = text.split('\n').flatMap(line => wrapText(line.trim(), columns - indent))
  return lines.map((line, i) => (i === 0 ? bullet : ' '.repeat(indent)) + line)
}
