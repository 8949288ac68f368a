/** Characters of which no language is made: what a false code page or a false conversion gives. */
import { isUtf8 } from 'node:buffer'
import { isMarked } from './decode.ts'

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

/** Share of neighbours among signs of Latin-1 from which on they are no accents: those stand by themselves between letters. */
const SIDE_BY_SIDE = 0.5
/** Number of odd characters that a garbled text has at least, and of different ones. */
const FEWEST_ODD = 20
const FEWEST_ODD_KINDS = 8
/** Number of different syllables from which on it is no accident that they all stand in the rows of Hangul. */
const FEWEST_HANGUL_KINDS = 30
/** Share of other characters (Chinese names and words) that a Korean text may hold. */
const OTHERS_THAN_HANGUL = 0.05
/** Characters of a text that is read as usual from its beginning, which need not be looked at to its end. */
const BEGINNING = 4000

/** What no code page has, and what texts of several bytes a character hold where they are read by one. */
const NONE = /[\0\ufffd]/g
/** What GB18030 has for codes that are no characters; fonts of signs use them, too. */
const PRIVATE = /[\ue000-\uf8ff]/g
const HAN = /[\u4e00-\u9fff]/g
/** What bytes above 127 are in Latin-1 and Windows-1252. */
const LATIN =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/g
const LATIN_AFTER_LATIN = new RegExp(`(?<=${LATIN.source})${LATIN.source}`, 'g')

/**
 * True where a text as a whole is garbled: read by a code page that is not its own, or converted by one.
 *
 * A text that is garbled in part is not told: who reads a finding sees it, and many a good text holds a few odd characters.
 */
export function isGarbled(words: string): boolean {
  const begins = words.slice(0, BEGINNING)
  const first = begins.match(HAN) ?? []
  if (first.length >= FEWEST_HAN && first.length > (begins.match(NONE)?.length ?? 0) && isFrequent(first)) return false
  const han = words.match(HAN) ?? []
  const none = words.match(NONE) ?? []
  if (none.length >= FEWEST_ODD && none.length >= han.length) return true
  const latin = words.match(LATIN) ?? []
  const areMany = latin.length >= FEWEST_ODD && latin.length > han.length && new Set(latin).size >= FEWEST_ODD_KINDS
  if (areMany && (words.match(LATIN_AFTER_LATIN) ?? []).length >= SIDE_BY_SIDE * latin.length) return true
  if (han.length < FEWEST_ODD) return false
  const sample = sampleOf(han)
  return !isFrequent(sample) && isOutOfUse(sample, ((words.match(PRIVATE)?.length ?? 0) + none.length) / han.length)
}

/**
 * True where the bytes of a text are Korean in its old encoding (EUC-KR). Taken for GB18030 they are Han characters in daily
 * use; but all Hangul stands in the first 25 rows, where Chinese text has half of its characters.
 */
export function isKorean(bytes: Uint8Array): boolean {
  if (isMarked(bytes) || isUtf8(bytes)) return false
  const kinds = new Set<number>()
  let [hangul, others] = [0, 0]
  for (let i = 0; i < Math.min(bytes.length, BEGINNING); i++) {
    const lead = bytes[i]!
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) {
      hangul++
      kinds.add((lead << 8) | trail)
    } else if (lead < 0xa1 || lead > 0xaf) others++
  }
  return kinds.size >= FEWEST_HANGUL_KINDS && others <= OTHERS_THAN_HANGUL * hangul
}

/**
 * True where the Han characters are a jumble: taken at random from all 20,000, as a false code map gives them, where text
 * is made of a few thousand; or one and the same.
 */
export function isJumble(glyphs: readonly { text: string }[]): boolean {
  const sample = sampleOf(glyphs).flatMap(({ text }) => (/^[\u4e00-\u9fff]/.test(text) ? [text[0]!] : []))
  if (sample.length < FEWEST_HAN || isFrequent(sample)) return false
  return new Set(sample).size < FEWEST_HAN_KINDS || isOutOfUse(sample, 0)
}

/** Every so many of them, about 300 in all. */
function sampleOf<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / SAMPLE))
  return step === 1 ? all : all.filter((_, i) => i % step === 0)
}

const isFrequent = (han: readonly string[]) =>
  han.filter(one => FREQUENT.has(one)).length >= FREQUENT_SHARE * han.length

/** @param odd characters that are none, for each Han character. */
const isOutOfUse = (han: readonly string[], odd: number) =>
  // The whole list takes longer to make than some pages to read.
  han.filter(one => commonHan().has(one)).length < COMMON_SHARE * (1 + odd) * han.length

let commonCharacters: Set<string> | undefined

/** The first levels of GB 2312 (3,755, simplified) and Big5 (5,401, traditional): what is in daily use. */
function commonHan(): Set<string> {
  if (commonCharacters) return commonCharacters
  const simplified = charactersIn('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]])
  const traditional = charactersIn(
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
function charactersIn(label: string, [first, last]: [number, number], seconds: [number, number][]): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++) {
    for (const [from, to] of seconds) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail)
  }
  return new TextDecoder(label).decode(new Uint8Array(bytes))
}
