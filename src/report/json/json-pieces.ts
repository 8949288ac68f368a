/** JSON of which long lists are made item by item: whole, it may be longer than the longest string. */

const sources = new WeakMap<object, Iterable<unknown>>()

/** Stands in a value for a list whose items are made while they are written. */
export function listOf<T>(items: Iterable<T>): T[] {
  const list: T[] = []
  sources.set(list, items)
  return list
}

/** No text of ours holds the first character. */
const MARK = '\u0000list'
const MARKS = /"\\u0000list(\d+)"/

/** The text that `JSON.stringify(value, null, 2)` gives, and a line feed. */
export function* jsonPieces(value: unknown): Generator<string, void> {
  const lists: Iterable<unknown>[] = []
  const marked = (_: string, one: unknown) => {
    const items = typeof one === 'object' && one !== null ? sources.get(one) : undefined
    return items ? `${MARK}${lists.push(items) - 1}` : one
  }
  const parts = JSON.stringify(value, marked, 2).split(MARKS)
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) yield part
    else yield* listPieces(lists[Number(part)]!, indentOf(parts[i - 1]!))
  }
  yield '\n'
}

function* listPieces(items: Iterable<unknown>, indent: string): Generator<string, void> {
  let isEmpty = true
  for (const item of items) {
    const text = JSON.stringify(item, null, 2).replaceAll('\n', `\n${indent}  `)
    yield `${isEmpty ? '[' : ','}\n${indent}  ${text}`
    isEmpty = false
  }
  yield isEmpty ? '[]' : `\n${indent}]`
}

/** White space in front of the line that is not yet ended. */
function indentOf(text: string): string {
  return /^ */.exec(text.slice(text.lastIndexOf('\n') + 1))![0]
}
