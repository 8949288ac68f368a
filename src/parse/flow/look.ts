/** What a paragraph looks like, from the looks of its characters. */
import type { ParagraphData } from '../../tree/nodes.ts'

export interface Weights {
  characters: number
  bold: number
  /** Size in points → characters of that size. */
  sizes: Map<number, number>
}

/** The weights of a paragraph without characters. */
export function createWeights(): Weights {
  return { characters: 0, bold: 0, sizes: new Map() }
}

/** Counts characters that look alike; white space has no look. */
export function addWeight(weights: Weights, value: string, { bold, size }: { bold?: boolean; size?: number }): void {
  const count = value.trim().length
  weights.characters += count
  if (bold) weights.bold += count
  if (size !== undefined) weights.sizes.set(size, (weights.sizes.get(size) ?? 0) + count)
}

/** Bold where all characters are, and the size of most. */
export function lookOf({ characters, bold, sizes }: Weights): Pick<ParagraphData, 'bold' | 'size'> {
  const look: Pick<ParagraphData, 'bold' | 'size'> = {}
  if (characters > 0 && bold === characters) look.bold = true
  let most = 0
  for (const [size, count] of sizes) {
    if (count <= most) continue
    most = count
    look.size = size
  }
  return look
}
