/** The words by which documents are read before any rule is asked: the files of `rules/vocabulary/` together, as they are used. */
import type { Place } from '../checks/place.ts'
import type { Synonyms } from '../text/synonyms.ts'
import type { Role } from '../tree/nodes.ts'

/** How roles and the profile are known, and how sentences are read. Patterns are regular expression sources. */
export interface Vocabulary {
  /**
   * `under`: roles of the section around in which the words mean this; everywhere where it is missing.
   * `heads`: what a line of these words heads that nothing else marks as a heading; a chapter where it is missing.
   */
  roles: { role: Role; headings: string[]; columns: string[][]; under?: Role[]; heads?: 'part' | 'nothing' }[]
  /** What may stand in front of the words of a title that nothing else marks as a heading. */
  titleFront?: string
  /** What else a title may name behind the words of a role. */
  titleBesides?: string
  /** How the heading of an annex begins; alone it heads several, of which each is what its own heading says. */
  annex?: string
  /** What the title of an annex, its text, or the title above a table among the forms says where others have to fill it in. */
  blank?: { title: string; text: string; tables: string }
  /** Titles of parts that are tables; a line in them that nothing but its words makes a heading is the name of a row. */
  tableParts?: string
  /** What gives points, without a heading that says so. */
  points?: string
  /** What else gives points in a part of the scoring, in few words: a heading above them names a row and no other part. */
  pointsOfParts?: string
  /**
   * A cell that is points and no more, one that says for what the number beside it is given, and one that only says between
   * what bounds the points of its row lie.
   */
  scoredCells?: { alone: string; amid: string; bounds?: string | undefined }
  /** A value of a product, which says that goods are described where no heading does. */
  productValues?: string
  /** Titles of columns that tell a list of goods, each row of which is a product of its own. */
  goodsColumns?: string
  /** Lines that name one party of a contract and the other one, and how the text below them begins. */
  parties?: { first: string; second: string; opening: string }
  /**
   * The sentence that introduces conditions for bidders where no heading does, and how a paragraph begins that is none; what
   * the law asks of every bidder, and how a condition begins.
   */
  conditions?: {
    lead: string
    end: string
    legal?: string | undefined
    asks?: string | undefined
    /** A sentence that is one by itself, wherever it stands if it names `who`, else in a row of the instructions. */
    stated?: string | undefined
  }
  /** How the title of a paper ends that corrects a draft or answers questions about it, and which part a line of it is about. */
  corrections?: { title: string; parts: { role: Role; words: string }[] }
  /** What a step of a scoring item says that names nothing: grades, numbers, points. */
  steps?: string
  /** A line of the scoring that only says what the lines below it give points for. */
  announces?: string
  /** A line above items that asks for something itself, beside what they ask for. */
  asks?: string
  /**
   * Sentences with points (`n`) in front of what they are for (`body`), and what joins them the other way round
   * (readings/points-behind.ts); and points that stand beside it, in a cell, a line or the line of a list (readings/points-beside.ts).
   */
  pointsBehind?: { words: string[]; as: string; beside?: BesideWords | undefined }
  /** Sentences that say a demand (`body`, with points `n`) the other way round, and how it is said straight (readings/said-otherwise.ts). */
  saidOtherwise?: { places: Role[]; forms: { words: string; says: string[]; despite?: boolean }[] }[]
  /** Sentences in which one verb asks for several things, and what stands between those (readings/joined.ts). */
  joined?: { places: Role[]; words: string; border: string }
  /** Ways in which quantities are written, each as the words of others and what these are in it (readings/reworded.ts). */
  reworded?: { places: Role[]; ways: { words: string; as: string }[][] }
  /** What stands amid a sentence and makes no other demand of it: brackets, quotation marks (readings/asides.ts). */
  asides?: { places: Role[]; words: string }
  /** Items of a list that says what becomes of a bid, and how each is said alone (readings/rejected-items.ts). */
  rejectedItems?: { places: Role[]; lead: string; number: string; unless: string; end: string; as: string }
  /** What stands in front of a demand and behind it and excuses none (pieces/frame.ts). */
  frame?: { points: { words: string; as: string }; condition: string; label: string; head: string[]; tail: string[] }
  /**
   * Parts whose tables have values behind their names, those where each sentence of a cell is one, and what among the needs
   * is none (readings/named-values.ts); what is said of a name (readings/subjects.ts).
   */
  namedValues?: { places: Role[]; sentences: Role[]; unless: string; subjects?: SubjectForms | undefined }
  /** Lines that only count, below a line that names what (readings/names-above.ts). */
  namesAbove?: { places: Role[]; points: string; sign: string; counts: string; noName: string }
  /** The comma between one thing with its points and another one with its own: a border of sentences (units/segment.ts). */
  scoredApart?: string
  /** What the name of a row begins and ends with that says nothing of what it names (units/rows.ts). */
  rowNameEnds?: { head: string; tail: string }
  /** How demands that stand side by side in one sentence are told apart (pieces/side-by-side.ts). */
  sideBySide?: {
    places: Role[]
    border: string
    unless?: string | undefined
    leans?: string | undefined
    carries?: string | undefined
    returns?: string | undefined
  }[]
  /** Terse cells and items, and the sentences that they are short for (readings/spelt-out.ts). */
  terse?: {
    number: string
    unless: string
    forms: { places: Place[]; row?: boolean[]; name?: string; words: string; says: string[]; asks?: boolean }[]
  }
  /** A step of a scoring item that gives nothing and asks for nothing. */
  forfeits?: string
  /** The words behind which a factor of the scoring says how its demands are shown, and what asks for something there too. */
  proofs?: { lead: string; asks: string }
  /**
   * The words behind which an item names its papers again, a paper by its `name`, what asks for more, and what is `usual` in
   * such names and tells none from another (lint/told-once/papers-again.ts).
   */
  papersAgain?: { lead: string; paper: string; asks: string; usual: string }
  /** What the sentences of rules call things by otherwise in a procurement by one of the methods; the first word that fits is taken. */
  spokenAs?: { methods: string[]; words: Record<string, string> }[]
  /** Words by which a heading says that all its clauses must be met. */
  markedTitles?: string[]
  /**
   * A line with the words is a clue; clues with `weight` count more. The value with most clues wins; it is inferred where none
   * of them `names` it.
   */
  profile: {
    field: string
    value: string | boolean
    words: string[]
    not?: string[]
    weight?: number
    names?: boolean
  }[]
  /** Words that say the same: read as one of them in documents and in patterns. */
  synonyms?: Synonyms[]
  /** What may stand in front of the first word of a sentence, where a pattern begins with it (src/checks/expressions/behind-numbers.ts). */
  numbered?: string | undefined
  /** What a word that patterns name also stands in, across the border of two others (load/lay-in.ts). */
  within?: Record<string, string[]> | undefined
  project: ProjectField[]
}

