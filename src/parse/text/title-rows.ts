/** What rows say of themselves by their first words: titles, by which a table begins, and numbers, by which its rows are counted. */

/** What the first column of a table is called. */
const FIRST_TITLE = /^(?:序\s*号|编号|项号|条款号?|评[分审标]|类别|姓名)/
/** How titles end: rows whose every cell does are titles. */
const TITLE = /(?:序号|名称|类别|级别|项目|内容|要求|标准|描述|说明|规格|参数|数量|单位|分值|因素|备注|日期|时间|金额)$/
/** Number of characters that the title of a column has at most. */
const LONGEST_TITLE = 12
/** A cell of figures, which is no title. */
const NUMBER = /^[\d.%]+$/

/** True for the titles of a table that begins below the row `above`: by their ends, or by the first title where they are more or fewer than its cells or it has a number. */
export function isTitles(cells: readonly string[], above: readonly string[]): boolean {
  if (!cells.every(words => words !== '' && words.length <= LONGEST_TITLE && !NUMBER.test(words))) return false
  if (cells.every(words => TITLE.test(words))) return true
  return FIRST_TITLE.test(cells[0]!) && (cells.length !== above.length || NUMBER.test(above[0]!))
}

/** What counts the rows of a table. */
const COUNT = /^[\d.-]{1,6}$/

/** True for cells of which the first is a number that counts the rows, or the title of a column of those. */
export const beginsRow = ([first, ...more]: readonly string[]): boolean =>
  more.length > 0 && (COUNT.test(first!) || FIRST_TITLE.test(first!))
