/**
 * The start of a sentence, which may have a number, a mark or 注： in front of its words: a pattern's `^采购人` means 3.2 采购人 too.
 *
 * Word keeps the numbers that it counts apart, so the same sentence has one in its text or none. Laid into the patterns, what may stand
 * there was a tenth of all that is built for a document, so a pattern is run once more on what stands behind it.
 */
import { SIGNS } from './pattern.ts'

/** How many characters of a text stand in front of its first word. */
export type LengthOfLead = (text: string) => number

/** @param numbered what may stand there (of a vocabulary), as the source of an expression. */
export function leadsOf(numbered: string | undefined): LengthOfLead {
  if (numbered === undefined) return () => 0
  const lead = new RegExp(`^(?:${numbered})`)
  return text => lead.exec(text)?.[0].length ?? 0
}

const SIGN_OR_START = new RegExp(`${SIGNS}|\\^`, 'gs')

/** True where a pattern asks for the start of a text; `^` in a class says something else. */
export function asksForStart(source: string): boolean {
  for (const [found] of source.matchAll(SIGN_OR_START)) if (found === '^') return true
  return false
}

/** True where it matches what stands behind so many characters. */
export function testBehind(pattern: RegExp, text: string, lead: number): boolean {
  if (lead === 0) return false
  pattern.lastIndex = 0
  return pattern.test(text.slice(lead))
}

/** The match that begins with the first word behind them, as one of the whole text; `null` where there is none. */
export function matchBehind(pattern: RegExp, text: string, lead: number): RegExpExecArray | null {
  if (lead === 0) return null
  pattern.lastIndex = 0
  const match = pattern.exec(text.slice(lead))
  if (match?.index !== 0) return null
  match.index = lead
  match.input = text
  return match
}
