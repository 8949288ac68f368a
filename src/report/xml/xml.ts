/** XML by a library: elements are values, and what stands in them cannot become markup. */
import type { Element, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

export { x }

/**
 * Writes a document with its declaration, each child of the root on a line of its own. Texts must have gone through `plainLine`
 * or `plainLines`.
 *
 * @param children made while they are written.
 */
export function* xmlPieces(
  name: string,
  attributes: Record<string, string | number>,
  children: Iterable<Element>,
  comment?: string,
): Generator<string, void> {
  const [head, tail] = xmlDocument(block(name, attributes, [x(PLACE)]), comment).split(`<${PLACE}/>\n`)
  let isEmpty = true
  for (const child of children) {
    if (isEmpty) yield head!
    isEmpty = false
    yield `${xmlText(child)}\n`
  }
  yield isEmpty ? xmlDocument(block(name, attributes, []), comment) : tail!
}

/** An element that stands where the children come. */
const PLACE = 'children'

function xmlDocument(root: Element, comment: string | undefined): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      ...(comment ? [{ type: 'comment', value: ` ${comment} ` } as const, { type: 'text', value: '\n' } as const] : []),
      root,
      { type: 'text', value: '\n' },
    ],
  }
  return xmlText(tree)
}

/** Writes one element. */
export function xmlText(tree: Root | Element): string {
  // The library leaves `>` as it is, but text may not hold the end of a CDATA section (XML 1.0, 2.4); we write no such
  // sections.
  return toXml(tree, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;')
}

/** An element with each child on a line of its own, so that a person and a diff can read the file. */
export function block(
  name: string,
  attributes: Record<string, string | number>,
  children: readonly Element[],
): Element {
  const lines = children.flatMap(child => [{ type: 'text', value: '\n' } as const, child])
  return x(name, attributes, children.length > 0 ? [...lines, { type: 'text', value: '\n' }] : [])
}
