/** What happens to files on bad disks, sticks and lines, whatever is in them. */
import type { Random } from './random.ts'

/** Makes a damaged copy. */
export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array

export const truncated: Damage = (bytes, { below }) => bytes.slice(0, 1 + below(bytes.length - 1))

/** 1 to 64 bits anywhere. */
export const flipped: Damage = (bytes, { below }) => {
  const copy = bytes.slice()
  for (let left = 1 + below(64); left > 0; left--) {
    const at = below(copy.length)
    copy[at] = copy[at]! ^ (1 << below(8))
  }
  return copy
}

/** A run of zeros, as where a block was never written. */
export const zeroed: Damage = (bytes, { below }) => {
  const copy = bytes.slice()
  const start = below(copy.length)
  copy.fill(0, start, start + 1 + below(4096))
  return copy
}

/** Two blocks in each other's place. */
export const swapped: Damage = (bytes, { below }) => {
  const copy = bytes.slice()
  const size = 1 + below(Math.min(4096, copy.length / 2))
  const [one, two] = [below(copy.length - size), below(copy.length - size)]
  copy.set(bytes.subarray(two, two + size), one)
  copy.set(bytes.subarray(one, one + size), two)
  return copy
}

/** Numbers of 8, 16 or 32 bits that mean none, all, the largest and the smallest: what lengths and places are not. */
export const misnumbered: Damage = (bytes, { below, one }) => {
  const copy = Buffer.from(bytes)
  for (let left = 1 + below(8); left > 0; left--) {
    const width = one([1, 2, 4])
    const value = one([0, 1, 2 ** (8 * width) - 1, 2 ** (8 * width - 1), 2 ** (8 * width - 1) - 1, below(256)])
    copy.writeUIntLE(value, below(copy.length - width), width)
  }
  return copy
}

/** Replaces one of the matches by what `change` makes of it; the text as it is where nothing matches. */
export function changeOne(text: string, pattern: RegExp, { one }: Random, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return text
  const { index, 0: match } = one(matches)
  return text.slice(0, index) + change(match) + text.slice(index + match.length)
}
