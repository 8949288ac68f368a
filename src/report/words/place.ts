/** Where a finding stands, in the words with which a person looks it up. */
import type { Location } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import { shortened } from '../../text/shortened.ts'

/** A longer title says no more about where it is. */
const TITLE_CHARACTERS = 24

/** `第 12 页 · 第二章 投标人资格要求 › 一、资格条件 › 2`: all that leads to the place. */
export function placeOf(place: Location, language: Language): string {
  const titles = titlesOf(place)
  const steps = titles.map(short)
  const part = partOf(place, language)
  const clause = clauseOf(place, titles)
  if (part && place.page !== null && clause && isNote(place)) steps.push(`${part} ${clause}`)
  else steps.push(...(part && place.page !== null ? [part] : []), ...(clause ? [clause] : []))
  const row = rowOf(place, language)
  if (row) steps.push(place.table?.header ? `${row} ${short(place.table.header)}` : row)
  return [pageOf(place, language), steps.join(' › ')].filter(Boolean).join(' · ')
}

/** Notes are known by their number. */
const isNote = ({ part }: Location) => part === 'footnote' || part === 'endnote'

/** `第 31 页 评分标准 表内第 3 行`: enough to find the words again that were shown in full. */
export function shortPlaceOf(place: Location, language: Language): string {
  const step = rowOf(place, language) ?? clauseOf(place, titlesOf(place))
  return [pageAndTitleOf(place, language), step].filter(Boolean).join(' ')
}

/** `第 31 页 评分标准 脚注`: the page, the title below which it stands, and what it stands in beside the running text. */
export function pageAndTitleOf(place: Location, language: Language): string {
  const title = titlesOf(place).at(-1)
  const part = place.page === null ? null : partOf(place, language)
  return [pageOf(place, language), title && short(title), part].filter(Boolean).join(' ')
}

/** The titles above a place. A clause that goes for a title, since it stands among numbered ones, is told by its number alone. */
function titlesOf({ section, clause }: Location): string[] {
  const isClause = (title: string) => clause !== null && title.startsWith(clause) && /[，。；]/.test(title)
  return section.filter((title, i) => !(i === section.length - 1 && isClause(title)))
}

/** The number of the clause, unless the last title begins with it. */
function clauseOf({ clause }: Location, titles: readonly string[]): string | null {
  return clause !== null && titles.at(-1)?.startsWith(clause) ? null : clause
}

/**
 * `第 12 页`; where the format has no pages, what it stands in beside the running text, or the line: of the file, or of the
 * projection where the file has none.
 */
export function pageOf(place: Location, language: Language): string {
  if (place.page === null && place.part && place.sourceLine === undefined) return say(language, `part-${place.part}`)
  if (place.page === null) return say(language, 'place-line', { line: place.sourceLine ?? place.line })
  return pageName(place.page, { isEstimate: place.pageIsEstimate, label: place.pageLabel }, language)
}

/** `脚注`; `null` in the running text. */
export function partOf({ part }: Location, language: Language): string | null {
  return part ? say(language, `part-${part}`) : null
}

/** `约第 12 页（页码 3）`: the page as Word counts it, and what stands on it where that is another number. */
export function pageName(
  page: number,
  { isEstimate, label }: { isEstimate: boolean; label: string | undefined },
  language: Language,
): string {
  const name = say(language, isEstimate ? 'place-page-estimate' : 'place-page', { page })
  return label === undefined ? name : say(language, 'place-page-label', { page: name, label })
}

/** `表内第 3 行（序号 2，业绩）`; `null` outside of tables. */
export function rowOf(place: Location, language: Language): string | null {
  const [first, last] = place.rows ?? [0, 0]
  if (last > first) return say(language, 'place-rows', { first, last })
  if (!place.table) return null
  const { row, number, name } = place.table
  const said = [
    ...(number === undefined ? [] : [say(language, 'place-row-number', { number })]),
    ...(name === undefined ? [] : [short(name)]),
  ]
  if (said.length === 0) return say(language, 'place-row', { row })
  return say(language, 'place-row-name', { row, name: said.join(say(language, 'list-comma')) })
}

/** A title, cut where it is too long to be one, without what leads from it to what stands below. */
export function short(title: string): string {
  return shortened(title.trim().replace(/[：:]$/, ''), TITLE_CHARACTERS)
}
