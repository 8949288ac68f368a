/**
 * How numbers of items and headings are spelt, as pieces of expressions. What has to stand around one before it begins an item is
 * asked otherwise of each kind of text (a line of a page, a line that may be broken, amid a sentence), and said where it is asked.
 */

/** 一 to 十, for a class. */
export const FIGURE_WORDS = '一二三四五六七八九十'

/** A number in words: 三, 十二, 〇. */
export const CHINESE_FIGURES = `[〇零${FIGURE_WORDS}百]+`

/** The same of an item, which has no more characters: 三, 二十一. */
export const ITEM_FIGURES = `[${FIGURE_WORDS}]{1,3}`

/** ①, ⑴, ⒈: numbers of one character, for a class. */
export const CIRCLED = '①-⒛'
/** A number in a circle in front, which never refers to another place. */
export const BEGINS_CIRCLED = new RegExp(`^[${CIRCLED}]`)

/** Brackets that stand around numbers and headings and around no words of a sentence (【三】, 〔1〕), for classes. */
export const OPENS_BOX = '【〔［['
export const CLOSES_BOX = '】〕］\\]'
