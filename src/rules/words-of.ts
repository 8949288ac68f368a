/** What a rule says of its findings (its own sentences, grounds and kind of fault, or those of the kind that was found) and cases. */
import type { Language } from '../language/say.ts'
import type { LawSentence, Rule, RuleCase, RuleWords } from './types.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Ids of what grounds a finding: what its own wording names, what only others name for themselves, and all of its rule. */
export interface Grounds {
  own: string[]
  ofOthers: string[]
  ids: string[]
}

/** The grounds of a finding of the kind; those of its own wording come first. */
export function groundsFor(rule: Rule, wording: number | undefined): Grounds {
  const { wordings = [], basis } = rule
  const own = (wording === undefined ? undefined : wordings[wording]?.basis) ?? []
  const isOther = (id: string) => !own.includes(id)
  const ofOthers = wordings.flatMap(one => one.basis ?? []).filter(isOther)
  return { own, ofOthers, ids: [...own, ...basis.filter(isOther)] }
}

/** The kind of fault that a finding is filed under: the same words are another one in another place. */
export function categoryOf(rule: Rule, wording: number | undefined): string {
  const own = wording === undefined ? undefined : rule.wordings?.[wording]?.category
  return own ?? rule.category
}

/** What the words of a finding depend on. */
interface Told {
  wording?: number | undefined
  basis: readonly string[]
}

/** The rule's sentences, those of the finding's own kind laid over them, with what the law says that the finding cites. */
export function wordsOf(rule: Rule, { wording, basis }: Told, language: Language): RuleWords {
  return sentences(rule, wording, language, ({ of }) => of.some(id => basis.includes(id)))
}

/** The same of no finding, for who reads about the rule: what the law says that is named first. */
export function wordsInGeneral(rule: Rule, wording: number | undefined, language: Language): RuleWords {
  return sentences(rule, wording, language, () => true)
}

function sentences(
  rule: Rule,
  wording: number | undefined,
  language: Language,
  isTold: (one: LawSentence) => boolean,
): RuleWords {
  const own = wording === undefined ? undefined : rule.wordings?.[wording]
  const words = { ...rule[language], ...own?.[language] }
  const law = (own?.law ?? rule.law)?.find(isTold)?.[language]
  // Where no law is cited that says so, nothing may say that a law does.
  const fill = (sentence: string) => sentence.replace(/( ?)\{law\}/g, (_, blank: string) => (law ? blank + law : ''))
  const { message, advice, question } = words
  return { ...words, message: fill(message), advice: fill(advice), question: question === null ? null : fill(question) }
}

/** Whether the rules' sentences call things by other names in a procurement by the method. */
export function speaksOtherwise(
  { spokenAs = [] }: Pick<Vocabulary, 'spokenAs'>,
  method: string | null,
): method is string {
  return method !== null && spokenAs.some(({ methods }) => methods.includes(method))
}

/** A Chinese sentence of a rule with the names that things have in a procurement by the method. */
export function inWordsOf(method: string, sentence: string, { spokenAs = [] }: Pick<Vocabulary, 'spokenAs'>): string {
  const names = new Map(
    spokenAs.flatMap(({ methods, words }) => (methods.includes(method) ? Object.entries(words) : [])),
  )
  const any = new RegExp([...names.keys()].join('|'), 'g')
  return sentence.replace(any, name => names.get(name)!)
}

/** Why a case passes, in a language where it is written in both. */
export function becauseOf({ because }: RuleCase, language: Language): string | undefined {
  return typeof because === 'object' ? because[language] : because
}
