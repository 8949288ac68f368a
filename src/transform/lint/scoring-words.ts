/** Words by which the scoring is read: what gives points, and what a line of it names beside its grade, number and points. */
import type { Unit } from '../../checks/unit.ts'
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression, builtWhenAsked, NEVER } from '../../text/build-expression.ts'

export interface ScoringWords {
  /** What a step may consist of: grades, numbers, points; with the flag `g`. */
  steps: RegExp
  /** What gives points. */
  points: RegExp
  /** A line that only says what the lines below it give points for. */
  announces: RegExp
  /** A line above items that asks for something itself. */
  asks: RegExp
  /** A step that gives none. */
  forfeits: RegExp
  /** A cell that only says between what bounds the points of its row lie (0-6分; 最高6分). */
  bounds: RegExp
  /** The words behind which a factor says how it is shown, and what asks for something there too. */
  proofs: { lead: RegExp; asks: RegExp }
}

const NO_PROOFS = { lead: NEVER, asks: NEVER }

/** `null` where the vocabulary does not say what gives points. */
export function scoringWordsOf(vocabulary: Vocabulary): ScoringWords | null {
  const {
    steps,
    points,
    announces = NEVER,
    asks = NEVER,
    forfeits = NEVER,
    proofs = NO_PROOFS,
    scoredCells,
  } = vocabulary
  if (!steps || !points) return null
  const words = builtWhenAsked({ points, announces, asks, forfeits, bounds: scoredCells?.bounds ?? NEVER })
  return Object.assign(words, { steps: buildExpression(steps, 'g'), proofs: builtWhenAsked(proofs) })
}

/** What is left of a text without its grades, numbers and points. */
export const nameIn = (text: string, { steps }: ScoringWords): string => text.replace(steps, '')

/** Number of characters of the shortest names of factors (样品, 软著), up to which what is left of a step may be a conjunction or stray marks. */
export const SHORT_NAME = 2

/** True for what is left of a step that names nothing: at most a conjunction or a stray mark. */
export const namesNothing = (named: string): boolean => named.length <= SHORT_NAME

/** Number of characters that a line or a cell has at most which only counts. */
const LONGEST_COUNT = 40
/** Number of its characters at most that are neither of grades nor of numbers nor of points. */
const MOST_NAMED = 8

/** True for a unit short enough to do no more than count what something else names: 每个2分; 1000万元以上得3分. */
export const mayOnlyCount = ({ text, paragraph }: Unit, words: ScoringWords): boolean =>
  paragraph.length <= LONGEST_COUNT && nameIn(text, words).length <= MOST_NAMED

/** True where every pair of characters of some words stands in others too. */
export const isPart = (words: string, others: string): boolean => partOf(words, others) === 1

/** The share of the pairs of characters of some words that stand in others too. */
export function partOf(words: string, others: string): number {
  if (words.length < 2) return others.includes(words) ? 1 : 0
  let found = 0
  for (let i = 0; i + 2 <= words.length; i++) if (others.includes(words.slice(i, i + 2))) found++
  return found / (words.length - 1)
}

/** True where most pairs of characters of some words stand in others too, and whatever is Latin in them: 厂房面积 of 自有厂房建筑面积. */
export function isMostlyPart(words: string, others: string): boolean {
  if ((words.match(LATIN) ?? []).some(one => !others.includes(one))) return false
  const plain = words.replace(LATIN, '')
  return plain.length > 1 && partOf(plain, others) >= 0.5
}

const LATIN = /[A-Za-z][A-Za-z\d]*/g

/** True where points are given, and not only told to be none. */
export const givesPoints = (text: string, { points }: ScoringWords): boolean =>
  /[1-9]/.test(points.exec(text)?.[0] ?? '')
