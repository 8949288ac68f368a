/** Lists (MS-DOC 2.9.131 LSTF, 2.9.150 LVL, 2.9.132 LFO), as the counter of .docx takes them. */
import type { Level, List } from '../docx/numbering.ts'
import type { Fib } from './fib.ts'

/** Numbers of formats (MS-OSHARED 2.2.1.3) → their names in .docx, which `formatNumber` knows. */
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
}

const LEVELS = 9
const LIST_BYTES = 28
const INSTANCE_BYTES = 16
const SIMPLE = 1
const LEGAL = 4
const NO_RESTART = 8
const STARTS = 0x10
const FORMATTED = 0x20

interface Definition {
  id: number
  single: boolean
  levels: Level[]
}

/** The instances of lists, the first at index 0; paragraphs count them from 1. */
export function readLists(fib: Fib): List[] {
  try {
    return instancesOf(fib.table('listInstances'), definitionsOf(fib.tableOnward('lists')))
  } catch (error) {
    // A list that is cut off costs the numbers, not the words.
    if (error instanceof RangeError) return []
    throw error
  }
}

/** Lists as they are defined, by their ids. */
function definitionsOf(view: DataView): Map<number, Definition> {
  const definitions = new Map<number, Definition>()
  if (view.byteLength < 2) return definitions
  const count = view.getUint16(0, true)
  let at = 2 + LIST_BYTES * count
  for (let i = 0; i < count; i++) {
    const start = 2 + LIST_BYTES * i
    const id = view.getInt32(start, true)
    const single = (view.getUint8(start + 26) & SIMPLE) === SIMPLE
    const levels: Level[] = []
    for (let k = 0; k < (single ? 1 : LEVELS); k++) {
      const read = levelAt(view, at)
      levels.push(read.level)
      at = read.end
    }
    definitions.set(id, { id, single, levels: complete(levels) })
  }
  return definitions
}

/** Lists as paragraphs refer to them, by their index: a definition with its levels and first numbers overridden. */
function instancesOf(view: DataView, definitions: ReadonlyMap<number, Definition>): List[] {
  if (view.byteLength < 4) return []
  const count = Math.min(view.getUint32(0, true), Math.floor(view.byteLength / INSTANCE_BYTES))
  const lists: List[] = []
  let at = 4 + INSTANCE_BYTES * count
  for (let i = 0; i < count; i++) {
    const start = 4 + INSTANCE_BYTES * i
    const definition = definitions.get(view.getInt32(start, true))
    const levels = [...(definition?.levels ?? complete([]))]
    const startOverrides = new Map<number, number>()
    at += 4
    for (let left = view.getUint8(start + 12); left > 0; left--) {
      const flags = view.getUint32(at + 4, true)
      const level = flags & 0xf
      if (flags & STARTS) startOverrides.set(level, view.getInt32(at, true))
      at += 8
      if ((flags & FORMATTED) === 0) continue
      const read = levelAt(view, at)
      levels[level] = read.level
      at = read.end
    }
    const { id, single } = definition ?? { id: -1 - i, single: false }
    lists.push({ definition: String(id), levels, single, startOverrides })
  }
  return lists
}

/** A level: 28 bytes, modifiers of paragraph and characters, then the text, in which 0–8 stand for levels' numbers. */
function levelAt(view: DataView, at: number): { level: Level; end: number } {
  const flags = view.getUint8(at + 5)
  const textAt = at + LIST_BYTES + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(textAt, true)
  let text = ''
  for (let i = 0; i < length; i++) {
    const code = view.getUint16(textAt + 2 + 2 * i, true)
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: Level = {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
    text,
    legal: (flags & LEGAL) !== 0,
  }
  if (flags & NO_RESTART) level.restartAfter = view.getUint8(at + 26)
  return { level, end: textAt + 2 + 2 * length }
}

function complete(levels: readonly Level[]): Level[] {
  const none: Level = { start: 0, format: 'none', text: '', legal: false }
  return Array.from({ length: LEVELS }, (_, i) => levels[i] ?? none)
}
