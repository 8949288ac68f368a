/**
 * The start of a sentence, which may have a number, a mark or 注： in front of its words: a pattern's `^采购人` means 3.2 采购人 too.
 *
 * Word keeps the numbers that it counts apart, so the same sentence has one in its text or none. Laid into the patterns, what may stand
 * there was a tenth of all that is built for a document, so a pattern is run once more on what stands behind it.
 * `(?<!^)` would hold in one of these runs where it is denied in another: it is refused (rules/load/denied-start.ts).
 */
import { lowerCase, SIGNS } from './pattern.ts'

/** Where a text may begin behind what stands in front of its first word: the first word, then each mark or 注： before it. */
export type StartsOf = (text: string) => readonly number[]

const NONE: readonly number[] = []
/** What goes on with a number or ends it: nothing begins there. */
const WITHIN_NUMBER = /[\d\s.、．）)-]/

/** @param numbered what may stand there (of a vocabulary), as the source of an expression. */
export function startsBehindNumber(numbered: string | undefined): StartsOf {
  if (numbered === undefined) return () => NONE
  const source = lowerCase(numbered)
  const lead = new RegExp(`^(?:${source})`)
  const isLead = new RegExp(`^(?:${source})$`)
  return text => {
    const length = lead.exec(text)?.[0].length ?? 0
    if (length === 0) return NONE
    const starts = [length]
    for (let at = length - 1; at > 0; at--)
      if (!WITHIN_NUMBER.test(text[at]!) && isLead.test(text.slice(0, at))) starts.push(at)
    return starts
  }
}

const SIGN_OR_START = new RegExp(`${SIGNS}|\\^`, 'gs')

/** True where a pattern asks for the start of a text; `^` in a class says something else. */
export function asksForStart(source: string): boolean {
  for (const [found] of source.matchAll(SIGN_OR_START)) if (found === '^') return true
  return false
}

/** All matches of a text, and those of what stands behind its starts, as places of the whole text: of two that overlap the first one. */
export function matchesFrom(pattern: RegExp, text: string, starts: readonly number[]): readonly RegExpExecArray[] {
  const whole = allOf(pattern, text)
  if (starts.length === 0) return whole
  const behind = starts.flatMap(start =>
    allOf(pattern, text.slice(start)).map(match => Object.assign(match, { index: match.index + start, input: text })),
  )
  const found: RegExpExecArray[] = []
  let end = 0
  for (const match of [...whole, ...behind].sort((a, b) => a.index - b.index)) {
    if (match.index < end || (found.length > 0 && found.at(-1)!.index === match.index)) continue
    found.push(match)
    end = match.index + match[0].length
  }
  return found
}

const NO_MATCHES: readonly RegExpExecArray[] = []

/** `matchAll` would copy the expression at each call, which costs more than the matching. */
function allOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NO_MATCHES
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** True where it matches what stands behind one of a text's starts. */
export function testBehind(pattern: RegExp, text: string, starts: readonly number[]): boolean {
  return starts.some(start => {
    pattern.lastIndex = 0
    return pattern.test(text.slice(start))
  })
}
