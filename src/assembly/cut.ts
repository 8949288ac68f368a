/**
 * Leaves out of a pattern what some texts cannot match: an alternative with a word that stands in none of them (marks.ts).
 *
 * A list of brands has hundreds of words of which a tender holds three. V8 builds the expression of three in a fraction
 * of the time, and the matches are the same.
 *
 * The source of the pattern is read once, from left to right. What cannot match is passed over, what this reader does not
 * know is kept as it stands. Word lists have been put in place of their names before.
 */
import { mayHold } from './marks'
import { reach, UNIT, unitAt } from './memory'
import { isDigit, isSign, isWordOrSpace, joins, quantifies, Sign } from './signs'

/** The place that is read, and where the source ends. */
let at: usize = 0
let end: usize = 0
/** Where the next unit that is kept is written. */
let out: usize = 0

/**
 * Cuts the source between two places for the texts whose marks are in use, and writes what is left.
 *
 * @returns how many bytes are left; -1 where nothing is, so that there is no match.
 */
export function cut(from: usize, to: usize, into: usize): i32 {
  at = from
  end = to
  out = into
  return cutAlternatives() ? <i32>(out - into) : -1
}

/** True where one way through a pattern is looked for, and nothing is written. */
let asks: bool = false

/** Whether some way through the source between two places is left for the texts whose marks are in use. */
export function isLeft(from: usize, to: usize): bool {
  at = from
  end = to
  asks = true
  const left = cutAlternatives()
  asks = false
  return left
}

/** The unit that is read; none of the source's own beyond its end. */
function here(): i32 {
  return at < end ? unitAt(at) : -1
}

/** Keeps what was read since a place. */
function keepFrom(from: usize): void {
  if (asks) return
  const size = at - from
  reach(out + size)
  memory.copy(out, from, size)
  out += size
}

function keep(sign: i32): void {
  if (asks) return
  reach(out + UNIT)
  store<u16>(out, <u16>sign)
  out += UNIT
}

/** Up to the bracket that closes them, or the end. @returns false where nothing is left. */
function cutAlternatives(): bool {
  let kept: bool = false
  do {
    const start = out
    if (kept) keep(Sign.Bar)
    if (!cutSequence()) out = start
    else if (asks) return passOthers()
    else kept = true
  } while (passes(Sign.Bar))
  return kept
}

function cutSequence(): bool {
  while (at < end) {
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
  if (next === Sign.OpenClass) return cutClass()
  if (next === Sign.Escape) return cutEscape()
  return cutRun()
}

function cutGroup(): bool {
  const from = at
  const start = out
  const forbids = passOpening()
  keepFrom(from)
  const kept = cutAlternatives()
  passes(Sign.Close)
  const times = at
  passQuantifier()
  if (kept) {
    keep(Sign.Close)
    keepFrom(times)
    return true
  }
  out = start
  // What cannot stand there need not be forbidden, and what may be absent is.
  return forbids || mayBeAbsent(times)
}

/** Passes over `(`, `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!`, `(?<name>`. @returns true where it says what may not stand there. */
function passOpening(): bool {
  at += UNIT
  if (!passes(Sign.Question)) return false
  const behind = passes(Sign.Less)
  const sign = here()
  at += UNIT
  if (behind && sign !== Sign.Equals && sign !== Sign.Exclamation) {
    while (at < end && !passes(Sign.More)) at += UNIT
  }
  return sign === Sign.Exclamation
}

/** True for `?`, `*` and `{0,…}` since a place. */
function mayBeAbsent(times: usize): bool {
  if (times === at) return false
  const first = unitAt(times)
  if (first === Sign.Star || first === Sign.Question) return true
  if (first !== Sign.OpenBrace || unitAt(times + UNIT) !== Sign.Zero) return false
  const third = unitAt(times + 2 * UNIT)
  return third === Sign.Comma || third === Sign.CloseBrace
}

function cutClass(): bool {
  const from = at
  passClass()
  passQuantifier()
  keepFrom(from)
  return true
}

/** A sign that stands for itself must stand in the texts as words must; classes and what joins texts need not. */
function cutEscape(): bool {
  const from = at
  const sign = at + UNIT < end ? unitAt(at + UNIT) : 0
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
  while (at < end && !isSign(here())) at += UNIT
  const words = at
  if (words === from) at += UNIT
  const isQuantified = at === words && quantifies(here())
  passQuantifier()
  const certain = isQuantified ? words - UNIT : words
  if (certain > from && !mayHold(from, certain)) return false
  keepFrom(from)
  return true
}

/** To the bracket that closes the alternatives, or the end. */
function passOthers(): bool {
  while (passes(Sign.Bar)) passAlternative()
  return true
}

/** To the end of an alternative that cannot match. */
function passAlternative(): void {
  let depth: i32 = 0
  while (at < end) {
    const next = here()
    if (depth === 0 && (next === Sign.Bar || next === Sign.Close)) return
    if (next === Sign.OpenClass) {
      passClass()
      continue
    }
    if (next === Sign.Open) depth++
    if (next === Sign.Close) depth--
    at += next === Sign.Escape ? 2 * UNIT : UNIT
  }
}

function passClass(): void {
  do at += here() === Sign.Escape ? 2 * UNIT : UNIT
  while (at < end && here() !== Sign.CloseClass)
  at += UNIT
}

/** With what belongs to it: four digits of `\u`, two of `\x`, the name of `\p`. */
function passEscape(sign: i32): void {
  at += 2 * UNIT
  if (sign === Sign.U) at += 4 * UNIT
  else if (sign === Sign.X) at += 2 * UNIT
  else if (sign === Sign.P && here() === Sign.OpenBrace) {
    while (at < end && !passes(Sign.CloseBrace)) at += UNIT
  }
}

/** Passes over `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, each with a `?` or without. */
function passQuantifier(): void {
  if (passes(Sign.Star) || passes(Sign.Plus) || passes(Sign.Question) || passesTimes()) passes(Sign.Question)
}

function passesTimes(): bool {
  const from = at
  if (!passes(Sign.OpenBrace)) return false
  if (isDigit(here())) {
    while (isDigit(here())) at += UNIT
    if (passes(Sign.Comma)) while (isDigit(here())) at += UNIT
    if (passes(Sign.CloseBrace)) return true
  }
  at = from
  return false
}

/** Passes over a sign, where it stands here. */
function passes(sign: i32): bool {
  if (here() !== sign) return false
  at += UNIT
  return true
}
