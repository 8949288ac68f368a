/** What is left of a pattern, as it is written; nothing where it is only asked whether anything is. */
import { reach, UNIT } from './memory'
import { at } from './source'

/** Where the next unit that is kept is written. */
export let out: usize = 0
/** True where one way through a pattern is looked for, and nothing is written. */
export let asks: bool = false

/** What is kept from here on is written there. */
export function writeTo(place: usize): void {
  out = place
  asks = false
}

/** Nothing is written until the next `writeTo`. */
export function onlyAsk(): void {
  asks = true
}

/** Takes back what was kept since a place. */
export function takeBack(place: usize): void {
  out = place
}

/** Keeps what was read since a place. */
export function keepFrom(from: usize): void {
  keepBetween(from, at)
}

/** Keeps what stands between two places of what is read. */
export function keepBetween(from: usize, to: usize): void {
  if (asks) return
  const size = to - from
  reach(out + size)
  memory.copy(out, from, size)
  out += size
}

/** Keeps one sign, of the source or not. */
export function keep(sign: i32): void {
  if (asks) return
  reach(out + UNIT)
  store<u16>(out, <u16>sign)
  out += UNIT
}
