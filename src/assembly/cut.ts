/**
 * Leaves out of a pattern what some texts cannot match: an alternative with a word that stands in none of them (marks.ts),
 * and what a class names in vain (cut-class.ts).
 *
 * A list of brands has hundreds of words of which a tender holds three. V8 builds the expression of three in a fraction
 * of the time, and the matches are the same.
 *
 * The source of the pattern is read once, from left to right. What cannot match is passed over, what this reader does not
 * know is kept as it stands. Word lists have been put in place of their names before.
 */
import { cutClass, cutDigit } from './cut-class'
import { asks, keep, keepBetween, keepFrom, onlyAsk, out, takeBack, writeTo } from './left'
import { allMissing, allNoted, forgetSince, mayFollow, mayHold, mayStandBehind, noted, noteMissing } from './marks'
import { UNIT, unitAt } from './memory'
import { isWordOrSpace, joins, quantifies, Sign } from './signs'
import {
  ahead,
  at,
  endsSequence,
  here,
  isAtEnd,
  Looks,
  looks,
  mayBeAbsent,
  pass,
  passAlternative,
  passEscape,
  passes,
  passOpening,
  passOthers,
  passQuantifier,
  passWords,
  readAgainFrom,
  readBetween,
  unitBehind,
} from './source'

/**
 * Cuts the source between two places for the texts whose marks are in use, and writes what is left.
 *
 * @returns how many bytes are left; -1 where nothing is, so that there is no match.
 */
export function cut(from: usize, to: usize, into: usize): i32 {
  readBetween(from, to)
  before = 0
  behind = 0
  writeTo(into)
  return cutAlternatives() ? <i32>(out - into) : -1
}

/**
 * Whether some way through the source between two places is left for the texts whose marks are in use.
 *
 * Where none is, the marks that were looked for in vain are kept for the next time: while none of them is there, nothing is left either,
 * and the source need not be read.
 *
 * @param missing How many marks are kept, and behind it which; 0 at first.
 * @param end Where the room for them ends.
 */
export function isLeft(from: usize, to: usize, missing: usize, end: usize): bool {
  const marks = missing + UNIT
  const known = unitAt(missing)
  if (known > 0 && allMissing(marks, marks + <usize>known * UNIT)) return false
  readBetween(from, to)
  before = 0
  behind = 0
  onlyAsk()
  noteMissing(marks, end)
  const left = cutAlternatives()
  store<u16>(missing, left || !allNoted() ? 0 : <u16>((noted - marks) / UNIT))
  noteMissing(0, 0)
  return left
}

/** Units that a match holds directly before what is read, and directly behind the group that it is in; 0 where that is not certain. */
let before: i32 = 0
let behind: i32 = 0

/** Up to the bracket that closes them, or the end. @returns false where nothing is left. */
function cutAlternatives(): bool {
  const first = before
  const notes = noted
  let kept: bool = false
  do {
    const start = out
    if (kept) keep(Sign.Bar)
    before = first
    if (!cutSequence()) takeBack(start)
    else if (asks) {
      forgetSince(notes)
      passOthers()
      return true
    } else kept = true
  } while (passes(Sign.Bar))
  return kept
}

function cutSequence(): bool {
  while (!isAtEnd()) {
    const next = here()
    if (next === Sign.Bar || next === Sign.Close) break
    if (!cutPart(next)) {
      passAlternative()
      return false
    }
  }
  return true
}

function cutPart(next: i32): bool {
  if (next === Sign.Open) return cutGroup()
  if (next !== Sign.OpenClass && next !== Sign.Escape) return cutRun()
  const last = before
  const notes = noted
  before = 0
  const kept = next === Sign.OpenClass ? cutClass(last, behind) : cutEscape(last)
  if (kept) forgetSince(notes)
  return kept
}

function cutGroup(): bool {
  const from = at
  const start = out
  const last = before
  const notes = noted
  const outer = behind
  const forbids = passOpening()
  const way = looks
  keepFrom(from)
  const inside = at
  passAlternative()
  passOthers()
  const close = at
  passes(Sign.Close)
  const times = at
  passQuantifier()
  const done = at
  // Of what is repeated, each stands elsewhere.
  const once = done === times || unitAt(times) === Sign.Question
  const next = unitBehind(outer)
  before = once && way !== Looks.Behind ? last : 0
  behind = once && way !== Looks.Ahead ? next : 0
  readAgainFrom(inside)
  const kept = cutAlternatives()
  behind = outer
  readAgainFrom(done)
  before = way === Looks.Nowhere && kept ? 0 : last
  if (kept) {
    keepBetween(close, done)
    return true
  }
  takeBack(start)
  // What cannot stand there need not be forbidden, and what may be absent is: then what stands before it is known, so it counts that
  // it cannot stand there.
  if (forbids) forgetSince(notes)
  return forbids || mayBeAbsent(times)
}

/** A sign that stands for itself must stand in the texts as words must; what joins texts need not. */
function cutEscape(last: i32): bool {
  const from = at
  const sign = ahead()
  if (sign === Sign.D) return cutDigit(last, behind)
  passEscape(sign)
  const to = at
  passQuantifier()
  const certain = to === at && to - from === 2 * UNIT && !isWordOrSpace(sign) && !joins(sign)
  if (certain && !mayHold(from + UNIT, to)) return false
  keepFrom(from)
  return true
}

/** Most of a pattern is words, so they are read at one stroke; of `火漆+`, only `火` is certain. */
function cutRun(): bool {
  const from = at
  passWords()
  const words = at
  if (words === from) pass(1)
  const isQuantified = at === words && quantifies(here())
  passQuantifier()
  const certain = isQuantified ? words - UNIT : words
  if (certain > from) {
    if (!mayHold(from, certain) || !mayFollow(before, unitAt(from))) return false
    before = unitAt(certain - UNIT)
  }
  if (isQuantified && !mayStandBehind(before, unitAt(certain))) {
    keepBetween(from, certain)
    return mayBeAbsent(words)
  }
  if (isQuantified || words === from) before = 0
  else if (endsSequence() && !mayFollow(before, behind)) return false
  keepFrom(from)
  return true
}
