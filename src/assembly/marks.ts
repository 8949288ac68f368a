/**
 * Which characters and pairs of them stand in some texts: a bit for each, in a table of which two may share a place. What
 * is not marked stands in none of the texts for certain.
 */
import { UNIT, unitAt } from './memory'

let table: usize = 0
/** Of the 32 bits that are made of a pair, how many do not count. */
let shift: i32 = 0

/** Takes up a table of `1 << bits` bits, as it stands. */
export function useMarks(place: usize, bits: i32): void {
  table = place
  shift = 32 - bits
}

/** Takes all marks out of the table. */
export function clearMarks(): void {
  memory.fill(table, 0, 1 << (32 - shift - 3))
}

/** Marks what stands in a text of so many units. */
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

/** False where a run of characters stands in none of the texts for certain. */
export function mayHold(from: usize, end: usize): bool {
  let before = unitAt(from)
  if (end - from === UNIT) return isMarked(bitOf(0, before))
  for (let at = from + UNIT; at < end; at += UNIT) {
    const unit = unitAt(at)
    if (!isMarked(bitOf(before, unit))) return false
    before = unit
  }
  return true
}

/** False where two units stand side by side in none of the texts for certain; 0 for what is not known. */
export function mayFollow(before: i32, unit: i32): bool {
  return before === 0 || unit === 0 || isMarked(bitOf(before, unit))
}

/** The same for a unit that is known. */
export function mayStandBehind(before: i32, unit: i32): bool {
  return isMarked(bitOf(before, unit))
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
