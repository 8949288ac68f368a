/** The expressions that checks and rules run, each built when it is first needed. */
import { buildExpression } from '../text/build-expression.ts'
import { asksForStart, matchesFrom, type StartsOf, testBehind } from './expressions/behind-numbers.ts'
import { type Cutter, canBeCut, cutterFor, type Left } from './expressions/cutter.ts'
import { compilePattern, expand, type Lexicon, lowerCase } from './expressions/pattern.ts'

export interface Expression {
  /** True where it matches somewhere in the text. */
  test(text: string): boolean
  /** All matches, in order. */
  matches(text: string): readonly RegExpExecArray[]
  /** The same for some of the document's texts and no other, for which less needs to be built. */
  among(texts: readonly string[]): Omit<Expression, 'among'>
}

/** Pattern sources, alternatives of each other, as an expression. One that was asked for before is the same again. */
export interface Expressions {
  of(sources: string | readonly string[]): Expression
}

/** Expressions that are told of the documents they are for. */
export interface DocumentExpressions extends Expressions {
  /** Must be called with all texts of a document before an expression is run on any of them. */
  meet(texts: ReadonlySet<string>): void
}

/**
 * Number of texts of which it is first asked whether a pattern may match them, before it is built: that takes a hundredth of the
 * time, and half of the conditions that a document tries match nothing in it.
 */
const MOST_ASKED = 200

const NONE: readonly never[] = []

/** Number of texts up to which a pattern is cut down to what they hold; more hold nearly all of it, and to look through them takes longer than it saves. */
const MOST_FEW = 200

/**
 * Makes expressions for documents one after another.
 *
 * For the first one, patterns are cut down to what stands in it: most runs see no other. From the second on they are
 * built whole, once for all that follow.
 *
 * @param startsOf where a text may begin behind what stands in front of it, for a pattern that asks for its start.
 */
export function expressionsFor(lexicon: Lexicon, startsOf: StartsOf = () => NONE): DocumentExpressions {
  let documents = 0
  let cutter: Cutter | null = null
  const known = new Map<string, Expression>()
  const wholeSource = (source: string) => lowerCase(expand(source, lexicon))
  const built = (left: string | null) => (left === null ? null : buildExpression(left, 'g'))

  return {
    meet(texts) {
      documents = Math.min(documents + 1, 2)
      cutter = documents === 1 ? cutterFor(texts, lexicon) : null
    },
    of(sources) {
      const source = typeof sources === 'string' ? sources : sources.join('|')
      let expression = known.get(source)
      if (!expression) {
        const mayCut = canBeCut(source)
        const lower = lowerCase(source)
        let builtFor = -1
        let pattern: RegExp | null = null
        let left: Left | null = null
        let asked = 0
        const begin = () => {
          builtFor = documents
          left = cutter && mayCut ? cutter.cut(lower) : null
          pattern = cutter && mayCut ? null : buildExpression(wholeSource(source), 'g')
        }
        const patternOf = () => {
          if (builtFor !== documents) begin()
          if (left) pattern = buildExpression(left.source(), 'g')
          left = null
          return pattern
        }
        const { test, matches } = over(patternOf, startsOf)
        const made: Expression = {
          test(text) {
            if (builtFor !== documents) begin()
            // Of most conditions nothing is left for a document, and that is asked thousands of times.
            if (left ? asked++ < MOST_ASKED && !left.mayMatch(text) : !pattern) return false
            return test(text)
          },
          matches,
          among(texts) {
            if (!cutter || !mayCut || texts.length > MOST_FEW) return made
            const few = built(cutter.cutFor(texts, lower))
            return over(() => few, startsOf)
          },
        }
        expression = made
        known.set(source, expression)
      }
      return expression
    },
  }
}

/**
 * Builds every expression at once and whole, so that a wrong one is heard of: for validation.
 *
 * Its `of` throws what `compilePattern` throws, and a SyntaxError for what is no expression.
 */
export function wholeExpressions(lexicon: Lexicon, startsOf: StartsOf = () => NONE): Expressions {
  return {
    of(sources) {
      const pattern = compilePattern(sources, lexicon, 'g')
      const whole = over(() => pattern, startsOf)
      return { ...whole, among: () => whole }
    },
  }
}

function over(patternOf: () => RegExp | null, startsOf: StartsOf): Omit<Expression, 'among'> {
  let known: RegExp | null = null
  let begins = false
  const asks = (pattern: RegExp) => {
    if (known !== pattern) begins = asksForStart(pattern.source)
    known = pattern
    return begins
  }
  return {
    test(text) {
      const pattern = patternOf()
      if (!pattern) return false
      pattern.lastIndex = 0
      return pattern.test(text) || (asks(pattern) && testBehind(pattern, text, startsOf(text)))
    },
    matches(text) {
      const pattern = patternOf()
      return pattern ? matchesFrom(pattern, text, asks(pattern) ? startsOf(text) : NONE) : NONE
    },
  }
}
