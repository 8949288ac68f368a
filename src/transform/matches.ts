/** All matches of an expression in a sentence. */

/**
 * The same as `text.matchAll(pattern)`, which makes a copy of the expression at each call: with hundreds of patterns on
 * thousands of sentences, most of which do not match, the copies cost more than the matching.
 *
 * @param pattern with the flag `g`; its `lastIndex` is used.
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
