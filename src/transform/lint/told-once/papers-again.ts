/**
 * The papers of an item, named again where the bid is to hold them (…的检测报告。（投标时提供：①检测报告扫描件；…）): they are
 * asked for once, by the words in front.
 */
import { remembered } from '../../../memo/remembered.ts'
import type { Vocabulary } from '../../../rules/vocabulary.ts'
import { buildExpression, builtWhenAsked } from '../../../text/build-expression.ts'
import type { Paragraph } from '../../../tree/nodes.ts'
import type { CompiledRule } from '../compile-rules.ts'
import type { Hit } from '../hit.ts'

/** Leaves out of hits in reading order those on papers that their item has asked for before. */
export type WithoutPapersAgain = (hits: readonly Hit[]) => Hit[]

/** Words behind which papers are named again: where their item begins, they begin and end, and what they begin is over. */
interface NamedAgain {
  item: number
  begin: number
  end: number
  over: number
}

/** Where a rule speaks, and in which of its wordings. */
interface Told {
  place: number
  wording: number | undefined
}

/** `null` where the vocabulary does not say how papers are named again. */
export function papersAgainFor({ papersAgain }: Vocabulary): WithoutPapersAgain | null {
  if (!papersAgain) return null
  const lead = buildExpression(papersAgain.lead, 'g')
  const paper = buildExpression(papersAgain.paper, 'g')
  const usual = buildExpression(papersAgain.usual, 'g')
  const { asks } = builtWhenAsked({ asks: papersAgain.asks })
  const namedIn = (paragraph: string): NamedAgain[] => {
    const opening = OPENS_PARTS.exec(paragraph)?.[1] ?? ''
    const number = opening.search(paper) < 0 ? ITEM : DOTTED
    const items = [0, ...Array.from(paragraph.matchAll(number), ({ index }) => index)]
    return Array.from(paragraph.matchAll(lead), ({ 0: words, index: begin }) => {
      const item = items.findLast(one => one <= begin)!
      return { item, begin, end: begin + words.length, over: endOf(paragraph, begin) }
    })
  }
  const namesNoOther = (words: string, before: string) => {
    const named = [...words.matchAll(paper)]
    const asked = [before, before.replace(ASIDE, '')]
    const wasAsked = (piece: string) => asked.some(one => one.includes(piece))
    return named.length > 0 && named.every(({ groups }) => piecesOf(groups!.name!.replace(usual, ' ')).every(wasAsked))
  }
  return hits => {
    const namedOf = remembered(namedIn)
    /** Where the words of a paragraph stand that a rule was found to speak of. */
    const foundIn = remembered((_: Paragraph) => new Map<CompiledRule, Told[]>(), new WeakMap())
    const isAgain = ({ compiled, unit, end, wording }: Hit): boolean => {
      const { paragraph, start, text, block } = unit
      const found = foundIn(block).get(compiled)
      if (!found) return false
      const place = start + end
      const named = namedOf(paragraph).findLast(one => one.end <= place)
      if (!named || named.over < place) return false
      const before = found.filter(one => one.place >= named.item && one.place < named.begin)
      if (before.length === 0) return false
      const words = paragraph.slice(Math.max(named.end, start), start + text.length)
      // What asks for something more is told where it says another thing than the words in front.
      const isTold = before.some(one => one.wording === wording)
      return (isTold || !asks.test(words)) && namesNoOther(words, paragraph.slice(named.item, named.begin))
    }
    return hits.filter(hit => {
      if (isAgain(hit)) return false
      const found = foundIn(hit.unit.block)
      const told = { place: hit.unit.start + hit.start, wording: hit.wording }
      if (!found.get(hit.compiled)?.push(told)) found.set(hit.compiled, [told])
      if (hit.others) hit.others = hit.others.filter(one => !isAgain(one))
      return true
    })
  }
}

/** The number of an item amid a line: items of one cell are no paragraphs of their own (…；2.▲, …。 3、). */
const ITEM = /(?<=[；。] ?)[★▲]?\d{1,2}[.、．](?!\d)/g

/** Words whose own parts are counted 1、, 2、 (12.▲附试验报告：1、低温；2、跌落), and how items begin that have such parts. */
const OPENS_PARTS = /^([^。；]*)：1、/
const DOTTED = /(?<=[；。] ?)[★▲]?\d{1,2}[.．](?!\d)/g

/** What a name says in brackets: 《国际羊毛（纯新）标志证书》. */
const ASIDE = /（[^（）]*）/g

/** What tells a name apart, in pieces that another name for the same paper shares: 泰尔认证证书 of 泰尔产品认证证书. */
const piecesOf = (name: string): string[] =>
  name.match(/[A-Za-z\d]+|[\u4e00-\u9fff]{1,2}|[^\sA-Za-z\d\u4e00-\u9fff]+/g) ?? []

/** Where the bracket that a text opens at `begin` ends, or else the sentence there. */
function endOf(text: string, begin: number): number {
  if (!OPENS.test(text[begin]!)) return endOfSentence(text, begin)
  let depth = 0
  for (const { 0: mark, index } of text.slice(begin).matchAll(MARKS)) {
    if (OPENS.test(mark)) depth++
    else if (CLOSES.test(mark) && --depth === 0) return begin + index + 1
  }
  return text.length + 1
}

/** A stop at `begin` ends the sentence in front. */
function endOfSentence(text: string, begin: number): number {
  const stop = text.indexOf('。', begin + 1)
  return stop < 0 ? text.length + 1 : stop + 1
}

/** Brackets, and numbers of papers that end like one: 1）检测报告; 2）证书. */
const MARKS = /(?<=[：；，。 ])\d{1,2}）|[（【）】]/g
const OPENS = /^[（【]/
const CLOSES = /^[）】]/
