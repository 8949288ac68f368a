/**
 * The lines of the vocabulary that tell titles. Each is built where a title holds what it needs: all of them are as long as
 * a tenth of the patterns that a document builds, and the titles of a document have words for some twenty.
 */
import { lazily } from '../../memo/lazily.ts'
import { patternsFor } from '../../rules/index/follow-index.ts'
import type { RuleSet } from '../../rules/types.ts'
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression } from '../../text/build-expression.ts'

type TitleRole = Vocabulary['roles'][number]

export interface TitleLine extends Omit<TitleRole, 'headings' | 'columns'> {
  /** Stands in a title of this kind. */
  stands: (title: string) => boolean
}

/** Lines of which one of the forms of a title may hold the words, in the order of the vocabulary. */
export type TitleLines = (...forms: string[]) => TitleLine[]

/**
 * @param form what a line becomes as a pattern, such as one of the whole title.
 * @returns a function that is given titles in the form that patterns are written in.
 */
export function titleLines(
  { vocabulary, titleIndex }: Pick<RuleSet, 'vocabulary' | 'titleIndex'>,
  form: (words: string) => string = words => words,
): TitleLines {
  const lines = vocabulary.roles.flatMap(({ headings, columns: _, ...role }) =>
    headings.map((words): TitleLine => {
      const pattern = lazily(() => buildExpression(form(words)))
      return { stands: title => pattern().test(title), ...role }
    }),
  )
  if (!titleIndex) return () => lines
  return (...forms) => {
    // Pieces are in lower case.
    const numbers = [...new Set(forms)].flatMap(title => patternsFor(title.toLowerCase(), titleIndex))
    return [...new Set(numbers)].sort((a, b) => a - b).map(i => lines[i]!)
  }
}
