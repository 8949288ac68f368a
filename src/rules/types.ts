/** Rules and laws as data: what `loadRules` gives, what `lint` compiles, what reports print. */
import type { Combination } from '../checks/compile.ts'
import type { Lexicon } from '../checks/expressions/pattern.ts'
import type { Place } from '../checks/place.ts'
import type { GuardName, Limb, Severity } from '../facts/finding.ts'
import type { Indexes, PatternRange } from './index/pattern-index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The words of a rule in one language. `{blanks}` are filled from a finding's values. */
export interface RuleWords {
  title: string
  /** Why it is a problem, in plain words. */
  message: string
  /** A rewrite that can be pasted; blanks are ______. */
  advice: string
  /** The one thing a person must answer; `null` where the text alone decides. */
  question: string | null
}

/** What must and must not hold around the deciding words, and where. */
export interface Conditions extends Combination {
  in?: Place[] | undefined
}

/** One way in which a rule is broken. */
export interface Pattern extends Conditions {
  /** The words that decide: pattern sources. */
  words: string[]
  /**
   * The pattern is about the values of one product together: one finding for the region, or, where that as a whole leaves
   * room, one for each run of it that leaves none.
   */
  region?: RegionTest
}

/** When the values of a region read as one product's data sheet. */
export interface RegionTest {
  /** Values that leave room (≥, ≤, ±, a range): pattern sources. */
  open: string[]
  /**
   * Ranges and tolerances (pattern sources) that are as good as fixed where they are a smaller part of the value, or
   * from a part on which no tolerance has: such a range is what a machine can be set to.
   */
  narrow?: { words: string[]; below?: number | undefined; from?: number | undefined }[] | undefined
  /** Fixed values needed, in a region or a run of it (looked for from 3 on), and their least share of all values. */
  least: number
  share: number
  /** What takes it back, said beside the values or somewhere in the document of all of them: pattern sources. */
  unless?: { here: string[]; anywhere: string[] } | undefined
}

/** A way in which the words are lawful: the finding is dismissed, with the reason kept. */
export interface Exemption extends Conditions {
  guard: GuardName
  because: { zh: string; en: string }
}

/**
 * What decides a severity. `article-3`: the policy and the law behind it. `national-law`: only what national law grounds.
 * `strict`: what is known second-hand weighs as much as law.
 */
export const POLICIES = ['article-3', 'national-law', 'strict'] as const
export type Policy = (typeof POLICIES)[number]

/** What a policy makes of a severity where the conditions hold. */
export interface Adjustment extends Conditions {
  from: Severity
  to: Severity
}

/** Severity by place; `raise` lists what changes it, the first that holds decides. */
export interface SeverityTable {
  default: Severity
  places: Partial<Record<Place, Severity>>
  raise: (Conditions & { to: Severity })[]
  /** What the policy of the run changes after that, the first that holds; set by `applyPolicy`. */
  adjust?: Adjustment[]
}

/** What a law says of the fault, in words for people: `{law}` in a sentence of the rule, where a finding cites one of the provisions. */
export interface LawSentence {
  of: string[]
  zh: string
  en: string
}

/** Sentences for one kind of what a rule finds; what it does not say, the rule says. The first whose conditions hold speaks. */
export interface OwnWording extends Conditions {
  /** The kind of fault it is filed under, where that is not the rule's. */
  category?: string
  /** Those of the rule's grounds that are named first. */
  basis?: string[]
  /** What stands for the rule's own. */
  law?: LawSentence[]
  zh: Partial<RuleWords>
  en: Partial<RuleWords>
}

export interface RuleCase {
  in: Place
  text: string
  /** Why it passes; one sentence where nobody reads it in two languages. */
  because?: string | { zh: string; en: string }
  /** The document it stands in, where it is not a purchase of goods under 政府采购法. */
  document?: string
  /** Words of the Chinese message that every finding in it has to give, where the rule has `wordings`. Of hits only. */
  says?: string
  /** It shows what the rule is about: `explain` prints these. */
  example?: boolean
}

export interface Rule {
  id: string
  limb: Limb
  category: string
  zh: RuleWords
  en: RuleWords
  /** The first that the finding cites is told; a document outside the law may cite none. */
  law?: LawSentence[]
  wordings?: OwnWording[]
  severity: SeverityTable
  /** What a policy changes; a policy that is not named changes nothing. */
  policies?: Partial<Record<Exclude<Policy, 'article-3'>, Adjustment[]>>
  /** Ids in the law library. */
  basis: string[]
  /** Places where the rule looks. */
  in: Place[]
  find: Pattern[]
  /** One entry of `find`, where each is read by itself (load/judging-file.ts). */
  findAt?(entry: number): Pattern
  except: Exemption[]
  /** Guards that do not stand in front of this rule. */
  unguarded: GuardName[]
  /** Tells a sentence that says more of a demand right above it, which the rule has found: it is no demand of its own. */
  further?: Conditions
  /** Rules that say more where both hit the same clause, or a step of an item: then this one is silent. */
  yieldsTo: string[]
  cases: { hits: RuleCase[]; passes: RuleCase[] }
  /** Where its patterns stand in the set's indexes, as long as they are those that were indexed. */
  patterns?: PatternRange
}

/** A guard: conditions that make any rule's hit lawful. */
export interface Guard extends Omit<Exemption, 'guard'> {
  name: GuardName
}

export type LawStatus = 'verified' | 'secondary' | 'unverified'

export interface Provision {
  id: string
  /** Full title of the law, and the name officers use for it. */
  instrument: string
  short: string
  number: string
  article: string
  /** Wording; quoted only where `status` is `verified`. */
  text: string
  status: LawStatus
  /** `GP` 政府采购法体系, `TB` 招标投标法体系, and their parts; `null` where it binds neither. */
  regime: string | null
  /** Whom it binds more exactly than `regime` says. */
  remark?: { zh: string; en: string } | undefined
  /** The day since which it holds, ISO, or words that say it. */
  effective: string
  /** That day for comparing, or the year or month if no more is known; empty if nothing is. */
  effectiveFrom: string
  /** Its name in English, and `effective` where that is words. */
  en?: { name: string; effective?: string | undefined } | undefined
  /** Last day of validity, ISO. */
  validUntil: string | null
}

/** Everything that is read from rule folders. */
export interface RuleSet extends Indexes {
  rules: Rule[]
  guards: Guard[]
  lexicon: Lexicon
  laws: Record<string, Provision>
  /** Words by which `classify` knows roles and profiles. */
  vocabulary: Vocabulary
  /** `sha256:` of all of it. */
  digest: string
  /** Ids of rules that a run or a config switched off, for one document at least. */
  leftOut?: readonly string[]
}
