/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

export interface Random {
  /** An integer from 0 to `end`, `end` left out. */
  below(end: number): number
  /** One of them. */
  one<T>(of: readonly T[]): T
}

/** mulberry32 of Tommy Ettinger, a generator of 32 bits in the public domain; FNV-1a makes the seed of a name. */
export function randomOf(name: string): Random {
  let state = 0x811c9dc5
  for (const byte of Buffer.from(name)) state = Math.imul(state ^ byte, 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, one: of => of[below(of.length)]! }
}
