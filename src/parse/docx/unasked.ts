/**
 * Takes out of XML, before it is parsed, what no handler asks for: elements without handler and without content, such as
 * the font of every run. They are half of the elements of a Word document, and three quarters of its bytes.
 *
 * A font is asked for where it shows signs in place of characters, as few runs do.
 *
 * Only what is well-formed for certain goes. All else is left for the parser to judge: other quotation marks, references,
 * names without a prefix, and all of a string with a comment or a CDATA section, where a tag may be no tag.
 */

const NAME = '[A-Za-z][A-Za-z0-9]*:[A-Za-z][A-Za-z0-9]*'
/** Without references, and without the bytes of characters that are not allowed. */
const ATTRIBUTES = `(?: ${NAME}="[^"<>&\\0-\\x1f\\xef-\\xff]*")*`

const FONTS = ':rFonts'
const SHOWS_SIGNS = '[^<>]*"(?:Wingdings|Symbol)'

/**
 * Makes the function that leaves out, of a string with a character for each byte of UTF-8 (which is what a file holds), what
 * nobody asks for. Strings of one part are cut before a tag.
 *
 * @param asked names of the elements that have a handler.
 */
export function unaskedTakenOut(asked: Iterable<string>): (xml: string) => string {
  const [fonts, others] = [[...asked].filter(isFonts), [...asked].filter(name => !isFonts(name))]
  const names = others.join('|')
  const shown = fonts.length > 0 ? `|(?:${fonts.join('|')}) ${SHOWS_SIGNS}` : ''
  const withoutContent = new RegExp(`<(?!(?:${names})[ /]${shown})${NAME}${ATTRIBUTES} ?/>`, 'g')
  const emptied = new RegExp(`<(?!(?:${names})>)(${NAME})></\\1>`, 'g')
  return xml => (xml.includes('<!') ? xml : xml.replace(withoutContent, '').replace(emptied, ''))
}

const isFonts = (name: string) => name.endsWith(FONTS)
