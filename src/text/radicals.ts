/**
 * Characters that look like another one and have a code of their own: radicals (U+2E80–2FDF) and compatibility ideographs
 * (U+F900–FAFF). Nobody types them. Programs that print with fonts in which both codes share a glyph (Noto, Source Han,
 * Meiryo) name the wrong one in the PDF, and whoever copies from it carries it on: ⽤户, ⻓期.
 */

/**
 * Those of U+2E80–2EFF that share a glyph with a whole character in Noto Sans or Noto Serif CJK, in pairs, and ⼾, whose
 * normal form is the traditional 戶.
 */
const WHOLE =
  '⺎兀⺟母⺠民⺬示⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'

const FORMS = /[\u2e80-\u2fdf\uf900-\ufaff]/g

let pairs: Map<string, string> | undefined

/** The text with the usual codes; as long as it was, character by character. */
export function withoutRadicals(text: string): string {
  return text.replace(FORMS, usual)
}

/** True where the first character may be such a form. Compares numbers: it is asked per glyph. */
export function mayBeForm(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x2e80 && (code <= 0x2fdf || (code >= 0xf900 && code <= 0xfaff))
}

function usual(form: string): string {
  pairs ??= new Map(Array.from({ length: WHOLE.length / 2 }, (_, i) => [WHOLE[2 * i]!, WHOLE[2 * i + 1]!]))
  const plain = pairs.get(form) ?? form.normalize('NFKC')
  // A few stand for characters beyond the first plane, which are two units long.
  return plain.length === 1 ? plain : form
}
