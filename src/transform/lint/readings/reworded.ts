/**
 * Quantities, days, units and places that a sentence writes in another way than patterns name them (不少于5人 and 5人以上, 24h and
 * 24小时, 百分之八 and 8%, 孝感市 and 本市): it is read once more in the other words for the rules that find nothing in it as it stands. No way of writing
 * is the first: what one pattern names with 以上 the next one names with 不低于.
 */
import { buildExpression } from '../../../text/build-expression.ts'
import { numericValue } from '../../../text/numeric-value.ts'
import type { Reading, Shown } from '../../units/placed-unit.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'

/** Number of characters that such a sentence has at most; a longer one says more than one thing. */
const LONGEST = 120

/** Words, and what they are read as: `{1}` is the first group, `{n}` the group of that name in figures. */
interface Rewording {
  words: RegExp
  as: string
}

/** Words that are read as others: where they stand in the sentence, and where those stand in the reading. */
interface Replaced {
  from: number
  to: number
  start: number
  end: number
}

/** A sentence in the words of each of the ways in which quantities are written. */
export const reworded: ReadingForm = ({ vocabulary: { reworded: words } }) => {
  if (!words) return null
  const ways = words.ways.map(wayOf)
  return (units, at) => {
    const unit = units[at]!
    if (unit.text.length > LONGEST || !words.places.includes(unit.role)) return NONE
    return ways.flatMap((way): Reading[] => {
      const read = way.any.test(unit.text) ? inOtherWords(unit.text, way.all) : null
      return read ? [{ unit: { ...unit, text: read.text }, shown: read.shown, unlessPassed: true }] : []
    })
  }
}

/** `any` finds whether a text holds any of the words: one look is enough for most sentences, which hold none. */
const wayOf = (way: readonly { words: string; as: string }[]) => ({
  any: buildExpression(way.map(({ words }) => words.replaceAll('(?<n>', '(?:')).join('|')),
  all: way.map(({ words, as }): Rewording => ({ words: buildExpression(words, 'g'), as })),
})

/** `null` where the text holds none of the words. */
function inOtherWords(text: string, way: readonly Rewording[]) {
  const found = way
    .flatMap(({ words, as }) => Array.from(text.matchAll(words), match => ({ match, as })))
    .sort((a, b) => a.match.index - b.match.index)
  if (found.length === 0) return null
  const replaced: Replaced[] = []
  let read = ''
  let behind = 0
  for (const { match, as } of found) {
    if (match.index < behind) continue
    read += text.slice(behind, match.index)
    const written = filled(as, match)
    behind = match.index + match[0].length
    replaced.push({ from: match.index, to: behind, start: read.length, end: read.length + written.length })
    read += written
  }
  return { text: read + text.slice(behind), shown: (start: number, end: number) => shownFor(replaced, start, end) }
}

const filled = (as: string, match: RegExpExecArray): string =>
  as.replace(/\{(n|\d)\}/g, (_, key: string) =>
    key === 'n' ? String(numericValue(match.groups!.n!)) : (match[Number(key)] ?? ''),
  )

/** What is found in other words is shown with all of the words that those stand for. */
function shownFor(replaced: readonly Replaced[], start: number, end: number): Shown {
  const placeOf = (at: number, border: 'from' | 'to') => {
    const last = replaced.findLast(one => one.start < at)
    if (!last) return at
    return at < last.end ? last[border] : at - last.end + last.to
  }
  return { start: placeOf(start, 'from'), end: placeOf(end, 'to') }
}
