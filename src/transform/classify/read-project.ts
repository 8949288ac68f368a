/** Name, number, buyer, agency and budget of a project, as its first pages print them. */
import type { Project } from '../../facts/profile.ts'
import type { ProjectField, Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression, expressionOrNull } from '../../text/build-expression.ts'
import { typedNumber } from '../../text/typed-number.ts'
import type { Block, Root, Row, Section } from '../../tree/nodes.ts'
import { wordsThatHold } from '../units/words-seen.ts'

/** Number of blocks at the beginning of a document that are looked at: the cover and the notice. */
const FIRST_BLOCKS = 400
/** Number of characters that a value has at most. */
const LONGEST_VALUE = 80

/** Behind a value, on the same line: the name of the next field. */
const NEXT_FIELD = /\s+[^\s：:]{2,10}\s*[：:].*$/s
/** A field whose name has two characters (名称：), which the line above makes one of somebody. */
const NAMED = /^\s*[^\s：:]\s*[^\s：:]\s*[：:]/
const BLANK = /^[_＿\s]*$/
/** A sentence of a form that nobody has filled in. */
const UNFILLED = /[_＿]{2}/

/** Reads the project's facts; a field that the document does not print is `null`. */
export function readProject(tree: Root, { project: fields }: Vocabulary): Project {
  const lines = firstLines(tree)
  const label = buildExpression(`^(?:${fields.flatMap(one => one.labels).join('|')})[^：:|。，]{0,12}$`)
  const isLabel = (words: string) => label.test(words)
  const counted = fields.flatMap(one => (one.counted === undefined ? [] : [buildExpression(one.counted)]))
  const tables = titledColumns(lines, isLabel, title => isLabel(title) && counted.some(one => one.test(title)))
  const titleRows = new Set([...tables.map(one => one.line), ...lines.filter(isHead)])
  const read = (field: keyof Project): string | null => {
    for (const one of fields) {
      const value = one.field === field ? readField(one) : null
      if (value) return value
    }
    return null
  }
  const readField = (field: ProjectField): string | null =>
    field.sentence === undefined ? readLabelled(field) : readSentence(lines, field.sentence, field)
  const readLabelled = ({ labels, value: form, inline, counted }: ProjectField): string | null => {
    const names = labels.join('|')
    const pattern = buildExpression(
      `(?:^|[\\s（(、.．|])(?:${names})([^：:|。，]{0,12})[：:|]\\s*([^。；;|]{2,${LONGEST_VALUE}})`,
    )
    const repeated = buildExpression(`^(?:(?:${names})[^：:]{0,2}|[^\\s：:]\\s*[^\\s：:])\\s*[：:]\\s*`)
    const within = inline === undefined ? null : buildExpression(`(?:${names})${inline}`)
    const unit = expressionOrNull(counted)
    const valueIn = (words: string | undefined, title = ''): string | null => {
      if (words === undefined) return null
      const value = words.trim().replace(repeated, '').replace(NEXT_FIELD, '')
      const found = /[：:]$/.test(value) || isLabel(value) ? null : inForm(value, form)
      // 预算金额（万元）：186.
      return found && /\d$/.test(found) ? found + (unit?.exec(title)?.[1] ?? '') : found
    }
    for (const line of lines) {
      if (titleRows.has(line)) continue
      const labelled = pattern.exec(line)
      const value = valueIn(labelled?.[2], labelled?.[1]) ?? valueIn(within?.exec(line)?.[1])
      if (value) return value
    }
    const title = buildExpression(`^(?:${names})[^：:|。，]{0,12}$`)
    for (const [i, line] of lines.entries()) {
      if (!NAMED.test(lines[i + 1] ?? '') || !title.test(line.slice(typedNumber(line)?.length ?? 0).trim())) continue
      const value = valueIn(lines[i + 1])
      if (value) return value
    }
    for (const { titles, values, isOnlyRow } of tables) {
      const column = titles.findIndex(one => title.test(one))
      // Of several lots each has its own.
      const value = counted !== undefined && !isOnlyRow ? null : valueIn(values[column], titles[column])
      if (value) return value
    }
    return null
  }
  return {
    name: read('name'),
    number: read('number'),
    buyer: read('buyer'),
    agency: read('agency'),
    budget: read('budget'),
  }
}

/** The value in the first sentence that names it. */
function readSentence(lines: string[], sentence: string, { lines: first, value: form }: ProjectField): string | null {
  const pattern = buildExpression(sentence)
  for (const line of lines.slice(0, first)) {
    const words = pattern.exec(line.trim())?.[1]
    const value = words === undefined || UNFILLED.test(words) ? null : inForm(words, form)
    if (value) return value
  }
  return null
}

/** What of some words has the form of the value; `null` where they have not, or are left blank. */
function inForm(words: string, form: string | undefined): string | null {
  if (BLANK.test(words)) return null
  return form === undefined ? words : (buildExpression(form).exec(words)?.[0] ?? null)
}

/** A row of many titles: what stands beside one of them is the next one, as in a bill of quantities. */
function isHead(line: string): boolean {
  const cells = line.split('|').map(cell => cell.trim())
  return cells.length > 4 && cells.every(cell => cell.length < 12 && !/[\d：:]/.test(cell))
}

interface TitledColumns {
  line: string
  titles: string[]
  values: string[]
  isOnlyRow: boolean
}

/**
 * Rows in which one field's name stands beside another's, or beside anything a name that says what its values are counted in,
 * each with the row below it, where the values are.
 */
function titledColumns(
  lines: string[],
  isLabel: (words: string) => boolean,
  saysUnit: (words: string) => boolean,
): TitledColumns[] {
  const cellsOf = (line = '') => line.split('|').map(cell => cell.trim())
  return lines.flatMap((line, i) => {
    if (!line.includes('|')) return []
    const [titles, values] = [cellsOf(line), cellsOf(lines[i + 1])]
    const sideBySide = titles.some((title, k) => isLabel(title) && isLabel(titles[k + 1] ?? ''))
    const counts = values.length === titles.length && titles.some(saysUnit)
    return sideBySide || counts
      ? [{ line, titles, values, isOnlyRow: cellsOf(lines[i + 2]).length !== titles.length }]
      : []
  })
}

function firstLines(tree: Root): string[] {
  const lines: string[] = []
  const add = (node: Block | Section | Row) => {
    if (lines.length >= FIRST_BLOCKS) return
    if (node.type === 'paragraph') lines.push(wordsThatHold(node))
    else if (node.type === 'row') lines.push(` ${wordsThatHold(node)}`)
    else for (const child of node.children) add(child as Block | Section | Row)
  }
  for (const child of tree.children) add(child)
  return lines
}
