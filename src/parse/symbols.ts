/** Characters of symbol fonts that tenders use: ticks, boxes, bullets, arrows. Word has an element for them (w:sym), others a run in that font. */

/** Pairs of the code in the font (hexadecimal) and the character it shows. */
const WINGDINGS = pairs(`
  22 ✂ 28 ☎ 2a ✉ 6c ● 6d ❍ 6e ■ 6f □ 70 □ 71 ❑ 72 ❒ 73 ⬧ 74 ⧫ 75 ◆ 76 ❖ 77 ⬥ 78 ⌧ 80 ⓪ 81 ① 82 ② 83 ③ 84 ④ 85 ⑤ 86 ⑥
  87 ⑦ 88 ⑧ 89 ⑨ 8a ⑩ 9e · 9f • a1 ○ a4 ◉ a7 ▪ a8 ☐ aa ✦ ab ★ d8 ➢ df ← e0 → e1 ↑ e2 ↓ e8 ➔ ef ⇦ f0 ⇨ fb ✗ fc √
  fd ☒ fe ☑`)
/** By the name of the font, in small letters. */
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', pairs('4f ✗ 50 √ 51 ☒ 52 ☑ 53 ☒ 54 ☒ 97 ● 98 • a2 ■ a3 □ a4 ☐ a6 ▫ ea ★')],
  [
    'symbol',
    pairs(`
    44 Δ 53 Σ 57 Ω 61 α 62 β 64 δ 65 ε 66 φ 67 γ 6c λ 6d μ 70 π 71 θ 72 ρ 73 σ 74 τ 77 ω a3 ≤ b0 ° b1 ± b3 ≥ b4 × b7 •
    b8 ÷ b9 ≠ ba ≡ bb ≈ d6 √ e5 ∑`),
  ],
])

/**
 * The character that a symbol shows. One that no table knows is given as it is coded, in the private use area of
 * Unicode: it is seen to be there.
 *
 * @param code hexadecimal, with or without the offset F000 (ECMA-376 part 1, 17.3.3.30).
 */
export function symbolOf(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!(value > 0 && value <= 0xffff)) return ''
  return FONTS.get((font ?? '').toLowerCase())?.get(value & 0xff) ?? String.fromCharCode(value)
}

/** The name of a font, as the tables have it, where it shows signs; `undefined` for any other. */
export function symbolFontOf(font: string | undefined): string | undefined {
  const name = font?.toLowerCase()
  return name !== undefined && FONTS.has(name) ? name : undefined
}

/** Characters as such a font shows them: those of its codes, with or without the offset. Each stays one UTF-16 unit. */
export function shownInFont(font: string, words: string): string {
  return words.replace(/[\u0021-\u00ff\uf021-\uf0ff]/g, sign => FONTS.get(font)?.get(sign.charCodeAt(0) & 0xff) ?? sign)
}

/** What a code stands for in most texts: Wingdings is commoner than the others; a code in which only those differ is left out. */
const IN_ANY_FONT: ReadonlyMap<number, string> = new Map(
  [...FONTS.values()].flatMap(font =>
    [...font].filter(([code, sign]) => [...FONTS.values()].every(other => agrees(other.get(code), sign, code))),
  ),
)

function agrees(other: string | undefined, sign: string, code: number): boolean {
  return other === undefined || other === sign || WINGDINGS.get(code) === sign
}

/** Signs of symbol fonts in place of their codes in the private area, which is all that some files hold of them. */
export function signsShown(words: string): string {
  return PRIVATE.test(words)
    ? words.replace(PRIVATE_ALL, code => IN_ANY_FONT.get(code.charCodeAt(0) & 0xff) ?? code)
    : words
}

const PRIVATE = /[\uf021-\uf0ff]/
const PRIVATE_ALL = new RegExp(PRIVATE, 'g')

function pairs(list: string): ReadonlyMap<number, string> {
  const words = list.trim().split(/\s+/)
  const map = new Map<number, string>()
  for (let i = 0; i + 1 < words.length; i += 2) map.set(Number.parseInt(words[i]!, 16), words[i + 1]!)
  return map
}
