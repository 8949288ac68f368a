/**
 * Leaves out of a pattern what a document cannot match: an alternative with a word that stands nowhere in it.
 *
 * A list of brands has hundreds of words of which a tender holds three. V8 builds the expression of three in a fraction
 * of the time, and the matches are the same.
 */
import type { Part } from './pattern-tree.ts'
import { mayHold, type Presence } from './presence.ts'

/** A list by its name, cut for the same document; `null` where none of its words can stand in it. */
export type CutList = (name: string) => string | null

/** The source of what is left of the alternatives; `null` where nothing is, so that there is no match. */
export function cut(alternatives: readonly Part[][], presence: Presence, list: CutList): string | null {
  const kept = alternatives.flatMap(parts => cutSequence(parts, presence, list) ?? [])
  return kept.length > 0 ? kept.join('|') : null
}

function cutSequence(parts: readonly Part[], presence: Presence, list: CutList): string | null {
  let source = ''
  for (const part of parts) {
    const left = cutPart(part, presence, list)
    if (left === null) return null
    source += left
  }
  return source
}

function cutPart(part: Part, presence: Presence, list: CutList): string | null {
  if ('run' in part) return mayHold(presence, part.run) ? part.source : null
  if ('source' in part) return part.source
  const [opening, inner] =
    'list' in part ? ['(?:', list(part.list)] : [part.opening, cut(part.alternatives, presence, list)]
  if (inner !== null) return `${opening}${inner})${part.quantifier}`
  // What cannot stand there need not be forbidden, and what may be absent is.
  return opening === '(?!' || opening === '(?<!' || mayBeAbsent(part.quantifier) ? '' : null
}

const mayBeAbsent = (quantifier: string) => /^(?:[*?]|\{0[,}])/.test(quantifier)
