/** What a step of a scoring item names beside its grade, number and points. */

export interface StepWords {
  /** What a step may consist of: grades, numbers, points; with the flag `g`. */
  steps: RegExp
  /** What gives points. */
  points: RegExp
}

/** Characters that are left of a step which names nothing. */
export const NOTHING = 2

/** What is left of a text without its grades, numbers and points. */
export const nameIn = (text: string, { steps }: StepWords): string => text.replace(steps, '')

/** True where every pair of characters of some words stands in others too. */
export function isPart(words: string, others: string): boolean {
  if (words.length < 2) return words === '' || others.includes(words)
  for (let i = 0; i + 2 <= words.length; i++) if (!others.includes(words.slice(i, i + 2))) return false
  return true
}
