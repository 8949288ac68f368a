/** Where a demand stands too, in the words with which a person looks it up. */
import type { Finding, Location } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import { rangesOf } from '../../text/ranges.ts'
import { pageAndTitleOf, short, shortPlaceOf } from './place.ts'

/** `评分办法.docx 第 3 页 评分标准`: where the demand stands in other documents of the tender. */
export function placesElsewhere({ also = [] }: Finding, language: Language): string[] {
  return also.map(({ path, location }) =>
    say(language, 'tender-place', { path, place: shortPlaceOf(location, language) }),
  )
}

/** Where a demand stands too, in its own document and in others. */
export function otherPlaces(main: Finding, others: readonly Finding[], language: Language): string[] {
  const places = others.map(one => one.location)
  return [
    ...groupsOfRows(places, language).map(group => placeOfRows(group, language)),
    ...placesElsewhere(main, language),
  ]
}

/** Places one after another that differ by the row alone: twelve parameters of one device are looked up at once. */
function groupsOfRows(places: readonly Location[], language: Language): Location[][] {
  const groups: Location[][] = []
  const asTitled = ({ table, rows, ...place }: Location) =>
    table && !rows ? [pageAndTitleOf({ table, ...place }, language), table.index, table.name].join('\n') : null
  for (const place of places) {
    const before = groups.at(-1)
    const titled = asTitled(place)
    if (before && titled !== null && titled === asTitled(before[0]!)) before.push(place)
    else groups.push([place])
  }
  return groups
}

/** `第 19 页 技术要求 表内第 9–13、15 行（显微镜）`. */
function placeOfRows(places: readonly Location[], language: Language): string {
  const [first] = places
  const numbers = [...new Set(places.map(({ table }) => table?.row ?? 0))]
  if (numbers.length === 1) return shortPlaceOf(first!, language)
  const name = first!.table?.name
  const rows = rangesOf(numbers).join(say(language, 'list-separator'))
  const row =
    name === undefined
      ? say(language, 'place-rows-apart', { rows })
      : say(language, 'place-rows-apart-name', { rows, name: short(name) })
  return `${pageAndTitleOf(first!, language)} ${row}`
}
