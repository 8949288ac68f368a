/**
 * Cells of the scoring that only count, read behind the name of their row as they would stand in a line (类似业绩 | 10 | 每个2分).
 */
import type { PlacedUnit } from '../../units/placed-unit.ts'
import { nameWithoutPoints, onlyCounts } from '../factor-names.ts'
import { NONE, type ReadingForm } from '../reading-form.ts'
import { firstName, nameToTheLeft } from '../row-names.ts'
import type { ScoringWords } from '../scoring-words.ts'

/** A cell that only counts behind the name of its row. All of it is shown for what its name says alone. */
export const countsBehindNames: ReadingForm = ({ scoring }) =>
  scoring &&
  ((units, at) => {
    const unit = units[at]!
    const name = onlyCounts(unit, scoring) ? nameOfRow(unit, scoring) : null
    if (!name) return NONE
    const own = name.length + 1
    return [
      {
        unit: { ...unit, text: `${name}：${unit.text}` },
        shown: (start, end) =>
          end > own ? { start: Math.max(0, start - own), end: end - own } : { start: 0, end: unit.text.length },
      },
    ]
  })

/** The nearest name to the left of the cell, or the first to its right: not for what is the name of a group (资信分20分 | 类似业绩). */
function nameOfRow(unit: PlacedUnit, words: ScoringWords): string | null {
  const name = nameToTheLeft(unit, words)
  if (name || nameWithoutPoints(unit.text, words)) return name
  return firstName(unit.row!.right, words)
}
