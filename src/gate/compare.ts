/** Two versions of findings: what a revision fixed, kept and added. */
import type { Former } from '../facts/finding.ts'
import { rewordings, type Worded } from './reworded.ts'

interface Known {
  ruleId: string
  fingerprint: string
}

export interface Comparison<T> {
  fixed: T[]
  /** As they stand in the new version. */
  kept: T[]
  /** Each with what it was before, where it is one of the fixed in other words. */
  added: (T & { rewordedFrom?: Former | undefined })[]
}

/** Compares the findings of two versions of a document by what stays the same when it is edited elsewhere. */
export function compareFindings<T extends Known & Worded>(before: readonly T[], after: readonly T[]): Comparison<T> {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const fixed = before.filter(one => !now.has(keyOf(one)))
  const added = after.filter(one => !old.has(keyOf(one)))
  const formers = rewordings(added, fixed)
  return {
    fixed,
    kept: after.filter(one => old.has(keyOf(one))),
    added: added.map(one => {
      const { match, fingerprint } = formers.get(one) ?? {}
      return match === undefined || fingerprint === undefined ? one : { ...one, rewordedFrom: { match, fingerprint } }
    }),
  }
}

/** What a finding is known by in another version of its document. */
export const keyOf = ({ ruleId, fingerprint }: Known) => `${ruleId} ${fingerprint}`

/** A document of both versions, or of one. */
export interface Pair<T> {
  before: T | null
  after: T | null
}

/**
 * Pairs the documents of two versions: two single ones are a pair, others by their path, then by their name where it is
 * the only one of its kind. In the order of the new version, then what is gone.
 */
export function pairDocuments<T extends { path: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const [one, other] = [before[0], after[0]]
  if (one && other && before.length === 1 && after.length === 1) return [{ before: one, after: other }]
  const free = new Set(before)
  const take = (found: T[]): T | null => {
    const [only] = found
    if (!only || found.length > 1) return null
    free.delete(only)
    return only
  }
  const byPath = new Map(
    after.map(document => [document, take([...free].filter(({ path }) => path === document.path))]),
  )
  const nameOf = ({ path }: T) => path.split('/').at(-1)
  const names = after.filter(document => !byPath.get(document)).map(nameOf)
  const pairs = after.map(document => {
    const alone = names.filter(name => name === nameOf(document)).length === 1
    const named = alone ? [...free].filter(one => nameOf(one) === nameOf(document)) : []
    return { before: byPath.get(document) ?? take(named), after: document }
  })
  return [...pairs, ...[...free].map(document => ({ before: document, after: null }))]
}
