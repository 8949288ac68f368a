/**
 * Things that stand at a paragraph and are no blocks: references to notes, pictures, the beginning of a section. Where
 * pages are estimated only after the body was read, they move with their paragraph.
 */
import type { Paragraph } from '../../tree/nodes.ts'

/** Anything that stands on a page. */
export interface OnPage {
  page?: number | null
}

export interface Anchors {
  /** The thing stands in the paragraph that is being read. */
  add(thing: OnPage): void
  /** The paragraph takes its place in the tree. What waits stands in it, or right before it where the file has no words. */
  settle(node: Paragraph): void
  /** The document ends: what still waits stands in its last paragraph. */
  finish(): void
  at(node: Paragraph): readonly OnPage[]
  /** Where a thing has settled. */
  paragraphOf(thing: OnPage): Paragraph | undefined
}

/** Collects the anchors of one document. */
export function createAnchors(): Anchors {
  const settled = new Map<Paragraph, OnPage[]>()
  const paragraphs = new Map<OnPage, Paragraph>()
  let waiting: OnPage[] = []
  let last: Paragraph | undefined
  const settle = (node: Paragraph) => {
    last = node
    if (waiting.length === 0) return
    settled.set(node, [...(settled.get(node) ?? []), ...waiting])
    for (const thing of waiting) paragraphs.set(thing, node)
    waiting = []
  }
  return {
    add: thing => {
      waiting.push(thing)
    },
    settle,
    finish: () => {
      if (last) settle(last)
    },
    at: node => settled.get(node) ?? [],
    paragraphOf: thing => paragraphs.get(thing),
  }
}
