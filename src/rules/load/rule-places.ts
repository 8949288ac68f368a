/** Where cases and find entries of rules, and word lists, stand in their files, for those that were read from one. */
import type { FilePlace } from '../../yaml/read-yaml.ts'
import type { Pattern, RuleCase } from '../types.ts'

/** Beside the parts and not in them: a rule set has the same digest wherever its folder lies. */
const places = new WeakMap<object, FilePlace>()

/** Notes where a case, a find entry or a word list was read. */
export function setPlace(one: object, place: FilePlace): void {
  places.set(one, place)
}

/** Where it stands in its file; `undefined` for the built-in rules, which are compiled without places. */
export function placeOf(one: RuleCase | Pattern | readonly string[]): FilePlace | undefined {
  return places.get(one)
}
