/** Characters of symbol fonts (w:sym) that tenders use: ticks, boxes, bullets, arrows. */

/** Font → pairs of the code in the font (hexadecimal) and the character it shows. */
const FONTS: Record<string, ReadonlyMap<number, string>> = {
  wingdings: pairs(`
    22 ✂ 28 ☎ 2a ✉ 6c ● 6d ❍ 6e ■ 6f □ 70 □ 71 ❑ 72 ❒ 73 ⬧ 74 ⧫ 75 ◆ 76 ❖ 77 ⬥ 78 ⌧ 80 ⓪ 81 ① 82 ② 83 ③ 84 ④ 85 ⑤ 86 ⑥
    87 ⑦ 88 ⑧ 89 ⑨ 8a ⑩ 9e · 9f • a1 ○ a4 ◉ a7 ▪ a8 ☐ aa ✦ ab ★ d8 ➢ df ← e0 → e1 ↑ e2 ↓ e8 ➔ ef ⇦ f0 ⇨ fb ✗ fc √
    fd ☒ fe ☑`),
  'wingdings 2': pairs('4f ✗ 50 √ 51 ☒ 52 ☑ 53 ☒ 54 ☒ 97 ● 98 • a2 ■ a3 □ a4 ☐ a6 ▫ ea ★'),
  symbol: pairs(`
    44 Δ 53 Σ 57 Ω 61 α 62 β 64 δ 65 ε 66 φ 67 γ 6c λ 6d μ 70 π 71 θ 72 ρ 73 σ 74 τ 77 ω a3 ≤ b0 ° b1 ± b3 ≥ b4 × b7 •
    b8 ÷ b9 ≠ ba ≡ bb ≈ d6 √ e5 ∑`),
}

/**
 * The character that a symbol shows. One that no table knows is given as it is coded, in the private use area of
 * Unicode: it is seen to be there.
 *
 * @param code hexadecimal, with or without the offset F000 (ECMA-376 part 1, 17.3.3.30).
 */
export function symbolOf(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!(value > 0 && value <= 0xffff)) return ''
  return FONTS[(font ?? '').toLowerCase()]?.get(value & 0xff) ?? String.fromCharCode(value)
}

function pairs(list: string): ReadonlyMap<number, string> {
  const words = list.trim().split(/\s+/)
  const map = new Map<number, string>()
  for (let i = 0; i + 1 < words.length; i += 2) map.set(Number.parseInt(words[i]!, 16), words[i + 1]!)
  return map
}
