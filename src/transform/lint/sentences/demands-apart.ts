/**
 * Two demands of one rule in one sentence (现场报名，文件每份售价1200元; 认证甲得2分，认证乙得3分): the officer has to change both,
 * so both are reported. Most of what a rule finds in a second clause only says more of the first (…业绩，每份合同得1分), and is not.
 */
import { CLAUSE_BORDER, clauseAround } from '../../../checks/clause.ts'
import type { Context, Facts } from '../../../checks/unit.ts'
import type { PlacedUnit } from '../../units/placed-unit.ts'
import { type CompiledPattern, type CompiledRule, isDemand } from '../compile-rules.ts'
import { type Hit, hitOf } from '../hit.ts'
import { givesPoints, isPart, nameIn, namesNothing, type ScoringWords } from '../scoring-words.ts'

/** What a pattern of a rule matches in one unit. */
export interface Found {
  compiled: CompiledRule
  pattern: CompiledPattern
  matches: readonly RegExpExecArray[]
  /** What it matches in each reading of the unit. */
  inReadings: readonly (readonly RegExpExecArray[])[]
}

/** Number of further demands of one sentence that are told; where there are more it is a list, which the first of them stand for. */
const MOST = 3

/** The other demands of a hit's rule in its sentence, in order. */
export function demandsApart(hit: Hit, found: readonly Found[], facts: Facts, words: ScoringWords): Hit[] {
  const { unit, compiled } = hit
  const mayDiffer = (compiled.rule.wordings ?? []).length > 0
  const kept = [hit]
  for (const { pattern, matches } of found) {
    for (const { 0: match, index: start } of matches) {
      const end = start + match.length
      const isElsewhere = kept.every(one => isInOtherClause(unit.text, one, { start, end }))
      if (match === '' || !isElsewhere || kept.length > MOST) continue
      // What only gives no points (获得AAA等级的得2分，百强企业不加分) asks for nothing more.
      if (words.forfeits.test(clauseOf(unit.text, { start, end }))) continue
      const scored = kept.every(one => isScoredApart(unit, one, { start, end }, words))
      const named = nameIn(match, words)
      const mayBeOther =
        mayDiffer && kept.every(one => !isPart(named, nameIn(unit.text.slice(one.start, one.end), words)))
      if (!scored && !mayBeOther) continue
      const context: Context = { unit, start, end, ...facts }
      if (!isDemand(compiled, pattern, context)) continue
      if (compiled.further(context)) continue
      const other = hitOf(compiled, context)
      if (scored || kept.every(one => one.wording !== other.wording)) kept.push(other)
    }
  }
  return kept.slice(1).sort((a, b) => a.start - b.start)
}

/** Some words of a unit. */
export type Span = Pick<Hit, 'start' | 'end'>

/** True where a comma or a stop stands between two spans of a text, so that they are in different clauses. */
export function isInOtherClause(text: string, a: Span, b: Span): boolean {
  return CLAUSE_BORDER.test(between(text, a, b))
}

/** True where a comma of an enumeration stands between two spans (提供厂家授权书、近三年同类合同两份). */
export function isOtherItem(text: string, a: Span, b: Span): boolean {
  return between(text, a, b).includes('、')
}

const between = (text: string, a: Span, b: Span) =>
  a.start <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)

/** True where both have points of their own, and the second is about something that the first does not name. */
function isScoredApart({ text, role }: PlacedUnit, first: Span, second: Span, words: ScoringWords): boolean {
  if (role !== 'evaluation') return false
  const [one, other] = [clauseOf(text, first), clauseOf(text, second)]
  if (!words.points.test(behindName(one, words)) || !givesPoints(other, words)) return false
  const name = nameIn(one, words)
  return !namesNothing(name) && !isPart(nameIn(text.slice(second.start, second.end), words), name)
}

/** A clause without the name of a factor in front whose points are those of all that follows (业绩（12分）：具有类似业绩的，每个得3分). */
function behindName(clause: string, { points }: ScoringWords): string {
  const name = NAME_WITH_BRACKET.exec(clause)?.[0] ?? ''
  return points.test(name) ? clause.slice(name.length) : clause
}

/** A name with something in brackets, in front of a colon. */
const NAME_WITH_BRACKET = /^[^，。；：]*（[^（）]*）：/

const clauseOf = (text: string, { start, end }: Span) => text.slice(...clauseAround(text, start, end))
