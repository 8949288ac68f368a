/**
 * Takes out of XML, before it is parsed, what no handler asks for: elements without handler and without content, such as
 * the font of every run. They are half of the elements of a Word document, and three quarters of its bytes.
 *
 * Only what is well-formed for certain goes. All else is left for the parser to judge: other quotation marks, references,
 * names without a prefix, and everything from the first comment or CDATA section on.
 */

/** Of a string of XML what is left. Strings of one part are given in their order, cut anywhere. */
export type TakeOut = (xml: string) => string

const NAME = '[A-Za-z][A-Za-z0-9]*:[A-Za-z][A-Za-z0-9]*'
/** Without references, and without characters that are not allowed or come in two halves. */
const ATTRIBUTES = `(?: ${NAME}="[^"<>&\\0-\\x1f\\ud800-\\uffff]*")*`
/** Where something begins in which a tag may be no tag. */
const OTHER = /<!|^!/

/** @param asked names of the elements that have a handler. */
export function unaskedTakenOut(asked: Iterable<string>): TakeOut {
  const names = [...asked].join('|')
  const withoutContent = new RegExp(`<(?!(?:${names})[ /])${NAME}${ATTRIBUTES} ?/>`, 'g')
  const emptied = new RegExp(`<(?!(?:${names})>)(${NAME})></\\1>`, 'g')
  let isOther = false
  return xml => {
    isOther ||= OTHER.test(xml)
    return isOther ? xml : xml.replace(withoutContent, '').replace(emptied, '')
  }
}
