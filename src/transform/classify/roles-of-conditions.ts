/** Conditions for bidders where no heading says it: behind the sentence that introduces them, and around what the law asks of every bidder. */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression, expressionOrNull } from '../../text/build-expression.ts'
import { LEVEL, typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Root, Section } from '../../tree/nodes.ts'
import { printedOf } from '../section/headings.ts'
import { MIXED } from './role-groups.ts'
import { listsWith } from './unplaced-lines.ts'

interface ConditionWords {
  /** The sentence that introduces conditions for bidders, up to its end. */
  lead: RegExp
  /** How a paragraph begins that is none of them. */
  end: RegExp
  /** What the law asks of every bidder. */
  legal: RegExp | null
  /** How any condition begins. */
  asks: RegExp | null
}

/** What tells conditions; `null` where the vocabulary says nothing of them. */
export function conditionWords({ conditions }: Vocabulary): ConditionWords | null {
  if (!conditions) return null
  const { lead, end, legal, asks } = conditions
  return {
    lead: buildExpression(lead),
    end: buildExpression(end),
    legal: expressionOrNull(legal),
    asks: expressionOrNull(asks),
  }
}

/** Sets `role` on paragraphs that are conditions by their words. */
export function setRolesOfConditions(tree: Root, { lead, end, legal, asks }: ConditionWords): void {
  setIntroduced(tree, lead, end)
  if (legal && asks) setLegal(tree, legal, asks, end)
}

/** Number of paragraphs that a list of conditions has at most. */
const MOST_CONDITIONS = 20

/** What follows `合格的投标人应满足下列要求：` is what it says: up to another matter or a higher number. */
function setIntroduced(node: Root | Section, lead: RegExp, end: RegExp): void {
  // The list being read: the level of the number of its introduction, and how many paragraphs may still follow.
  let open: { level: number; left: number } | null = null
  const isMixed = node.type === 'root' || MIXED.has(node.data.role)
  for (const child of node.children as (Block | Section)[]) {
    if (child.type === 'section') setIntroduced(child, lead, end)
    if (child.type !== 'paragraph' || !isMixed) {
      open = null
      continue
    }
    const words = textOf(child).trim()
    const level = typedNumber(printedOf(child))?.level
    // No condition is numbered 一、 or higher.
    if (lead.test(words)) open = { level: level ?? LEVEL.part, left: MOST_CONDITIONS }
    else if (open && (open.left-- === 0 || (level !== undefined && level <= open.level) || end.test(words))) open = null
    if (open) child.data.role = 'qualification'
  }
}

/** Number of different wordings of what the law asks of every bidder, from which on a list is one of conditions. */
const LEAST_LEGAL = 2

/**
 * Lines that ask what the law asks of every bidder, with the points of the list around them and those beside them that ask
 * as they do, but not what a notice lists beside them (4.交货期：…).
 */
function setLegal(tree: Root, legal: RegExp, asks: RegExp, end: RegExp): void {
  for (let { lines, run, first, last } of listsWith(tree, legal)) {
    const said = new Set(run.map(i => legal.exec(textOf(lines[i]!))![0]))
    if (said.size < LEAST_LEGAL) continue
    const isAsked = (i: number) => i in lines && asks.test(textOf(lines[i]!).trim())
    while (isAsked(first - 1)) first--
    while (isAsked(last + 1)) last++
    for (const line of lines.slice(first, last + 1))
      if (!end.test(textOf(line).trim())) line.data.role = 'qualification'
  }
}
