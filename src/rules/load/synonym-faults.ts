/** What keeps a word of `synonyms` from being read as another (src/text/synonyms.ts). */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { FIGURES } from '../../text/synonyms.ts'
import { shortestOf } from '../index/pattern-parts.ts'

/** The code of the sentence that says it; `null` where nothing does. @param words a pattern that compiles. */
export function faultOfSynonym(words: string, as: string): 'synonym-group' | 'synonym-short' | null {
  if (captures(words)) return 'synonym-group'
  const pattern = new RegExpParser().parsePattern(words)
  const shortest = as === FIGURES ? 1 : Math.max(as.length, 1)
  return shortestOf(pattern) < shortest ? 'synonym-short' : null
}

/** True where a pattern has a group that captures; false for one that does not compile, which is said elsewhere. */
function captures(words: string): boolean {
  let found = false
  try {
    visitRegExpAST(new RegExpParser().parsePattern(words), {
      onCapturingGroupEnter: () => {
        found = true
      },
    })
  } catch {}
  return found
}
