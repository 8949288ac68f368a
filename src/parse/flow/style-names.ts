/**
 * What the name of a style says where a file has no more than that: other programs write Word's own styles without their
 * levels, in English or as a Chinese Word shows them.
 */

/** Level 1 to 9 of a heading; nothing for other styles. */
export function headingLevel(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** A level of a table of contents. LibreOffice calls it `Contents`. */
export function isContents(name: string): boolean {
  return /^(?:toc|contents|目录)\s*\d/i.test(name)
}
