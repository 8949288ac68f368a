/** Findings that are known ones in other words: they count as new, and a person is told what they were before. */
import { differing } from '../language/closest.ts'
import { typedNumber } from '../text/typed-number.ts'

/** What findings of two versions are compared by. A baseline knows no sentences, and an older one no places either. */
export interface Worded {
  ruleId: string
  match: string
  excerpt?: string
  location?: Place
}

interface Place {
  section: readonly string[]
  clause: string | null
  table: { name?: string | undefined } | null
}

/** Largest share of their letters in which words may differ: of two clauses or rows that are the same one, the words may be all new. */
const MOST = { samePlace: 0.85, sameHeadings: 0.6, elsewhere: 0.4 }

/** With more pairs of one rule a document was written anew: nobody compares its sentences, and comparing them takes long. */
const MOST_PAIRS = 2500

/**
 * Pairs what is new with what is gone where both are one demand: of one rule, at one place, the nearest words first, each in one
 * pair at most.
 *
 * @returns for each that was put in other words what it was before.
 */
export function rewordings<New extends Worded, Old extends Worded>(
  added: readonly New[],
  gone: readonly Old[],
): Map<New, Old> {
  const pairs = [...new Set(added.map(one => one.ruleId))].flatMap(rule => {
    const [after, before] = [added.filter(one => one.ruleId === rule), gone.filter(one => one.ruleId === rule)]
    if (after.length * before.length > MOST_PAIRS) return []
    return after.flatMap(now => before.flatMap(was => pairOf(now, was) ?? []))
  })
  pairs.sort((a, b) => a.words - b.words || a.around - b.around)
  const found = new Map<New, Old>()
  const taken = new Set<Old>()
  for (const { now, was } of pairs) {
    if (found.has(now) || taken.has(was)) continue
    found.set(now, was)
    taken.add(was)
  }
  return found
}

/** How far two are from each other, by the words that decide and by the sentence around them; `null` where they are not one demand. */
function pairOf<New extends Worded, Old extends Worded>(now: New, was: Old) {
  const words = differing(now.match, was.match)
  if (words > mostBetween(now.location, was.location)) return null
  return { now, was, words, around: differing(now.excerpt ?? '', was.excerpt ?? now.excerpt ?? '') }
}

function mostBetween(one: Place | undefined, other: Place | undefined): number {
  if (!one || !other) return MOST.elsewhere
  const [titles, others] = [one.section.map(unnumbered), other.section.map(unnumbered)]
  const [name, otherName] = [one.table?.name, other.table?.name]
  if (titles.at(-1) !== others.at(-1) || (name && otherName && name !== otherName)) return 0
  if (titles.join('\n') !== others.join('\n')) return MOST.elsewhere
  const isSame = (name && name === otherName) || (one.clause && one.clause === other.clause)
  return isSame ? MOST.samePlace : MOST.sameHeadings
}

/** A chapter that was put in front gives all others new numbers. */
const unnumbered = (title: string) => title.slice(typedNumber(title)?.length ?? 0).trim()
