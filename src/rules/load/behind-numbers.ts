/**
 * The start of a sentence, which may have a number, a mark or 注： in front of its words: `^采购人` means 3.2 采购人 too.
 *
 * Word keeps the numbers that it counts apart, so the same sentence has one in its text or none.
 */

/** Gives each `^` of a pattern's source what may stand between it and the first word; one in a class says something else. */
export function behindNumbers(numbered: string | undefined): (source: string) => string {
  if (numbered === undefined) return source => source
  const may = `^(?:${numbered})?`
  return source => source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\^/gs, found => (found === '^' ? may : found))
}
