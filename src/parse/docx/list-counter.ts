/** Counts lists through a document and writes each paragraph's number as Word prints it. */
import { formatNumber } from '../flow/number-format.ts'
import { markOf } from '../flow/printed-number.ts'
import type { Level, List, Lists } from './numbering.ts'
import type { ParagraphProperties } from './properties.ts'
import type { Style } from './styles.ts'

/** The numbering of a paragraph: its list and level. */
export interface ListPlace {
  list: List
  numId: string
  level: number
}

export interface ListCounter {
  /** Where a paragraph stands in a list; `undefined` where it is not numbered. */
  placeOf(direct: ParagraphProperties, style: Style): ListPlace | undefined
  /** Counts a paragraph; to be called once for each in reading order. `undefined` for bullets that are no mark, and empty numbers. */
  next(place: ListPlace): string | undefined
}

/** Makes the counter of one story: text boxes, notes and headers count for themselves. */
export function createListCounter(lists: Lists): ListCounter {
  /** Definition → current number by level, `undefined` where the level has to start. */
  const counts = new Map<string, (number | undefined)[]>()
  /** `numId/level` whose start override has been used: it counts once. */
  const started = new Set<string>()
  return {
    placeOf: (direct, style) => {
      const numId = direct.numId ?? style.paragraph.numId
      const list = numId === undefined || numId === '0' ? undefined : lists.get(numId)
      if (numId === undefined || !list) return undefined
      return { list, numId, level: list.single ? 0 : (direct.level ?? levelOf(style, list)) }
    },
    next: ({ list, numId, level }) => {
      const numbers = counts.get(list.definition) ?? []
      counts.set(list.definition, numbers)
      const key = `${numId}/${level}`
      const override = started.has(key) ? undefined : list.startOverrides.get(level)
      started.add(key)
      const current = numbers[level]
      // A list that begins below its first level counts the levels it skips as begun.
      for (let above = 0; above < level; above++) numbers[above] ??= list.levels[above]!.start
      numbers[level] = override ?? (current === undefined ? list.levels[level]!.start : current + 1)
      restartBelow(numbers, list.levels, level)
      return printed(list.levels, numbers, level)
    },
  }
}

/**
 * The level of a style's paragraphs is the one that names the style (ECMA-376 part 1, 17.9.23), else the one that the
 * style sets; the nearest ancestor decides.
 */
function levelOf(style: Style, list: List): number {
  for (const { id, level } of style.lineage) {
    const linked = list.levels.findIndex(({ style }) => style === id)
    if (linked >= 0) return linked
    if (level !== undefined) return level
  }
  return 0
}

function restartBelow(numbers: (number | undefined)[], levels: Level[], level: number): void {
  for (let below = level + 1; below < numbers.length; below++) {
    if (level < (levels[below]?.restartAfter ?? below)) numbers[below] = undefined
  }
}

function printed(levels: Level[], numbers: (number | undefined)[], level: number): string | undefined {
  const { format, text, legal } = levels[level]!
  if (format === 'bullet') return markOf(text)
  const number = text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = Number(digit) - 1
    const shown = levels[of]!
    if (of > level || shown.format === 'bullet') return ''
    const asDecimal = legal && shown.format !== 'none' && shown.format !== 'decimalZero'
    return formatNumber(numbers[of] ?? shown.start, asDecimal ? 'decimal' : shown.format)
  })
  return number.trim() || undefined
}
