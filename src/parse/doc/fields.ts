/** Fields: a code that nobody sees, then its result (MS-DOC 2.8.25). */

export interface Fields {
  /** True where the character is a mark of a field or belongs to its code. */
  hides(char: string): boolean
  /** True inside the result of a table of contents. */
  readonly inContents: boolean
}

const BEGIN = '\u0013'
const SEPARATOR = '\u0014'
const END = '\u0015'

/** Follows the fields of one story; they nest, and a code that is never closed hides all that follows it. */
export function createFields(): Fields {
  const open: { code: string; inResult: boolean }[] = []
  return {
    hides: char => {
      const last = open.at(-1)
      if (char === BEGIN) open.push({ code: '', inResult: false })
      else if (char === SEPARATOR && last) last.inResult = true
      else if (char === END) open.pop()
      else if (last && !last.inResult) last.code += char
      else return char === SEPARATOR || open.some(field => !field.inResult)
      return true
    },
    get inContents() {
      return open.some(({ code, inResult }) => inResult && /^\s*TOC\b/i.test(code))
    },
  }
}
