/**
 * The papers of an item, named again where the bid is to hold them (…的检测报告。（投标时提供：①检测报告扫描件；…）): they are
 * asked for once, by the words in front.
 */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression, builtWhenAsked } from '../../text/build-expression.ts'
import type { Hit } from './hit.ts'

/** Leaves out of hits in reading order those on papers that their item has asked for before. */
export type WithoutPapersAgain = (hits: readonly Hit[]) => Hit[]

/** `null` where the vocabulary does not say how papers are named again. */
export function papersAgainFor({ papersAgain }: Vocabulary): WithoutPapersAgain | null {
  if (!papersAgain) return null
  const lead = buildExpression(papersAgain.lead, 'g')
  const paper = buildExpression(papersAgain.paper, 'g')
  const { asks } = builtWhenAsked({ asks: papersAgain.asks })
  /** Where the last such words in front of a place begin and end; `null` where what they begin ends before the place. */
  const leadBefore = (text: string, place: number): [begin: number, end: number] | null => {
    const last = [...text.slice(0, place).matchAll(lead)].at(-1)
    if (!last) return null
    const end = last.index + last[0].length
    return isOver(text.slice(last.index, place)) ? null : [last.index, end]
  }
  const namesNoOther = (words: string, before: string) => {
    const named = [...words.matchAll(paper)]
    return named.length > 0 && named.every(({ groups }) => before.replace(ASIDE, '').includes(groups!.name!))
  }
  const isAgain = (hit: Hit, earlier: readonly Hit[]): boolean => {
    const { paragraph, start, text } = hit.unit
    const above = earlier.filter(one => one.compiled === hit.compiled && one.unit.block === hit.unit.block)
    const span = above.length > 0 ? leadBefore(paragraph, start + hit.end) : null
    if (!span) return false
    const [begin, end] = span
    const words = paragraph.slice(Math.max(end, start), start + text.length)
    const item = beginOfItem(paragraph, begin)
    const isOfItem = (place: number) => item <= place && place < begin
    return (
      above.some(one => isOfItem(one.unit.start + one.start)) &&
      !asks.test(words) &&
      namesNoOther(words, paragraph.slice(item, begin))
    )
  }
  return hits => {
    const kept = hits.filter((hit, i) => !isAgain(hit, hits.slice(0, i)))
    for (const hit of kept) if (hit.others) hit.others = hit.others.filter(one => !isAgain(one, [hit]))
    return kept
  }
}

/** Where the last numbered item in front of a place begins; items of one cell are no paragraphs of their own. */
function beginOfItem(text: string, place: number): number {
  return [...text.slice(0, place).matchAll(ITEM)].at(-1)?.index ?? 0
}

/** The number of an item amid a line: …；2.▲, …。 3、. */
const ITEM = /(?<=[；。] ?)[★▲]?\d{1,2}[.、．](?!\d)/g

/** What a name says in brackets: 《国际羊毛（纯新）标志证书》. */
const ASIDE = /（[^（）]*）/g

/** True where the bracket with which a text begins, or the sentence that it is, ends within it. */
function isOver(text: string): boolean {
  if (!/^[（【]/.test(text)) return text.slice(1).includes('。')
  let depth = 0
  for (const character of text.replace(NUMBERS, '')) {
    if (OPENS.test(character)) depth++
    else if (CLOSES.test(character) && --depth === 0) return true
  }
  return false
}

/** Numbers of papers that end like a bracket: 1）检测报告; 2）证书. */
const NUMBERS = /(?<=[：；，。 ])\d{1,2}）/g
const OPENS = /[（【]/
const CLOSES = /[）】]/
