/** The style sheet (MS-DOC 2.9.271): what paragraphs inherit. */
import {
  type CharacterModifiers,
  type ParagraphModifiers,
  readCharacterModifiers,
  readParagraphModifiers,
} from './sprms.ts'

export interface Style {
  paragraph: ParagraphModifiers
  character: CharacterModifiers
  /** A level of a table of contents. */
  toc: boolean
}

interface Definition {
  /** Number of a built-in style. */
  builtIn: number
  base: number
  paragraph: DataView
  character: DataView
}

const NONE: DataView = new DataView(new ArrayBuffer(0))
const PARAGRAPH_STYLE = 1
/** Numbers of built-in styles: heading 1–9, toc 1–9 (MS-DOC 2.9.260). */
const HEADINGS = [1, 9] as const
const CONTENTS = [19, 27] as const
const DEEPEST = 30

/** Finds the style of a number; an unknown one says nothing. */
export function readStyles(view: DataView): (index: number) => Style {
  const definitions = definitionsOf(view)
  const styles = new Map<number, Style>()
  const resolve = (index: number, depth: number): Style => {
    const known = styles.get(index)
    if (known) return known
    const definition = definitions[index]
    if (!definition || depth > DEEPEST) return { paragraph: {}, character: {}, toc: false }
    const base = resolve(definition.base, depth + 1)
    const { builtIn } = definition
    const paragraph = { ...base.paragraph }
    if (builtIn >= HEADINGS[0] && builtIn <= HEADINGS[1]) paragraph.outline = builtIn - 1
    const style = {
      paragraph: readParagraphModifiers(definition.paragraph, NONE, paragraph),
      character: readCharacterModifiers(definition.character, { ...base.character }),
      toc: base.toc || (builtIn >= CONTENTS[0] && builtIn <= CONTENTS[1]),
    }
    styles.set(index, style)
    return style
  }
  return index => resolve(index, 0)
}

function definitionsOf(view: DataView): (Definition | undefined)[] {
  const definitions: (Definition | undefined)[] = []
  if (view.byteLength < 6) return definitions
  const count = view.getUint16(2, true)
  const baseSize = view.getUint16(4, true)
  let at = 2 + view.getUint16(0, true)
  for (let i = 0; i < count && at + 2 <= view.byteLength; i++) {
    const size = view.getUint16(at, true)
    const end = at + 2 + size
    if (end > view.byteLength) break
    definitions.push(size > baseSize + 2 ? definitionAt(view, at + 2, end, baseSize) : undefined)
    at = end + (size % 2)
  }
  return definitions
}

/** The paragraph style between two places of the style sheet; `undefined` where it is of another kind. @param baseSize bytes in front of its name. */
function definitionAt(view: DataView, start: number, end: number, baseSize: number): Definition | undefined {
  const kind = view.getUint16(start + 2, true)
  if ((kind & 0xf) !== PARAGRAPH_STYLE) return undefined
  const nameLength = view.getUint16(start + baseSize, true)
  const updates: DataView[] = []
  let at = start + baseSize + 2 + 2 * nameLength + 2
  while (updates.length < 2 && at + 2 <= end) {
    const size = Math.min(view.getUint16(at, true), end - at - 2)
    updates.push(new DataView(view.buffer, view.byteOffset + at + 2, size))
    at += 2 + size + (size % 2)
  }
  const [paragraph = NONE, character = NONE] = updates
  return {
    builtIn: view.getUint16(start, true) & 0xfff,
    base: kind >> 4,
    // The modifiers of a paragraph style stand behind its own number.
    paragraph: paragraph.byteLength < 2 ? NONE : tail(paragraph, 2),
    character,
  }
}

function tail(view: DataView, from: number): DataView {
  return new DataView(view.buffer, view.byteOffset + from, view.byteLength - from)
}
