/** A rule's sentences as they stand in a report: in one language, with the blanks filled. */
import type { Finding } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import type { Rule, RuleSet, RuleWords } from '../../rules/types.ts'
import { inWordsOf, wordsOf } from '../../rules/words-of.ts'

/** What a report says of a finding. A blank that has no value stays as it is written, so that the gap is seen. */
export function ruleWords(rules: RuleSet, finding: Finding, language: Language): RuleWords {
  const rule = ruleOf(rules, finding.ruleId)
  const words = wordsOf(rule, finding, language)
  if (finding.said) return { title: words.title, ...finding.said }
  const { method } = finding
  const spoken = (sentence: string) =>
    method !== undefined && language === 'zh' ? inWordsOf(method, sentence, rules.vocabulary) : sentence
  const fill = (sentence: string) =>
    spoken(sentence).replace(/\{(\w+)\}/g, (blank, name: string) => String(finding.values[name] ?? blank))
  return {
    title: words.title,
    message: fill(words.message),
    advice: fill(words.advice),
    question: words.question === null ? null : fill(words.question),
  }
}

/** Advice as what to do (`删除本条，改为：`) and the words to write instead; `null` for those where it does not give them. */
export function rewriteIn(advice: string, language: Language): [string, string | null] {
  const ends = say(language, 'rewrite-marks')
    .split('|')
    .map(mark => (advice.includes(mark) ? advice.lastIndexOf(mark) + mark.length : 0))
  const at = Math.max(...ends)
  return at === 0 ? [advice, null] : [advice.slice(0, at), advice.slice(at)]
}

const IN_BRACKETS = /（[^（）]*\{\w+\}[^（）]*）| \([^()]*\{\w+\}[^()]*\)/g
const IN_QUOTES = /[“"]\{\w+\}[”"]/g

/** A sentence without a finding: it names no example and quotes no words, and any other blank stands for any value. */
export function unfilled(sentence: string, language: Language): string {
  const spoken = sentence.replace(IN_BRACKETS, '').replace(IN_QUOTES, (_, at: number) => {
    const words = say(language, 'explain-words')
    return at === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words
  })
  return spoken.replace(/\{\w+\}/g, say(language, 'explain-none'))
}

/** The rule of an id; a programming error where a finding names a rule it was not made by. */
export function ruleOf(rules: RuleSet, id: string): Rule {
  const rule = rules.rules.find(one => one.id === id)
  if (!rule) throw new Error(`no such rule: ${id}`)
  return rule
}
