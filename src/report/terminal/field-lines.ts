/** A label with a text beside it, as `check`, `explain` and `law` show what there is to say. */
import { widthOf, wrapText } from './break-lines.ts'
import type { Paint } from './paint.ts'

/** Columns in front of all that stands below a head line. */
export const INDENT = 3
/** Columns of the labels in front of the fields. */
const LABEL = 8

/** A label and a text beside it, the further lines below the first. Nothing where the text is empty. */
export function fieldLines(label: string, text: string, { columns }: { columns: number }, paint: Paint): string[] {
  if (text === '') return []
  const labelColumns = Math.max(LABEL, widthOf(label) + 1)
  const indent = INDENT + labelColumns
  const paragraphs = text.split('\n').flatMap(line => wrapText(line.trim(), columns - indent))
  return paragraphs.map((line, i) => {
    const head = i === 0 ? paint.label(label) + ' '.repeat(labelColumns - widthOf(label)) : ' '.repeat(labelColumns)
    return ' '.repeat(INDENT) + head + line
  })
}
