/** One character in the form in which texts are matched, whatever width and style it was typed in. */
import { withoutRadicals } from './radicals.ts'

/** Marks that are written in both widths: the full-width form is the one patterns use, since ASCII ones are syntax. */
const MARKS: Record<string, string> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '﹙': '（',
  '﹚': '）',
  '〔': '（',
  '〕': '）',
  '[': '【',
  ']': '】',
  '．': '.',
  '％': '%',
  '～': '~',
  '〜': '~',
  '＋': '+',
  '－': '-',
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '＊': '*',
  '✕': '×',
  '╳': '×',
  '⨯': '×',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '／': '/',
  '｜': '|',
  '"': '”',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '‘': '“',
  '’': '”',
  "'": '”',
  '＂': '”',
  '﹪': '%',
  '☆': '★',
  '✩': '★',
  '⭐': '★',
  '△': '▲',
  '＃': '#',
  '♯': '#',
}

/** What no reader sees, and no text holds in which patterns are looked for. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/
/** One of these: keeps the place of a character that no pattern is to see, so that offsets stay. */
export const PLACEHOLDER = '\u200b'

/** Circled numbers keep their form: NFKC would turn ① into a 1 that belongs to the next number. */
const KEPT = /[①-⓿★▲●■□☑√×≥≤±…、。·（），：；？！]/

/** The form in which patterns are written: full-width brackets and stops, half-width letters, digits and signs. */
export function normalChar(char: string): string {
  const mark = MARKS[char]
  if (mark !== undefined) return mark
  const code = char.codePointAt(0)!
  if (code < 0x80) return char >= 'A' && char <= 'Z' ? char.toLowerCase() : char
  if ((code >= 0x4e00 && code <= 0x9fff) || KEPT.test(char)) return char
  return Array.from(withoutRadicals(char).normalize('NFKC'), one => MARKS[one] ?? one)
    .join('')
    .toLowerCase()
}
