/**
 * Leaves out of a class what stands in none of the texts, or never where the class stands: 须 of `[须应]提供` where no text
 * holds 须提. For V8 a class is as long to build as ten characters.
 */
import { keep, keepFrom, out, takeBack } from './left'
import { mayFollow, mayStandBehind } from './marks'
import { UNIT } from './memory'
import { isSign, joins, Sign } from './signs'
import {
  ahead,
  at,
  here,
  mayBeAbsent,
  pass,
  passClass,
  passEscape,
  passes,
  passQuantifier,
  readAgainFrom,
  unitBehind,
} from './source'

/** A range of more units than this is taken for one of which the texts hold some. */
const WIDE: i32 = 32

/** What a match holds directly before the class and behind it; 0 where that is not certain. */
let first: i32 = 0
let last: i32 = 0

/** Units that were kept of a class, or more than that. */
let kept: i32 = 0
/** The last of them, where it stood by itself. */
let single: i32 = 0

/**
 * @param before the unit directly before it, or 0.
 * @param behind the one behind the alternative that it is in, or 0.
 * @returns false where the class must match and cannot.
 */
export function cutClass(before: i32, behind: i32): bool {
  const from = at
  const start = out
  passClass()
  const close = at
  passQuantifier()
  placeBetween(close, before, behind)
  readAgainFrom(from)
  const mayFail = cutMembers(close)
  const left = kept
  readAgainFrom(close)
  passQuantifier()
  if (!mayFail || left > 0) {
    if (left === 1 && mayFail && single > 0 && !isSign(single)) {
      takeBack(start)
      keep(single)
    } else keep(Sign.CloseClass)
    keepFrom(close)
    return true
  }
  takeBack(start)
  return mayBeAbsent(close)
}

/** `\d` is `[0-9]`, and stays as it is written. */
export function cutDigit(before: i32, behind: i32): bool {
  const from = at
  pass(2)
  const times = at
  passQuantifier()
  placeBetween(times, before, behind)
  if (!anyStands(Sign.Zero, Sign.Nine)) return mayBeAbsent(times)
  keepFrom(from)
  return true
}

/** Takes up what stands on both sides of what is read up to here; of what a quantifier repeats, each stands elsewhere. */
function placeBetween(times: usize, before: i32, behind: i32): void {
  const isOnce = times === at
  first = isOnce ? before : 0
  last = isOnce ? unitBehind(behind) : 0
}

/** Keeps the members up to the bracket that closes them. @returns whether the class can match nothing without them. */
function cutMembers(close: usize): bool {
  const end = close - UNIT
  keep(Sign.OpenClass)
  pass(1)
  const excludes = passes(Sign.Caret)
  if (excludes) keep(Sign.Caret)
  kept = 0
  single = 0
  while (at < end) {
    const from = at
    const low = passMember()
    const isRange = here() === Sign.Minus && at + UNIT < end
    if (isRange) pass(1)
    const high = isRange ? passMember() : low
    if (low >= 0 && high >= 0 && !anyStands(low, high)) continue
    single = low === high ? low : 0
    // Neither where it would say something else.
    if ((low === Sign.Caret && kept === 0) || (low === Sign.Minus && kept > 0)) keep(Sign.Escape)
    keepFrom(from)
    kept++
  }
  return !excludes
}

/** @returns the unit that a member is; -1 where it is written otherwise or stands for several. */
function passMember(): i32 {
  const unit = here()
  if (unit !== Sign.Escape) {
    pass(1)
    return unit
  }
  passEscape(ahead())
  return -1
}

/** True where one of some units may stand where the class does. What joins texts and what a class joins to a range always may. */
function anyStands(low: i32, high: i32): bool {
  if (high - low >= WIDE) return true
  for (let unit = low; unit <= high; unit++) {
    if (unit === Sign.Minus || joins(unit)) return true
    if (mayStandBehind(first, unit) && mayFollow(unit, last)) return true
  }
  return false
}
