/** Brackets and quotation marks that open and close a part of a sentence, in either width, those that belong together at one place. */
export const OPENING = '（(《“【〔'
export const CLOSING = '）)》”】〕'
