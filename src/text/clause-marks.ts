/** Marks in front of a clause: that of one that must be met, and those that only weigh more. */

/** ★ and what is typed for it. In normalised text (normal-char.ts) ★ stands for all of them. */
export const MUST_MARKS = '★☆✩⭐'

/** ▲, #, * and what is typed for them. */
const WEIGHT_MARKS = '▲△#＃♯*＊'

/** All of them, for a class of a pattern. */
export const CLAUSE_MARKS = `${MUST_MARKS}${WEIGHT_MARKS}`

/**
 * What is typed in front of the points of a list, and what Word puts there (●, ➢, √), for a class of a pattern. An empty box (□)
 * is none: what stands behind it was not chosen. Rules know them by `numbered` of their vocabulary.
 */
export const BULLETS = '●■◆◇※○◎◉◦•·‧∙▪▫◼►▶▸➢➤➔❖✦⬥⬧⧫✓✔√'
