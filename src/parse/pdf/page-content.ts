/** What stands on a page when all of its operators have been drawn. */
import type { FontFacts } from './font-facts.ts'
import type { FontTally } from './garbled.ts'
import type { Glyph, Rule } from './layout.ts'

export interface PageContent {
  glyphs: Glyph[]
  /** Runs of text that do not stand upright: watermarks, turned column titles. In drawing order. */
  turned: Glyph[][]
  rules: Rule[]
  /** What annotations draw (form fields, typed notes), by their id: pdf.js gives the facts of each apart. */
  annotations: Map<string, Glyph[]>
  /** Ids of those that stand on a layer that is switched off. */
  switchedOff: Set<string>
  /** Shares of the page that pictures cover, up to 1. */
  pictures: number
  /** Numbers in the outlines of all paths: text that was turned into outlines has many. */
  drawn: number
  /** What the characters of each font are like. */
  fonts: Map<FontFacts, FontTally>
}

/** A page on which nothing is drawn. */
export function emptyPage(): PageContent {
  return {
    glyphs: [],
    turned: [],
    rules: [],
    annotations: new Map(),
    switchedOff: new Set(),
    pictures: 0,
    drawn: 0,
    fonts: new Map(),
  }
}
