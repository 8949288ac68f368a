/** JSON of which long lists are made item by item: whole, it may be longer than the longest string. */

/** A value in which anything that gives items may stand for a list: they are made while they are written. */
export type Streamed<T> = T extends readonly (infer Item)[]
  ? Iterable<Streamed<Item>>
  : T extends object
    ? { [Key in keyof T]: Streamed<T[Key]> }
    : T

/** No text of ours holds the first character. */
const MARK = '\u0000list'
const MARKS = /"\\u0000list(\d+)"/

/** The text that `JSON.stringify(value, null, 2)` gives with each iterable as a list, and a line feed. */
export function* jsonPieces(value: unknown): Generator<string, void> {
  const lists: Iterable<unknown>[] = []
  const marked = (_: string, one: unknown) => {
    return isStream(one) ? `${MARK}${lists.push(one) - 1}` : one
  }
  const parts = JSON.stringify(value, marked, 2).split(MARKS)
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) yield part
    else yield* listPieces(lists[Number(part)]!, indentOf(parts[i - 1]!))
  }
  yield '\n'
}

/** True for what gives items and is no list of them. */
function isStream(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value
}

function* listPieces(items: Iterable<unknown>, indent: string): Generator<string, void> {
  const inside = `${indent}  `
  let isEmpty = true
  for (const item of items) {
    yield `${isEmpty ? '[' : ','}\n${inside}${indented(item, inside.length / 2)}`
    isEmpty = false
  }
  yield isEmpty ? '[]' : `\n${indent}]`
}

/**
 * The text of a value as it stands `depth` levels deep in indented JSON. It is made inside of as many lists, which is quicker
 * than to indent its lines.
 */
function indented(value: unknown, depth: number): string {
  let nested = value
  for (let level = 0; level < depth; level++) nested = [nested]
  // Each list takes a bracket and a line feed before the value and after it, and the white space of a line.
  const [before, after] = [depth * (depth + 3), depth * (depth + 1)]
  return JSON.stringify(nested, null, 2).slice(before, -after)
}

/** White space in front of the line that is not yet ended. */
function indentOf(text: string): string {
  return /^ */.exec(text.slice(text.lastIndexOf('\n') + 1))![0]
}
