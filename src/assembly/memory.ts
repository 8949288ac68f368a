/**
 * What stands in the memory, read and written by hand: lists of numbers of 32 bits, and texts as UTF-16 units. A place in
 * it (`usize`) is a number of bytes.
 */

/** Bytes of a number, and of a unit of a text. */
export const NUMBER: usize = 4
export const UNIT: usize = 2

/** The number at a place of a list, counted from 0. */
export function numberAt(list: usize, i: i32): i32 {
  return load<i32>(list + <usize>i * NUMBER)
}

/** Sets it; the memory must go on that far. */
export function setNumber(list: usize, i: i32, value: i32): void {
  store<i32>(list + <usize>i * NUMBER, value)
}

/** The unit of a text at a place. */
export function unitAt(place: usize): i32 {
  return load<u16>(place)
}

/** Sees to it that the memory goes on up to a place. */
export function reach(end: usize): void {
  const missing = <isize>end - ((<isize>memory.size()) << 16)
  if (missing > 0) memory.grow(<i32>((missing + 0xffff) >> 16))
}
