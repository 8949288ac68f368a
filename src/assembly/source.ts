/** Reads the source of a pattern once, from left to right: what is passed over, and where the reading is. */
import { UNIT, unitAt } from './memory'
import { isDigit, isSign, quantifies, Sign } from './signs'

/** The place that is read, and where the source ends. */
export let at: usize = 0
let end: usize = 0

/** Begins at a place, to read on to another one. */
export function readBetween(from: usize, to: usize): void {
  at = from
  end = to
}

/** Goes on by a number of units. Whoever asks sees to it that they are left. */
export function pass(units: i32): void {
  at += <usize>units * UNIT
}

/** Goes back to a place. */
export function readAgainFrom(place: usize): void {
  at = place
}

/** True where nothing is left to read. */
export function isAtEnd(): bool {
  return at >= end
}

/** The unit that is read; none of the source's own beyond its end. */
export function here(): i32 {
  return at < end ? unitAt(at) : -1
}

/** The unit behind it. */
export function ahead(): i32 {
  return at + UNIT < end ? unitAt(at + UNIT) : -1
}

/** True at the end of an alternative. */
export function endsSequence(): bool {
  const next = here()
  return next === Sign.Close || next === Sign.Bar || next < 0
}

/** The unit that a match holds directly behind what was read; 0 where that is not certain. @param behind the one behind the alternative. */
export function unitBehind(behind: i32): i32 {
  if (endsSequence()) return behind
  const next = here()
  return isSign(next) || quantifies(ahead()) ? 0 : next
}

/** Where a group looks that takes nothing itself. */
export enum Looks {
  Nowhere = 0,
  Ahead = 1,
  Behind = 2,
}

/** Where the group looks of which the opening was passed last. */
export let looks: Looks = Looks.Nowhere

/** Passes over `(`, `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!`, `(?<name>`. @returns true where it says what may not stand there. */
export function passOpening(): bool {
  at += UNIT
  looks = Looks.Nowhere
  if (!passes(Sign.Question)) return false
  const behind = passes(Sign.Less)
  const sign = here()
  at += UNIT
  if (sign === Sign.Equals || sign === Sign.Exclamation) looks = behind ? Looks.Behind : Looks.Ahead
  else if (behind) while (at < end && !passes(Sign.More)) at += UNIT
  return sign === Sign.Exclamation
}

/** True for `?`, `*` and `{0,…}` since a place. */
export function mayBeAbsent(times: usize): bool {
  if (times === at) return false
  const first = unitAt(times)
  if (first === Sign.Star || first === Sign.Question) return true
  if (first !== Sign.OpenBrace || unitAt(times + UNIT) !== Sign.Zero) return false
  const third = unitAt(times + 2 * UNIT)
  return third === Sign.Comma || third === Sign.CloseBrace
}

/** To the bracket that closes the alternatives, or the end. */
export function passOthers(): void {
  while (passes(Sign.Bar)) passAlternative()
}

/** To the end of an alternative. By a place of its own: V8's first machine code keeps that at hand, and not what all functions share. */
export function passAlternative(): void {
  const to = end
  let place = at
  let depth: i32 = 0
  while (place < to) {
    const next = unitAt(place)
    if (next > Sign.Bar || next < Sign.Open) {
      place += UNIT
      continue
    }
    if (next === Sign.OpenClass) {
      at = place
      passClass()
      place = at
      continue
    }
    if (next === Sign.Open) depth++
    else if (next === Sign.Close) {
      if (depth === 0) break
      depth--
    } else if (next === Sign.Bar && depth === 0) break
    place += next === Sign.Escape ? 2 * UNIT : UNIT
  }
  at = place
}

/** Passes over words, up to a sign. */
export function passWords(): void {
  const to = end
  let place = at
  while (place < to && !isSign(unitAt(place))) place += UNIT
  at = place
}

/** Passes over a class, without its quantifier. */
export function passClass(): void {
  const to = end
  let place = at
  do place += unitAt(place) === Sign.Escape ? 2 * UNIT : UNIT
  while (place < to && unitAt(place) !== Sign.CloseClass)
  at = place + UNIT
}

/** With what belongs to it: four digits of `\u`, two of `\x`, the name of `\p`. */
export function passEscape(sign: i32): void {
  at += 2 * UNIT
  if (sign === Sign.U) at += 4 * UNIT
  else if (sign === Sign.X) at += 2 * UNIT
  else if (sign === Sign.P && here() === Sign.OpenBrace) {
    while (at < end && !passes(Sign.CloseBrace)) at += UNIT
  }
}

/** Passes over `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, each with a `?` or without. */
export function passQuantifier(): void {
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
export function passes(sign: i32): bool {
  if (here() !== sign) return false
  at += UNIT
  return true
}
