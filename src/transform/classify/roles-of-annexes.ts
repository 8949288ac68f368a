/** Annexes behind the forms or the contract that hold what their name says (附件1 技术参数), and are no form to fill in. */
import { typedNumber } from '../../text/typed-number.ts'
import { textOf } from '../../tree/content.ts'
import type { Role, Section } from '../../tree/nodes.ts'
import { FILLED_IN } from './role-groups.ts'
import { LEAST_POINTS, timesIn } from './roles-of-lines.ts'
import type { RoleOf } from './roles-of-titles.ts'

export interface AnnexWords {
  /** How the title of an annex begins. */
  annex: RegExp | null
  /** What is said by the title, and in the text, of an annex that others have to fill in. */
  blank: { title: RegExp; text: RegExp } | null
  /** What gives points. */
  points: RegExp | null
}

/** Number of characters from which on an annex holds more than its name. */
const SHORTEST = 100

/**
 * Role of an annex by its own name.
 *
 * @param own role that its title, or the chapter around it, gives it.
 * @returns `null` where it is no annex of a form or a contract, is to be filled in, or does not hold what it is called.
 */
export function roleOfAnnex(
  node: Section,
  own: Role,
  roleOf: RoleOf,
  { annex, blank, points }: AnnexWords,
): Role | null {
  if (!FILLED_IN.has(own) || !annex || !blank || !points) return null
  const title = node.data.title.replace(/\s+/g, '')
  const begin = annex.exec(title)?.[0]
  if (begin === undefined || blank.title.test(title)) return null
  const name = title.slice(typedNumber(title)?.length ?? begin.length).replace(/^[：:、.．]/, '')
  const role = name === '' ? null : roleOf(name, 'other')
  if (role !== 'requirement' && role !== 'evaluation') return null
  const text = node.children.slice(1).map(textOf).join('\n')
  if (text.length < SHORTEST || blank.text.test(text)) return null
  return role === 'requirement' || timesIn(text, points) >= LEAST_POINTS ? role : null
}
