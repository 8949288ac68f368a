/** Pages whose fonts map to no real text: private-use characters, other scripts, Latin-1 mojibake. */

/** What stands in Chinese documents: letters, Han, kana, punctuation, signs, numbers in circles, units. */
const EXPECTED =
  /[\u0020-\u007e\u00a0-\u00bf\u00d7\u00f7\u0391-\u03c9\u0401-\u0451\u2000-\u206f\u20a0-\u20bf\u2100-\u2bff\u2e80-\u30ff\u3105-\u312f\u31c0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\u{20000}-\u{323af}]/u
/** Share of other characters from which a page is garbled, and the fewest that decide. */
const SHARE = 0.25
const FEWEST = 12

/** True where the characters drawn on a page cannot be the text that a person sees. */
export function isGarbled(glyphs: readonly { text: string }[]): boolean {
  let all = 0
  let odd = 0
  for (const { text } of glyphs) {
    const code = text.charCodeAt(0)
    if (code <= 0x20) continue
    all++
    // Nearly all characters are these; the expression is for the rest.
    const common = (code >= 0x4e00 && code <= 0x9fff) || code < 0x7f
    if (!common && !EXPECTED.test(text)) odd++
  }
  return odd >= FEWEST && odd > SHARE * all
}
