/** Why a rule does not find what it was meant to find: for whoever writes it. */
import type { VFile } from 'vfile'
import { compile } from '../../checks/compile.ts'
import { startsBehindNumber } from '../../checks/expressions/behind-numbers.ts'
import { type Expressions, wholeExpressions } from '../../checks/expressions.ts'
import { bitsOf, standsAt } from '../../checks/place.ts'
import type { Context } from '../../checks/unit.ts'
import type { Pattern, Rule, RuleSet } from '../../rules/types.ts'
import type { Root } from '../../tree/nodes.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { unitsIn } from '../units.ts'
import { type PartMatched, partMatched } from './why-missed/part-matched.ts'

/** What comes nearest to a finding, by how far it came. */
export type WhyMissed =
  /** No sentence holds the words of any pattern; set where one holds the beginning of some. */
  | { is: 'words'; part: PartMatched | null }
  /** The sentence stands where the pattern is not tried. */
  | { is: 'place'; match: string; role: PlacedUnit['role'] }
  /** @property keys to the condition from the pattern. */
  | { is: 'condition'; match: string; pattern: Pattern; keys: PropertyKey[]; condition: unknown }
  /** The values of a product are too few, or not fixed enough. */
  | { is: 'region'; match: string }
  /** Everything holds: a guard, or a step that looks at the whole list, has let it pass. */
  | { is: 'later'; match: string }

const FAR: Record<WhyMissed['is'], number> = { words: 0, place: 1, condition: 2, region: 3, later: 4 }

/** @param tree of a document that is classified and not yet judged. @param set its rules; only those in `rules` are asked. */
export async function whyMissed(tree: Root, file: VFile, set: RuleSet): Promise<WhyMissed> {
  const { units } = await unitsIn(tree, file, set.vocabulary)
  const facts = { profile: file.data.profile!, whole: { said: units, project: file.data.project! } }
  const expressions = wholeExpressions(set.lexicon, startsBehindNumber(set.vocabulary.numbered))
  let furthest: WhyMissed = { is: 'words', part: null }
  for (const rule of set.rules) {
    for (const pattern of rule.find) {
      const words = expressions.of(pattern.words)
      for (const unit of units) {
        for (const match of words.matches(unit.text)) {
          const context = { unit, start: match.index, end: match.index + match[0].length, ...facts }
          const why = whyNot(rule, pattern, { context, match: match[0], expressions })
          if (FAR[why.is] > FAR[furthest.is]) furthest = why
        }
      }
    }
  }
  if (furthest.is !== 'words') return furthest
  const sources = set.rules.flatMap(({ find }) => find.flatMap(({ words }) => words))
  const texts = units.map(({ text }) => text)
  return { is: 'words', part: partMatched(sources, texts, expressions) }
}

interface Met {
  context: Context
  match: string
  expressions: Expressions
}

function whyNot(rule: Rule, pattern: Pattern, { context, match, expressions }: Met): WhyMissed {
  const { unit } = context
  if (!standsAt(unit, bitsOf(pattern.in ?? rule.in))) return { is: 'place', match, role: unit.role }
  const holds = (part: Parameters<typeof compile>[0]) => compile(part, expressions)(context)
  for (const [j, condition] of (pattern.all ?? []).entries()) {
    if (!holds({ all: [condition] })) return { is: 'condition', match, pattern, keys: ['all', j], condition }
  }
  if (pattern.any && !holds({ any: pattern.any }))
    return { is: 'condition', match, pattern, keys: ['any'], condition: pattern.any }
  for (const [j, condition] of (pattern.not ?? []).entries()) {
    if (holds({ all: [condition] })) return { is: 'condition', match, pattern, keys: ['not', j], condition }
  }
  return pattern.region ? { is: 'region', match } : { is: 'later', match }
}
