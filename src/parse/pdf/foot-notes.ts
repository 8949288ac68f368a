/** Notes at the foot of a page, below a short rule: the text above them goes on upon the next page. */
import { CIRCLED } from '../../text/figures.ts'
import { type Grid, isGrid, type Line, linesAmong, type Rule, setApart } from './layout.ts'

/** Share of the height of a page above which no notes stand. */
const LOWER = 0.4
/** In points: length that the rule above notes has at least. */
const SHORTEST = 40
/** Share of the width of the page that the rule has at most. */
const LONGEST = 0.45
/** In em: how far beside the start of the rule notes begin at most, and how far apart their base lines are, and the rule above. */
const NEAR = 2.5
/** Size of notes, as a multiple of that of the text, below which they are told by it. */
const SMALLER = 0.95
/** Size of the number of a note, as a multiple of that of its words, below which it is raised and tells a note too. */
const RAISED = 0.8
/** The number or the sign with which a note begins. */
const NUMBER = new RegExp(`^(?:\\d{1,2}(?![\\d.、年月])|[${CIRCLED}*＊†]|[（([【]\\d{1,2}[）)\\]】])`)

/** Marks the lines of notes, so that they stand behind the paragraph that they interrupt. */
export function markNotes(
  flow: readonly (Line | Grid)[],
  rules: readonly Rule[],
  page: { width: number; height: number },
): void {
  const isNumbered = (item: Line | Grid) => !isGrid(item) && item.top > LOWER * page.height && NUMBER.test(item.text)
  // Most pages have no line that could be one.
  if (!flow.some(isNumbered)) return
  for (const rule of rules) {
    const { x0, x1, y0, y1 } = rule
    const isShort = y0 === y1 && x1 - x0 >= SHORTEST && x1 - x0 <= LONGEST * page.width
    if (!isShort || y0 < LOWER * page.height || rules.some(other => meets(other, rule))) continue
    const start = flow.findIndex(item => item.top > y0 - 1)
    const notes = notesFrom(flow.slice(start < 0 ? flow.length : start), y0)
    const above = linesAmong(flow.slice(0, start)).at(-1)
    const first = notes[0]
    if (!first || !NUMBER.test(first.text) || Math.abs(first.x0 - x0) > NEAR * first.size) continue
    const isSmall = !above || first.size < SMALLER * above.size || first.firstSize < RAISED * first.size
    if (!isSmall) continue
    setApart(notes, x0, Math.max(...notes.map(({ x1 }) => x1)), { note: true })
  }
}

/** True where a rule goes down to or through the other one, as in a table. */
function meets(other: Rule, { x0, x1, y0 }: Rule): boolean {
  return other.x0 === other.x1 && other.x0 > x0 - 3 && other.x0 < x1 + 3 && other.y0 < y0 + 3 && other.y1 > y0 - 3
}

/** The lines right below a rule, until something else or a wide gap comes. */
function notesFrom(flow: readonly (Line | Grid)[], y: number): Line[] {
  const notes: Line[] = []
  let last = y
  for (const item of flow) {
    if (isGrid(item) || item.base - last > NEAR * item.size) break
    // Text of the page that goes on below, as in a form.
    if (notes[0] && notes[0].size < SMALLER * item.size) break
    notes.push(item)
    last = item.base
  }
  return notes
}
