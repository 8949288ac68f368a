/** The role that a title means by its words. */
import type { RuleSet } from '../../rules/types.ts'
import type { Simplify } from '../../text/traditional.ts'
import { typedNumber } from '../../text/typed-number.ts'
import type { Role } from '../../tree/nodes.ts'
import { withoutMarks } from '../section/headings.ts'
import { type TitleLine, titleLines } from '../section/title-lines.ts'
import { shadowOf } from '../units/shadow.ts'

/** Role that a title's words mean inside a role; `null` where they mean nothing there. */
export type RoleOf = (title: string, within: Role) => Role | null

/** Titles are compared in the form that patterns are written in: full-width brackets, simplified characters. */
export function roleOfTitles(rules: RuleSet): (simplify: Simplify | undefined) => RoleOf {
  const lines = titleLines(rules)
  return simplify => (title, within) => {
    const roleOf = (words: string): Role | null => {
      const bare = withoutNumber(words)
      const fits = ({ under, stands }: TitleLine) =>
        (under === undefined || under.includes(within)) && (stands(words) || stands(bare))
      return lines(words, bare).find(fits)?.role ?? null
    }
    const words = withoutMarks(shadowOf(title, simplify).text.replace(/\s+/g, ''))
    // What has no number is a title by its words alone, which a colon may follow (评审：).
    return roleOf(words) ?? (words.endsWith('：') && typedNumber(words) === null ? roleOf(words.slice(0, -1)) : null)
  }
}

/** The words of a title behind its number, without what ends that. */
export const withoutNumber = (words: string): string =>
  words.slice(typedNumber(words)?.length ?? 0).replace(/^\d{0,2}[：:、.．—-]*/, '')
