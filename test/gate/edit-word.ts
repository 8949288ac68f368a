/** Edits of a Word file as people make them, on its XML: what an edit elsewhere does to the findings of a document. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const MAIN = 'word/document.xml'

/** Changes the main part of a .docx. */
export function editWord(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx)
  const before = strFromU8(parts[MAIN]!)
  const after = change(before)
  if (after === before) throw new Error('the edit changed nothing')
  return zipSync({ ...parts, [MAIN]: strToU8(after) })
}

export const paragraph = (words: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

export const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

/** Puts XML in front of the first paragraph of the body. */
export const atTheFront = (xml: string, added: string) => xml.replace('<w:body>', `<w:body>${added}`)

/** The paragraphs of the body or a cell that hold some words; words may be broken into runs. */
export function paragraphsWith(xml: string, words: string): string[] {
  const all = xml.match(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g) ?? []
  const found = all.filter(one => one.replace(/<[^>]*>/g, '').includes(words))
  if (found.length === 0) throw new Error(`no paragraph with ${words}`)
  return found
}

/** Puts XML behind the first paragraph that holds some words. */
export function behind(xml: string, words: string, added: string): string {
  const [found] = paragraphsWith(xml, words)
  return xml.replace(found!, () => found! + added)
}

/** Moves the first paragraph with some words behind the first with other words. */
export function moveBehind(xml: string, words: string, other: string): string {
  const [moved] = paragraphsWith(xml, words)
  return behind(
    xml.replace(moved!, () => ''),
    other,
    moved!,
  )
}

export function replaceWords(xml: string, words: string, others: string): string {
  const [found] = paragraphsWith(xml, words)
  if (!found!.includes(words)) throw new Error(`${words} is broken into runs`)
  return xml.replace(found!, () => found!.replace(words, others))
}
