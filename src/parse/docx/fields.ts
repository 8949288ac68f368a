/** Fields: an instruction and the result Word last computed for it (ECMA-376 part 1, 17.16.18). They span paragraphs. */
import type { PageField } from './page-numbering.ts'

interface Field {
  instruction: string
  /** False while the instruction is being read. */
  inResult: boolean
  /** A page number, or their sum. */
  pageNumber: boolean
  /** What the settings of a form field show where it has no result. */
  offered: string | undefined
  /** How much had been read of the document before the result. */
  before: number | undefined
}

export interface Fields {
  begin(): void
  instruct(words: string): void
  /** The instruction is complete, its result follows. @returns the instruction. */
  separate(read: number): string
  /** The settings of a form field say what it shows; a result that follows says it anew. */
  offer(words: string): void
  /** @returns the instruction of a field that ends without result, and what the settings or the instruction of one without words show. */
  end(read: number): { instruction: string; offered: string }
  /** A field that begins with a known instruction (w:fldSimple). */
  beginWith(instruction: string): void
  /** False for a result that only serves the instruction of an outer field, such as the number an IF compares. */
  shows(): boolean
  inPageNumber(): boolean
  /** An instruction ends in its paragraph; where a damaged file leaves it open, what follows is text. */
  endParagraph(): void
}

/** Follows the fields of one story, simple ones and those of three marks. */
export function createFields(): Fields {
  const open: Field[] = []
  const separate = (field: Field | undefined, read: number) => {
    if (!field) return ''
    field.inResult = true
    field.before = read
    field.pageNumber = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(field.instruction)
    return field.instruction
  }
  const begin = () => {
    open.push({ instruction: '', inResult: false, pageNumber: false, offered: undefined, before: undefined })
  }
  const instruct = (words: string) => {
    const field = open.at(-1)
    if (field && !field.inResult) field.instruction += words
  }
  return {
    begin,
    instruct,
    separate: read => separate(open.at(-1), read),
    offer: words => {
      const field = open.at(-1)
      if (field) field.offered = words
    },
    end: read => {
      const field = open.pop()
      const empty = field?.before === undefined || field.before === read
      return {
        instruction: field && !field.inResult ? field.instruction : '',
        offered: field && empty ? field.offered || wordsOf(field.instruction) : '',
      }
    },
    beginWith: instruction => {
      begin()
      instruct(instruction)
      separate(open.at(-1), 0)
    },
    shows: () => {
      const instructed = open.findIndex(({ inResult }) => !inResult)
      return instructed < 0 || instructed === open.length - 1
    },
    inPageNumber: () => open.some(({ pageNumber }) => pageNumber),
    endParagraph: () => {
      for (const field of open) field.inResult = true
    },
  }
}

/** How an instruction prints the number of its page: `plain` as the section counts, or `computed` from anything. */
export function printsPage(instruction: string): PageField | undefined {
  if (/^\s*(?:=|IF\b|SECTION\b)|\\\*\s*(?!MERGEFORMAT|Arabic\b)\w/i.test(instruction)) return 'computed'
  return /^\s*PAGE\b/i.test(instruction) ? 'plain' : undefined
}

/** True where an instruction points at a page: the number of a table of contents' entry. */
export function refersToPage(instruction: string): boolean {
  return /^\s*PAGEREF\b/i.test(instruction)
}

/** True where an instruction links to a heading, as the entries of a table of contents do. */
export function linksToEntry(instruction: string): boolean {
  return /^\s*HYPERLINK\b.*\b_Toc/i.test(instruction)
}

/** A sign drawn over an empty box is a tick. */
const OVER_BOX = /^[□☐◻▢][^\p{L}\p{N}]$/u

/** Words that an instruction shows without a result: `EQ \o\ac(○,1)` is how Word circles a number, `EQ \o\ac(□,√)` ticks a box. */
function wordsOf(instruction: string): string {
  const [, under, over] = /^\s*EQ\s+\\o(?:\\a[clr])?\s*\(([^,，]*)[,，]\s*([^()]*)\)/i.exec(instruction) ?? []
  const words = over?.trim() ?? ''
  return OVER_BOX.test(under?.trim() + words) ? '☑' : words
}
