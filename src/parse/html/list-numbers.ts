/** Numbers of `<ol>` as a browser prints them. */
import { formatNumber } from '../flow/number-format.ts'
import type { Attributes } from './look.ts'

interface OpenList {
  ordered: boolean
  next: number
  format: string
}

export interface ListNumbers {
  open(name: string, attributes: Attributes): void
  close(): void
  /** The number of an item that begins, `undefined` in a list without numbers. */
  item(attributes: Attributes): string | undefined
}

/** `type` of `<ol>` and `list-style-type` → formats of `formatNumber`. */
const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
  'cjk-decimal': 'ideographDigital',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
  none: 'none',
}

/** Counts the lists of one flow; they nest. */
export function createListNumbers(): ListNumbers {
  const lists: OpenList[] = []
  return {
    open: (name, attributes) => {
      const start = Number.parseInt(attributes.start ?? '', 10)
      const format = formatOf(attributes) ?? 'decimal'
      lists.push({ ordered: name === 'ol', next: Number.isNaN(start) ? 1 : start, format })
    },
    close: () => {
      lists.pop()
    },
    item: attributes => {
      const list = lists.at(-1)
      if (!list?.ordered) return undefined
      const value = Number.parseInt(attributes.value ?? '', 10)
      const number = Number.isNaN(value) ? list.next : value
      list.next = number + 1
      const format = formatOf(attributes) ?? list.format
      if (format === 'none') return undefined
      const ideographic = format.startsWith('chinese') || format.startsWith('ideographic')
      return formatNumber(number, format) + (ideographic ? '、' : '.')
    },
  }
}

function formatOf(attributes: Attributes): string | undefined {
  const style = /list-style(?:-type)?:\s*([\w-]+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase()
  return FORMATS[style ?? ''] ?? FORMATS[attributes.type ?? '']
}
