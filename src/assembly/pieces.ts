/** How pieces of words are numbered, for TypeScript and AssemblyScript, which both read this file. */

/** The piece that every sentence begins with: none of its characters, and before all of them. Its set has the same number. */
export const BEGINNING: i32 = 0

/** How many slots there are. */
export const SLOTS: i32 = 1 << 13

/**
 * The slot of a piece by its last two characters, 0 before a single one. Pieces share the slots; another piece in a slot
 * costs a look and never a match.
 *
 * The product has more than 32 bits in JavaScript and keeps the lowest 32 in WebAssembly: those that count are the same.
 */
export function slotOf(before: i32, last: i32): i32 {
  return (before * 0x9e35 + last) & (SLOTS - 1)
}