/** How a fact of the project is printed: behind a label, or in a sentence. */
export interface ProjectField {
  field: string
  /** Behind one of them stands the value, on its line or in its row; `inline` is what stands there where no colon does. */
  labels: string[]
  inline?: string | undefined
  /** What a label says that its value is counted in, as the first group: （万元）. Of a table with several rows no value is taken. */
  counted?: string | undefined
  /** A sentence, or a title, that holds the value as its first group. */
  sentence?: string | undefined
  /** Number of lines at the beginning of the document in which that is looked for; in all where absent. */
  lines?: number | undefined
  /** The form that the start of a value has, where what follows it may be another field. */
  value?: string | undefined
  /** The word that is read wherever the value stands in the document, or what is left of it without `drops`. */
  as?: string | undefined
  drops?: string | undefined
  /** The place whose name the value begins with, where it stands alone: what is in front of it and behind, and how it is read. */
  place?: { name: string; front: string; behind: string; as: string } | undefined
}

type BesideWords = Record<'cell' | 'line' | 'list' | 'behind' | 'end' | 'unit' | 'unless', string> & {
  first?: string | undefined
  each: { words: string; as: string }
}

/** What is said of a name in front of it or above it. */
interface SubjectForms {
  places: Role[]
  /** What a name says beside what it names, what is no name of anything, and who is no bidder. */
  tail: string
  noName: string
  others: string
  /** How words begin or end that say something of a name, and what joins them to it. */
  joins: JoinForm[]
  /** A value on the line below a name. */
  value: JoinForm
}

interface JoinForm {
  name?: string | undefined
  words: string
  as: string
}
