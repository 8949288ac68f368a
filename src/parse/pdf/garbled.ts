/** Fonts whose codes map to no real text: private-use characters, other scripts, Latin letters as wide as Chinese ones. */

/** What stands in Chinese documents: letters, Han, kana, punctuation, signs, numbers in circles, units. */
const EXPECTED =
  /[\u0020-\u007e\u00a0-\u00bf\u00d7\u00f7\u0391-\u03c9\u0401-\u0451\u2000-\u206f\u20a0-\u20bf\u2100-\u2bff\u2e80-\u30ff\u3105-\u312f\u31c0-\u33ff\u4e00-\u9fff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\u{20000}-\u{323af}]/u
/** Scripts of the country's other languages and of its neighbours: Arabic, Thai, Tibetan, Mongolian, Yi, Hangul. */
const SCRIPTS = [
  /[\u0600-\u06ff]/,
  /[\u0e00-\u0e7f]/,
  /[\u0f00-\u0fff]/,
  /[\u1800-\u18af]/,
  /[\ua000-\ua4cf]/,
  /[\uac00-\ud7af]/,
]
/** Share of the odd characters of a font that are of one other script, from which on they are text and no accident. */
const ONE_SCRIPT = 0.95
/** In em: width from which on a Latin letter is as wide as a Chinese one. */
const WIDE = 0.95
/** The few that may be so wide. */
const WIDE_LATIN = /[WMmw@%\u00a0-\u00bf\u00d7\u00f7\u2014]/

/** Share of the characters of a font above which odd ones show that it is garbled. */
const SHARE = 0.25
/** Number of odd characters that a garbled font has at least. */
const FEWEST = 12
/** Number of different ones among them at least; bullets are many, but the same. */
const FEWEST_KINDS = 8

/** Counts the characters that one font shows on one page. */
export interface FontTally {
  /** @param code the character's code in the file. @param width in em. */
  add(text: string, code: number, width: number): void
  isGarbled(): boolean
}

/** Counts the characters of one font, glyph by glyph. */
export function fontTally(): FontTally {
  let all = 0
  let odd = ''
  return {
    add(text, inFile, width) {
      const code = text.charCodeAt(0)
      if (code <= 0x20) return
      all++
      // Nearly all characters are these; the expressions are for the rest.
      if (code >= 0x4e00 && code <= 0x9fff) return
      // Without a table the code itself is taken for the character.
      if (code < 0x250 && code === inFile && width >= WIDE && !WIDE_LATIN.test(text)) odd += text[0]
      else if (code >= 0x7f && !EXPECTED.test(text)) odd += text[0]
    },
    isGarbled() {
      if (odd.length < FEWEST || odd.length <= SHARE * all || new Set(odd).size < FEWEST_KINDS) return false
      return !SCRIPTS.some(script => [...odd].filter(one => script.test(one)).length >= ONE_SCRIPT * odd.length)
    },
  }
}
