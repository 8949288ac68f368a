/** Step 4: flat tree → nested sections, each with its heading as first child; clauses get their printed number. */
import type { Plugin } from 'unified'
import { remembered } from '../memo/remembered.ts'
import type { RuleSet } from '../rules/types.ts'
import { expressionOrNull } from '../text/build-expression.ts'
import { typedNumber } from '../text/typed-number.ts'
import { section as makeSection } from '../tree/build.ts'
import { textOf } from '../tree/content.ts'
import type { Aside, Block, Paragraph, Root, Section, Table } from '../tree/nodes.ts'
import { type Heading, headingLevel, type Titles, withoutMarks } from './section/headings.ts'
import { belowCounting, belowStyled, levelBelow, outsideUnmarked } from './section/headings-below.ts'
import { headsNothing, isListed, isListedChapter, levelInPlace, runInHeading } from './section/headings-in-place.ts'
import { titleLines } from './section/title-lines.ts'
import { shadowOf } from './units/shadow.ts'
import { wordsLeft } from './units/words-seen.ts'

export interface SectionOptions {
  rules: RuleSet
}

/**
 * Nests the blocks of a root under their headings. Headers, footers and notes stay outside, at the end of the root.
 *
 * @param options.rules its vocabulary tells the titles of chapters that have no number and no style.
 */
export const section: Plugin<[SectionOptions], Root> = ({ rules }) => {
  const known = titlesOf(rules)
  const annex = expressionOrNull(rules.vocabulary.annex)
  return tree => {
    // A title is asked for again by each of its neighbours.
    const titles = { ...known, knows: remembered(known.knows) }
    const blocks = tree.children as Block[]
    const nested: Root['children'] = []
    const open: Section[] = []
    const below = new Set<Section>()
    const append = (node: Block | Section) => {
      const parent = open[open.length - 1]
      if (parent) parent.children.push(node)
      else nested.push(node)
    }
    const outside = blocks.filter(isOutside)
    for (const block of outside) if (block.type === 'paragraph') numberNote(block)
    const inside = blocks.filter(block => !isOutside(block))
    for (const [i, block] of inside.entries()) {
      setClauses(block)
      const found = block.type === 'paragraph' ? headingAt(inside, i, open, titles) : null
      if (found === null) append(block)
      else {
        open.length = outsideUnmarked(found, open, nested, titles.knows)
        const lower = levelBelow(found, open, { annex, below, knows: titles.knows })
        const level = lower ?? found.level
        if (lower !== null && block.type === 'paragraph' && block.data.level !== undefined) block.data.level = lower
        while (open.length > 0 && open[open.length - 1]!.data.level >= level) open.pop()
        const made = makeSection([block as Paragraph], { ...found, level, role: 'other' })
        if (lower !== null) below.add(made)
        made.position = block.position!
        append(made)
        open.push(made)
      }
    }
    tree.children = [...nested, ...outside]
    for (const child of tree.children) stretch(child)
  }
}

/** The name of an annex or a table in front of what it is. */
const NAMED_ANNEX = /^[^：:，。]{3,14}[：:]([^：:，。]{4,})$/

/** How titles are known by the words of the vocabulary. */
function titlesOf(rules: RuleSet): Titles {
  const { titleFront = '', titleBesides = '' } = rules.vocabulary
  const lines = titleLines(rules, words => `^${titleFront}(?:${words})${titleBesides}(?:（[^）]*）)?$`)
  // Asked only where a name without a number stands out.
  const whole = titleLines(rules, words => `^(?:${words})$`)
  const bare = (words: string) => withoutMarks(words.replace(/\s+/g, ''))
  const knows = (title: string) => lines(title).some(line => line.heads !== 'nothing' && line.stands(title))
  return {
    knows(words) {
      const name = bare(words)
      const annex = NAMED_ANNEX.exec(name)?.[1]
      return knows(shadowOf(name).text) || (annex !== undefined && knows(annex))
    },
    ofChapters(words) {
      const title = shadowOf(bare(words)).text
      return whole(title).some(line => line.heads === undefined && line.stands(title))
    },
  }
}

/** What a paragraph heads; one that is nothing but a heading gets its level. */
function headingAt(blocks: Block[], at: number, open: Section[], titles: Titles): Heading | null {
  if (isListed(blocks, at, titles) || isListedChapter(blocks, at)) return null
  const node = blocks[at] as Paragraph
  const around = { previous: blocks[at - 1], next: blocks[at + 1], open }
  const byForm = headingLevel(node, titles)
  if (byForm !== null && headsNothing(node, around, titles)) return null
  const level =
    byForm === null
      ? levelInPlace(node, around, titles)
      : (belowCounting(blocks, at, byForm, open) ?? belowStyled(node, byForm, open))
  if (level === null) return runInHeading(node, open, titles)
  node.data.level = level
  return { level, title: titleOf(node) }
}

/** Text boxes and embedded files stand where they are anchored; all other parts follow the body. */
const ANCHORED: ReadonlySet<Aside> = new Set(['textbox', 'embedded'])

const isOutside = ({ data }: Block) => data.part !== undefined && !ANCHORED.has(data.part)

/** A section reaches from its heading to the end of its last block. */
function stretch(node: Block | Section): void {
  if (node.type !== 'section') return
  for (const child of node.children) stretch(child as Block | Section)
  const last = node.children[node.children.length - 1]!
  node.position = { start: node.position!.start, end: last.position!.end }
}

function titleOf(heading: Paragraph): string {
  const words = wordsLeft(heading).trim().replace(/\s+/g, ' ')
  return heading.data.number ? `${heading.data.number} ${words}` : words
}

/** A note is known by the number that the file gives it; what its words begin with numbers something else. */
function numberNote({ data }: Paragraph): void {
  const isNote = data.part === 'footnote' || data.part === 'endnote'
  if (isNote && data.number !== undefined) data.clause = data.number
}

function setClauses(block: Block): void {
  if (block.type === 'table') setInTable(block)
  else {
    // A mark for a bullet counts nothing.
    const printed = /[\p{L}\p{N}]/u.test(block.data.number ?? '') ? block.data.number : undefined
    const number = printed ?? typedNumber(textOf(block))?.number
    if (number !== undefined) block.data.clause = number
  }
}

function setInTable(table: Table): void {
  for (const row of table.children)
    for (const cell of row.children) for (const child of cell.children) setClauses(child)
}
