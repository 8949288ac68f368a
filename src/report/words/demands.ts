/** Findings as people think of them: one demand, which a tender repeats in several places. */
import { type Finding, gravestFirst } from '../../facts/finding.ts'
import { codeOrder } from '../../text/code-order.ts'

export interface Demand {
  /** The gravest place, the first of them in reading order: the one that is shown in full. */
  main: Finding
  /** The other places in reading order. */
  others: Finding[]
}

/** A copy in the order in which a person meets the words. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(byPlace)
}

/** Groups the findings of one document by demand, in the reading order of their main places. */
export function demandsOf(findings: readonly Finding[]): Demand[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of inReadingOrder(findings)) {
    const group = groups.get(finding.demand)
    if (group) group.push(finding)
    else groups.set(finding.demand, [finding])
  }
  const demands = [...groups.values()].map(group => {
    const main = group.reduce((gravest, one) => (gravestFirst(one, gravest) < 0 ? one : gravest))
    return { main, others: group.filter(one => one !== main) }
  })
  return demands.sort((a, b) => byPlace(a.main, b.main))
}

/** Sorts the worst first: by severity, then by the number of places, then as they stand. */
export function worstFirst(a: Demand, b: Demand): number {
  return gravestFirst(a.main, b.main) || b.others.length - a.others.length
}

function byPlace(a: Finding, b: Finding): number {
  return a.location.offset[0] - b.location.offset[0] || codeOrder(a.ruleId, b.ruleId)
}
