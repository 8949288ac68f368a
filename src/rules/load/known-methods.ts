/** The methods of purchase (公开招标, 竞争性磋商 …) that documents are known to have, as the vocabulary names them. */
import type { RuleSet } from '../types.ts'

/** Each method once, in the order of the vocabulary. */
export function methodsIn({ profile }: RuleSet['vocabulary']): string[] {
  return [...new Set(profile.flatMap(({ field, value }) => (field === 'method' ? [String(value)] : [])))]
}
