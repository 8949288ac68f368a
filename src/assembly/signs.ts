/** Signs of regular expressions, and what they do in a pattern. */

export enum Sign {
  Exclamation = 0x21,
  Open = 0x28,
  Close = 0x29,
  Star = 0x2a,
  Plus = 0x2b,
  Comma = 0x2c,
  Minus = 0x2d,
  Zero = 0x30,
  Nine = 0x39,
  Less = 0x3c,
  Equals = 0x3d,
  More = 0x3e,
  Question = 0x3f,
  OpenClass = 0x5b,
  Escape = 0x5c,
  CloseClass = 0x5d,
  Caret = 0x5e,
  D = 0x64,
  P = 0x70,
  U = 0x75,
  X = 0x78,
  OpenBrace = 0x7b,
  Bar = 0x7c,
  CloseBrace = 0x7d,
}

const SPACE: i32 = 0x20
const ANY: i32 = 0x2e
const END: i32 = 0x24

const BETWEEN_PLACES: i32 = 0x2016
/** The last of all signs, as they are numbered. */
const BETWEEN_TITLES: i32 = 0x203a

/** Signs by which texts are joined (a row from its cells, headings): they may stand where no text held them. */
export function joins(unit: i32): bool {
  return unit === SPACE || unit === Sign.Bar || unit === BETWEEN_PLACES || unit === BETWEEN_TITLES
}

/** True where a run of words ends. */
export function isSign(unit: i32): bool {
  if (unit > BETWEEN_TITLES) return false
  if (unit > Sign.CloseBrace) return joins(unit)
  if (unit >= Sign.OpenBrace) return true
  if (unit < Sign.OpenClass) {
    return (
      (unit >= Sign.Open && unit <= Sign.Plus) ||
      unit === Sign.Question ||
      unit === ANY ||
      unit === SPACE ||
      unit === END
    )
  }
  return unit <= Sign.Caret
}

/** True where it says how often what stands before it does. */
export function quantifies(unit: i32): bool {
  return unit === Sign.Star || unit === Sign.Plus || unit === Sign.Question || unit === Sign.OpenBrace
}

/** An ASCII digit: the texts that are judged have no others. */
export function isDigit(unit: i32): bool {
  return unit >= 0x30 && unit <= 0x39
}

/** A letter, digit, `_` or white space: behind `\` most of them stand for something else. */
export function isWordOrSpace(unit: i32): bool {
  if (isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x5f) return true
  return unit === SPACE || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000
}
