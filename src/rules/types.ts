/** Rules and laws as data: what `loadRules` gives, what `lint` compiles, what reports print. */
import type { Combination } from '../checks/compile.ts'
import type { Lexicon } from '../checks/pattern.ts'
import type { Place } from '../checks/place.ts'
import type { GuardName, Limb, Severity } from '../facts/finding.ts'
import type { Synonyms } from '../text/synonyms.ts'
import type { Role } from '../tree/nodes.ts'
import type { PackedIndex, PatternRange } from './index/pattern-index.ts'

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

/** Sentences for one kind of what a rule finds; what it does not say, the rule says. The first whose conditions hold speaks. */
export interface OwnWording extends Conditions {
  /** The kind of fault it is filed under, where that is not the rule's. */
  category?: string
  /** Those of the rule's grounds that are named first. */
  basis?: string[]
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
  /** It shows what the rule is about: `explain` prints these. */
  example?: boolean
}

export interface Rule {
  id: string
  limb: Limb
  category: string
  zh: RuleWords
  en: RuleWords
  wordings?: OwnWording[]
  severity: SeverityTable
  /** What a policy changes; a policy that is not named changes nothing. */
  policies?: Partial<Record<Exclude<Policy, 'article-3'>, Adjustment[]>>
  /** Ids in the law library. */
  basis: string[]
  /** Places where the rule looks. */
  in: Place[]
  find: Pattern[]
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
  effective: string
  /** Last day of validity, ISO. */
  validUntil: string | null
}

/** Everything that is read from rule folders. */
export interface RuleSet {
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
  /** Of the patterns of rules that say their place in them. */
  indexes?: PackedIndex[]
  /** Of the lines of headings in the vocabulary, and of sentences said the other way round, in their order. */
  titleIndex?: PackedIndex
  otherwiseIndex?: PackedIndex
}

/** How a section's role is known, and how the profile is read. Patterns are regular expression sources. */
export interface Vocabulary {
  /**
   * `under`: roles of the section around in which the words mean this; everywhere where it is missing.
   * `heads`: what a line of these words heads that nothing else marks as a heading; a chapter where it is missing.
   */
  roles: { role: Role; headings: string[]; columns: string[][]; under?: Role[]; heads?: 'part' | 'nothing' }[]
  /** What may stand in front of the words of a title that nothing else marks as a heading. */
  before?: string
  /** What else a title may name behind the words of a role. */
  besides?: string
  /** How the heading of an annex begins; alone it heads several, of which each is what its own heading says. */
  annex?: string
  /** What the title of an annex, its text, or the title above a table among the forms says where others have to fill it in. */
  blank?: { title: string; text: string; tables: string }
  /** Titles of parts that are tables; a line in them that nothing but its words makes a heading is the name of a row. */
  rows?: string
  /** What gives points, without a heading that says so. */
  points?: string
  /** A cell that is points and no more, and one that says for what the number beside it is given. */
  scored?: { alone: string; amid: string }
  /** A value of a product, which says that goods are described where no heading does. */
  values?: string
  /** Titles of columns that tell a list of goods, each row of which is a product of its own. */
  amounts?: string
  /**
   * The sentence that introduces conditions for bidders where no heading does, and how a paragraph begins that is none; what
   * the law asks of every bidder, and how a condition begins.
   */
  conditions?: { lead: string; end: string; legal?: string | undefined; asks?: string | undefined }
  /** What a step of a scoring item says that names nothing: grades, numbers, points. */
  steps?: string
  /** A line of the scoring that only says what the lines below it give points for. */
  announces?: string
  /** A line above items that asks for something itself, beside what they ask for. */
  asks?: string
  /**
   * Sentences with points (`n`) in front of what they are for (`body`), and what joins them the other way round
   * (lint/points-behind.ts); and points that stand beside it, in a cell, a line or the line of a list (lint/points-beside.ts).
   */
  pointsBehind?: { words: string[]; as: string; beside?: BesideWords | undefined }
  /** Sentences that say a demand (`body`, with points `n`) the other way round, and how it is said straight (lint/said-otherwise.ts). */
  saidOtherwise?: { places: Role[]; forms: { words: string; says: string[] }[] }[]
  /** What stands in front of a demand and behind it and excuses none (lint/frame.ts). */
  frame?: { points: { words: string; as: string }; condition: string; label: string; head: string[]; tail: string[] }
  /** Parts whose tables have values behind their names, and those where each sentence of a cell is one (lint/named-cells.ts). */
  namedValues?: { places: Role[]; sentences: Role[] }
  /** Lines that only count, below a line that names what (lint/names-above.ts). */
  namesAbove?: { places: Role[]; points: string; sign: string; counts: string; noName: string }
  /** The comma between one thing with its points and another one with its own: a border of sentences (units/segment.ts). */
  scoredApart?: string
  /** How demands that stand side by side in one sentence are told apart (lint/side-by-side.ts). */
  sideBySide?: { places: string[]; border: string; unless: string; carries: string }
  /** Terse cells and items, and the sentences that they are short for (lint/spelt-out.ts). */
  terse?: {
    number: string
    unless: string
    forms: { places: string[]; row?: boolean[]; name?: string; words: string; says: string[] }[]
  }
  /** A step of a scoring item that gives nothing and asks for nothing. */
  forfeits?: string
  /** The words behind which a factor of the scoring says how its demands are shown, and what asks for something there too. */
  proofs?: { lead: string; asks: string }
  /** Words by which a heading says that all its clauses must be met. */
  marked: string[]
  /** A line with the words is a clue; clues with `weight` count more. The value with most clues wins. */
  profile: { field: string; value: string | boolean; words: string[]; not?: string[]; weight?: number }[]
  /** Words that say the same: read as one of them in documents and in patterns. */
  synonyms?: Synonyms[]
  /**
   * `value`: the form that the start of a value has, where what follows it may be another field. `as`: the word that is
   * read wherever the value stands in the document, or what is left of it without `drops`.
   */
  project: { field: string; labels: string[]; value?: string; inline?: string; as?: string; drops?: string }[]
}

type BesideWords = Record<'cell' | 'line' | 'list' | 'behind' | 'end' | 'unit' | 'unless', string> & {
  each: { words: string; as: string }
}
