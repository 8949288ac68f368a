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

/** Number of Han characters from which on they may be called a jumble. */
const FEWEST_HAN = 40
/** Share of them in daily use, below which they are one. */
const COMMON_SHARE = 0.6
/** Number of different ones below which they are one: a font may show the same glyph for whatever it lacks. */
const FEWEST_HAN_KINDS = 3
/** Number of characters of a page that are looked at, about. */
const SAMPLE = 300
/** Characters that are a third of most official pages; taken at random from all 20,000, they would be one in a hundred and fifty. */
const FREQUENT = new Set(
  '的一是不了在人有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长' +
    '标投应供商采购项目合格质量技术服务提须资评审交件规定期保证金额单位法律',
)
/** Share of them from which on text is no jumble. */
const FREQUENT_SHARE = 0.12

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

/**
 * True where the Han characters are a jumble: taken at random from all 20,000, as a false code map gives them, where text
 * is made of a few thousand; or one and the same.
 */
export function isJumble(glyphs: readonly { text: string }[]): boolean {
  const step = Math.max(1, Math.floor(glyphs.length / SAMPLE))
  const sample: string[] = []
  let frequent = 0
  for (let i = 0; i < glyphs.length; i += step) {
    const { text } = glyphs[i]!
    const code = text.charCodeAt(0)
    if (code < 0x4e00 || code > 0x9fff) continue
    sample.push(text[0]!)
    if (FREQUENT.has(text[0]!)) frequent++
  }
  // The whole list takes longer to make than some pages to read.
  if (sample.length < FEWEST_HAN || frequent >= FREQUENT_SHARE * sample.length) return false
  if (new Set(sample).size < FEWEST_HAN_KINDS) return true
  return sample.filter(character => commonHan().has(character)).length < COMMON_SHARE * sample.length
}

let commonCharacters: Set<string> | undefined

/** The first levels of GB 2312 (3,755, simplified) and Big5 (5,401, traditional): what is in daily use. */
function commonHan(): Set<string> {
  if (commonCharacters) return commonCharacters
  const simplified = decode('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]])
  const traditional = decode(
    'big5',
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  )
  commonCharacters = new Set(simplified + traditional)
  return commonCharacters
}

/** All characters of two bytes whose first and second byte lie in these ranges. */
function decode(label: string, [first, last]: [number, number], seconds: [number, number][]): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++) {
    for (const [from, to] of seconds) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail)
  }
  return new TextDecoder(label).decode(new Uint8Array(bytes))
}
