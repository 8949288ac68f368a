/** What a rule sees: a sentence or list item, with the row, the headings and the lead that give it its meaning. */
import type { Profile, Project } from '../facts/profile.ts'
import type { Cell, Paragraph, Role, TreeNode } from '../tree/nodes.ts'

/** The row around an item of a cell. Texts are normalised. */
export interface RowContext {
  /** The other cells of the row, spanned ones included, from left to right, as one text (words-around.ts). */
  others: string
  /** Those to the left of the item's own cell, and those to its right. */
  left: readonly string[]
  right: readonly string[]
  /** The cells to the left, the nearest one first: each as what it may name, from the fewest words to all of them. */
  names: readonly (readonly string[])[]
  /** Titles of all columns, as one text. */
  titles: string
  /** Title of the item's own column; empty where there is none. */
  title: string
  /** Number of the table, row and grid column, from 1. */
  table: number
  row: number
  column: number
  /** The spanned cell that names what its rows are about; `null` where rows stand alone. */
  product: Cell | null
  /** The first row, whose cells are titles. */
  isTitle: boolean
}

export interface Unit {
  /** Normalised text of the sentence or item (see shadow.ts). */
  text: string
  /** Normalised text of the whole paragraph or cell paragraph, and where the unit begins in it. */
  paragraph: string
  start: number
  role: Role
  /** The part of the draft that goes on around it, where only a sentence (供应商须满足以下要求：) makes it another one. */
  within?: Role | null
  /** ★ or the like stands in front of it, its paragraph or its row. */
  mark: boolean
  row: RowContext | null
  /** Normalised titles of the sections around it, outer ones first, as one text. */
  headings: string
  /** Normalised sentence that introduces the list in which it stands; empty where there is none. */
  lead: string
  /** Normalised sentence that ends the list in which it stands (以上每提供一项得5分); empty where there is none. */
  tail: string
  /** Set where the items of the list that it introduces give points for what it names. */
  scored?: boolean
  block: Paragraph
  /** From the root down to the block's parent. */
  ancestors: TreeNode[]
}

/** A sentence as one that stands elsewhere sees it. */
export interface Said extends Pick<Unit, 'text' | 'role' | 'mark'> {
  row: Pick<RowContext, 'others'> | null
  /** The headings above it, for a sentence of the same document; absent for one of another document of the tender. */
  headings?: string
}

/** False for a sentence of another document of the tender. */
export const isOfThisDocument = ({ headings }: Said): boolean => headings !== undefined

/** The document in which a sentence stands, or the tender where that has several documents. */
export interface Whole {
  /** All its sentences and list items in reading order, those of other documents last. */
  said: readonly Said[]
  project: Project
}

/** The deciding words found in a unit, and all that a condition may ask about. */
export interface Context {
  unit: Unit
  /** Span of the deciding words in `unit.text`, end exclusive. */
  start: number
  end: number
  profile: Profile
  whole: Whole
}

/** What a context says of the document. */
export type Facts = Pick<Context, 'profile' | 'whole'>

/** What a condition works out beyond that it holds, for the blanks of the rule's sentences. */
export type Told = Readonly<Record<string, string | number>>

export interface Test {
  (context: Context): boolean
  /** Asked only where the condition holds. */
  told?: (context: Context) => Told
}
