/** Sentences that begin in one row of a table and go on in the next: they are read as one, and a finding stands where its words are. */
import type { Cell } from '../../tree/nodes.ts'
import { beginsCell, type PlacedUnit } from '../units/placed-unit.ts'
import type { Hit } from './hit.ts'

/** Number of characters that a sentence over several rows has at most. */
const LONGEST = 600

export interface WithoutCuts {
  /** The units: in the place of the first part of a cut sentence all of it, in the places of the others no words. */
  units: readonly PlacedUnit[]
  /** A hit in a whole sentence as one in the part where it begins; any other as it is. */
  inPlace: (hit: Hit) => Hit
}

/** Reads the sentences that rows cut as whole ones. @param units in reading order. */
export function withoutCuts(units: readonly PlacedUnit[]): WithoutCuts {
  const cut = sentencesOverRows(units).filter(parts => textOfParts(parts).length <= LONGEST)
  if (cut.length === 0) return { units, inPlace: hit => hit }
  const read = new Map<PlacedUnit, PlacedUnit>()
  const partsOf = new Map<PlacedUnit, readonly PlacedUnit[]>()
  for (const parts of cut) {
    const [first, ...rest] = parts as [PlacedUnit, ...PlacedUnit[]]
    const whole = { ...first, text: textOfParts(parts), paragraph: `${first.paragraph}${textOfParts(rest)}` }
    read.set(first, whole)
    partsOf.set(whole, parts)
    for (const part of rest) read.set(part, { ...part, text: '' })
  }
  const inPlace = (hit: Hit): Hit => {
    const parts = partsOf.get(hit.unit)
    if (!parts) return hit
    const others = hit.others?.map(inPlace)
    return { ...inPart(hit, parts), ...(others && { others }) }
  }
  return { units: units.map(unit => read.get(unit) ?? unit), inPlace }
}

const textOfParts = (parts: readonly PlacedUnit[]) => parts.map(({ text }) => text).join('')

/** A hit in a whole sentence, moved to the part of it where it begins. */
function inPart(hit: Hit, parts: readonly PlacedUnit[]): Hit {
  let at = 0
  let unit = parts[0]!
  for (const next of parts.slice(1)) {
    if (hit.start < at + unit.text.length) break
    at += unit.text.length
    unit = next
  }
  const { length } = unit.text
  const items = hit.items?.map(([start, end]): [number, number] => [start - at, end - at])
  const whole = items?.filter(([start, end]) => start >= 0 && end <= length) ?? []
  return {
    ...hit,
    unit,
    start: Math.min(hit.start - at, length),
    end: Math.min(hit.end - at, length),
    ...(items && { items: whole.length > 1 ? whole : [] }),
  }
}

/** The last sentence of a cell with the first of each cell that goes on with it. */
function sentencesOverRows(units: readonly PlacedUnit[]): PlacedUnit[][] {
  const last = new Map<Cell, PlacedUnit[]>()
  const found: PlacedUnit[][] = []
  for (const unit of units) {
    if (unit.row === null) continue
    const cell = unit.ancestors.at(-1) as Cell
    const { continues, cut } = cell.data
    const key = continues?.cell ?? cell
    const parts = last.get(key)
    if (parts && cut && beginsCell(unit)) {
      if (parts.length === 1) found.push(parts)
      parts.push(unit)
      // What a further row goes on with is the last sentence of this one.
      if (unit.text.length < unit.paragraph.length) last.delete(key)
    } else last.set(key, [unit])
  }
  return found
}
