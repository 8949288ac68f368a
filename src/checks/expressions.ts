/** The expressions that checks and rules run, each built when it is first needed. */
import { buildExpression } from './build-expression.ts'
import { canBeCut, cut } from './cut.ts'
import { remembered } from './lazily.ts'
import { compilePattern, expand, type Lexicon, lowerCase } from './pattern.ts'
import { type Presence, presenceOf } from './presence.ts'

export interface Expression {
  /** True where it matches somewhere in the text. */
  test(text: string): boolean
  /** All matches, in order. */
  matches(text: string): RegExpExecArray[]
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
 * Makes expressions for documents one after another.
 *
 * For the first one, patterns are cut down to what stands in it: most runs see no other. From the second on they are
 * built whole, once for all that follow.
 */
export function expressionsFor(lexicon: Lexicon): DocumentExpressions {
  let documents = 0
  let presence: Presence | null = null
  const known = new Map<string, Expression>()
  const list = remembered((name: string): string | null => {
    const words = lexicon[name]!.flatMap(word => cutSource(word) ?? [])
    return words.length > 0 ? words.join('|') : null
  })
  const wholeSource = (source: string) => lowerCase(expand(source, lexicon))
  const cutSource = (source: string): string | null => {
    return presence && canBeCut(source) ? cut(lowerCase(source), presence, list) : wholeSource(source)
  }
  const build = (source: string): RegExp | null => {
    const left = cutSource(source)
    return left === null ? null : buildExpression(left, 'g')
  }

  return {
    meet(texts) {
      documents = Math.min(documents + 1, 2)
      presence = documents === 1 ? presenceOf(texts) : null
    },
    of(sources) {
      const source = typeof sources === 'string' ? sources : sources.join('|')
      let expression = known.get(source)
      if (!expression) {
        let builtFor = -1
        let pattern: RegExp | null = null
        expression = over(() => {
          if (builtFor !== documents) {
            pattern = build(source)
            builtFor = documents
          }
          return pattern
        })
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
export function wholeExpressions(lexicon: Lexicon): Expressions {
  return {
    of(sources) {
      const pattern = compilePattern(sources, lexicon, 'g')
      return over(() => pattern)
    },
  }
}

/** `matchAll` would copy the expression at each call, which costs more than the matching. */
function over(patternOf: () => RegExp | null): Expression {
  return {
    test(text) {
      const pattern = patternOf()
      if (!pattern) return false
      pattern.lastIndex = 0
      return pattern.test(text)
    },
    matches(text) {
      const pattern = patternOf()
      if (!pattern) return []
      const found: RegExpExecArray[] = []
      pattern.lastIndex = 0
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        found.push(match)
        if (match[0] === '') pattern.lastIndex++
      }
      return found
    },
  }
}
