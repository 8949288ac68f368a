/**
 * Which characters and pairs of them stand in some texts: a bit for each, in a table of which two may share a place. What
 * is not marked stands in none of the texts for certain.
 */
import { UNIT, unitAt } from './memory'

let table: usize = 0
/** Number of the 32 bits made of a pair of characters that do not count. */
let shift: i32 = 0
/** Where the next missing mark is noted; 0 while none is. */
export let noted: usize = 0
/** Where there is no more room for them; 0 while none is noted. */
let mostNoted: usize = 0

/** Takes up a table of `1 << bits` bits, as it stands. */
export function useMarks(place: usize, bits: i32): void {
  table = place
  shift = 32 - bits
}

/** Takes all marks out of the table. */
export function clearMarks(): void {
  memory.fill(table, 0, 1 << (32 - shift - 3))
}

/** Marks what stands in a text. @param length its UTF-16 units. */
export function markText(text: usize, length: i32): void {
  let before: i32 = 0
  const end = text + <usize>length * UNIT
  for (let at = text; at < end; at += UNIT) {
    const unit = unitAt(at)
    mark(bitOf(0, unit))
    if (at > text) mark(bitOf(before, unit))
    before = unit
  }
}

/** Notes between two places, from now on, the marks that are looked for in vain; between 0 and 0, no longer notes any. */
export function noteMissing(from: usize, end: usize): void {
  noted = from
  mostNoted = end
}

/** Forgets what was noted since a place. */
export function forgetSince(place: usize): void {
  noted = place
}

/** True where all that were noted found room. */
export function allNoted(): bool {
  return noted <= mostNoted
}

/** True where none of the marks that are noted between two places is there. */
export function allMissing(from: usize, end: usize): bool {
  for (let at = from; at < end; at += UNIT) if (isMarked(unitAt(at))) return false
  return true
}

/** False where a run of characters stands in none of the texts for certain. */
export function mayHold(from: usize, end: usize): bool {
  let before = unitAt(from)
  if (end - from === UNIT) return isThere(bitOf(0, before))
  for (let at = from + UNIT; at < end; at += UNIT) {
    const unit = unitAt(at)
    if (!isThere(bitOf(before, unit))) return false
    before = unit
  }
  return true
}

/** False where two units stand side by side in none of the texts for certain; 0 for what is not known. */
export function mayFollow(before: i32, unit: i32): bool {
  return before === 0 || unit === 0 || isThere(bitOf(before, unit))
}

/** The same for a unit that is known. */
export function mayStandBehind(before: i32, unit: i32): bool {
  return isThere(bitOf(before, unit))
}

/** The bit of a pair; 0 before the second stands for that one alone. */
function bitOf(first: i32, second: i32): i32 {
  return ((first * 0x9e3779b1) ^ (second * 0x85ebca6b)) >>> shift
}

function mark(bit: i32): void {
  const byte = table + (bit >>> 3)
  store<u8>(byte, <u8>(<i32>load<u8>(byte) | (1 << (bit & 7))))
}

function isMarked(bit: i32): bool {
  return <bool>((<i32>load<u8>(table + (bit >>> 3)) >>> (bit & 7)) & 1)
}

/** The same; where it is missing, that is noted. */
function isThere(bit: i32): bool {
  if (isMarked(bit)) return true
  if (mostNoted !== 0) {
    if (noted < mostNoted) store<u16>(noted, <u16>bit)
    noted += UNIT
  }
  return false
}
