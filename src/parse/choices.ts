/**
 * Choices with a box in front: `☑ 是 □ 否`. What stands behind an empty box, up to the next box of its paragraph, was not
 * chosen and demands nothing.
 */
import { isTypedNumber } from '../text/typed-number.ts'
import { text } from '../tree/build.ts'
import { eachParagraph } from '../tree/content.ts'
import type { Block, Break, Paragraph, Text } from '../tree/nodes.ts'

/** Where a font of signs was lost, its letters are left: þ and ¨ of Wingdings, R and £ of Wingdings 2. */
const TICKS = '☑☒√✓✔■🗹🗷þ'
const HAN_BEHIND = '(?=[\\u3400-\\u9fff])'
const LOST_BOX = new RegExp(`£${HAN_BEHIND}`)
const BOX = new RegExp(`[□☐▢❏❑¨${TICKS}]|${LOST_BOX.source}`, 'gu')
/** R is a tick only beside such a box. */
const BOX_OR_R = new RegExp(`${BOX.source}|(?<![A-Za-z])R${HAN_BEHIND}`, 'gu')
/** Typed boxes count beside a ticked one: （ ） alone is a blank to fill in. */
const TYPED_TICK = /[（([【] ?[√✓✔☑xX×] ?[）)\]】]/
const TYPED_BOX = new RegExp(`[（([【] ?[√✓✔☑xX×]? ?[）)\\]】]|${BOX.source}`, 'gu')
const TICK = new RegExp(`[${TICKS}RxX×]`, 'u')
/** Most paragraphs have no box, which is told sooner without the tables of `u`: half of a tick counts as one. */
const MAY_HOLD = new RegExp(`[□☐▢❏❑¨£${TICKS}]|${TYPED_TICK.source}`)
/** Behind the last box of a paragraph whose boxes stand behind their words: 需要□ 不需要☑。 */
const NOTHING_MORE = /^[\s。；;）)]*$/
/** Where such words begin. */
const BEFORE_WORDS = /[\s：:，,（(、/|]/

/** □40×40 is a square tube, not a choice. */
const MEASURE = /^\s*\d+(?:\.\d+)?\s*(?:mm|cm)?\s*[×xX*✕]/

/** “□” is a sign that is spoken of: 以“□”标记的内容不适用. */
const QUOTED = [/[“"‘「『]\s*$/, /^\s*[”"’」』]/] as const

interface Choice {
  at: number
  box: string
}

/**
 * Marks the unticked words of all paragraphs.
 *
 * ☐ is only used for choices. An empty □ alone in its paragraph may also be a bullet: it counts where something is
 * ticked somewhere in the document, or where its paragraph holds another box.
 */
export function markUnticked(blocks: readonly Block[]): void {
  const found: [Paragraph, Choice[]][] = []
  eachParagraph(blocks, node => {
    const words = wordsOf(node)
    const choices = MAY_HOLD.test(words) ? choicesOf(words) : []
    if (choices.length > 0) found.push([node, choices])
  })
  const ticks = found.some(([, choices]) => choices.some(({ box }) => TICK.test(box)))
  for (const [node, choices] of found) {
    if (ticks || choices.length > 1 || isForChoices(choices[0]?.box)) mark(node, choices)
  }
}

/** True for a box that is used for choices only. */
const isForChoices = (box: string | undefined) => box === '☐' || box === '¨'

/** A break is one unit, so that indices are those of the children in turn. */
function wordsOf(node: Paragraph): string {
  return node.children.map(child => (child.type === 'text' ? child.value : '\n')).join('')
}

function choicesOf(words: string): Choice[] {
  const boxes = TYPED_TICK.test(words) ? TYPED_BOX : LOST_BOX.test(words) ? BOX_OR_R : BOX
  return Array.from(words.matchAll(boxes), match => ({ at: match.index, box: match[0] })).filter(({ at, box }) => {
    const behind = words.slice(at + box.length)
    return !MEASURE.test(behind) && !(QUOTED[0].test(words.slice(0, at)) && QUOTED[1].test(behind))
  })
}

/** Marks what was not chosen in a paragraph, whose runs are cut where that begins and ends. */
function mark(node: Paragraph, choices: Choice[]): void {
  const words = wordsOf(node)
  const areBehind = standBehind(words, choices)
  const spans = choices.flatMap(({ at, box }, i): [number, number][] => {
    if (TICK.test(box)) return []
    if (areBehind) return [[wordsBefore(words, at), at + box.length]]
    const start = i === 0 && isEmptyOrNumber(words.slice(0, at).trim()) ? 0 : at
    return [[start, choices[i + 1]?.at ?? words.length]]
  })
  let offset = 0
  node.children = node.children.flatMap((child): (Text | Break)[] => {
    if (child.type === 'break') {
      offset++
      return [child]
    }
    const parts = split(child, offset, spans)
    offset += child.value.length
    return parts
  })
}

/** True where each box stands at once behind its words, and nothing behind the last: 需要☑ 不需要□. One alone may end a line as a mark. */
const standBehind = (words: string, choices: readonly Choice[]): boolean =>
  choices.length > 1 &&
  NOTHING_MORE.test(words.slice(choices.at(-1)!.at + choices.at(-1)!.box.length)) &&
  choices.every(({ at }) => /[\u3400-\u9fff]\s?$/.test(words.slice(0, at)))

/** Where the words of a box behind them begin. */
function wordsBefore(words: string, at: number): number {
  let start = words.slice(0, at).trimEnd().length
  while (start > 0 && !BEFORE_WORDS.test(words[start - 1]!) && !TICK.test(words[start - 1]!)) start--
  return start
}

/** The number of an item belongs to the choice that it numbers: （2）□ … */
const isEmptyOrNumber = (words: string) => words === '' || isTypedNumber(words)

/** A run cut at the borders of the spans. Its box is shared out by the number of characters. */
function split(run: Text, offset: number, spans: readonly [number, number][]): Text[] {
  const end = offset + run.value.length
  const borders = new Set([offset, end])
  for (const border of spans.flat()) if (border > offset && border < end) borders.add(border)
  const sorted = [...borders].sort((a, b) => a - b)
  return sorted.slice(1).map((until, i) => {
    const from = sorted[i]!
    const piece = text(run.value.slice(from - offset, until - offset))
    const data = { ...run.data }
    if (run.data?.box && sorted.length > 2) {
      const [x0, y0, x1, y1] = run.data.box
      const width = (x1 - x0) / run.value.length
      data.box = [x0 + (from - offset) * width, y0, x0 + (until - offset) * width, y1]
    }
    if (spans.some(([a, b]) => a <= from && until <= b)) data.unticked = true
    if (Object.keys(data).length > 0) piece.data = data
    return piece
  })
}
