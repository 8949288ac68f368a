/** How far a pattern comes that matches nowhere: its longest beginning that a sentence holds, and what does not follow there. */
import { type AST, RegExpParser } from '@eslint-community/regexpp'
import type { Expressions } from '../../../checks/expressions.ts'

export interface PartMatched {
  match: string
  /** What the pattern asks for next, as a pattern. */
  next: string
}

/** Fewest characters of a beginning that say anything. */
const FEWEST = 2
/** Share of what must follow each other in a pattern from which on a beginning of it is no accident. */
const ENOUGH = 0.5

/** @returns the beginning that lacks least of its pattern; `null` where no pattern comes half as far. */
export function partMatched(
  sources: readonly string[],
  texts: readonly string[],
  expressions: Expressions,
): PartMatched | null {
  const beginnings = sources.flatMap(beginningsOf).filter(({ share }) => share >= ENOUGH)
  for (const { begins, next } of beginnings.sort((a, b) => b.share - a.share)) {
    const matches = texts.flatMap(text =>
      expressions
        .of(begins)
        .matches(text)
        .map(([match]) => match),
    )
    const [match] = matches.filter(({ length }) => length >= FEWEST)
    if (match !== undefined) return { match, next }
  }
  return null
}

interface Beginning {
  begins: string
  next: string
  /** How much of what the pattern asks for it is. */
  share: number
}

/** The beginnings of a pattern that end in words, in front of something that must follow. */
function beginningsOf(source: string): Beginning[] {
  try {
    // To the parser, the name of a word list is letters in braces.
    const { alternatives } = new RegExpParser().parsePattern(source.replace(/\{[a-z][a-z0-9-]*\}/g, '(?:$&)'))
    return alternatives.flatMap(({ elements }) =>
      elements.flatMap((one, i) => {
        const at = nextAfter(elements, i)
        if (!isWords(one) || at === null) return []
        const share = elements.slice(0, i + 1).filter(isWords).length / elements.filter(isWords).length
        return [{ begins: rawOf(elements.slice(0, i + 1)), next: nameOf(elements, at), share }]
      }),
    )
  } catch {
    return []
  }
}

/** False for what may be absent, and for a gap, which any words fill. */
const isWords = ({ type }: AST.Element) => type === 'Character' || type === 'Group' || type === 'CapturingGroup'

/** The first element behind one that must be there; `null` behind the last, and where an assertion between them may be why. */
function nextAfter(elements: readonly AST.Element[], at: number): number | null {
  const next = elements.findIndex((one, i) => i > at && !isOptional(one))
  return next < 0 || elements[next]!.type === 'Assertion' ? null : next
}

const isOptional = (node: AST.Element) => node.type === 'Quantifier' && node.min === 0

const rawOf = (elements: readonly AST.Element[]) => elements.map(({ raw }) => raw).join('')

/** All letters of a word, or one other element. */
function nameOf(elements: readonly AST.Element[], at: number): string {
  const rest = elements.slice(at)
  const end = rest.findIndex(({ type }) => type !== 'Character')
  return rawOf(end === 0 ? rest.slice(0, 1) : end < 0 ? rest : rest.slice(0, end)).replace(
    /\(\?:(\{[a-z][a-z0-9-]*\})\)/g,
    '$1',
  )
}
