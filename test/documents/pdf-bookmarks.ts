/** The list of bookmarks of a PDF that a test builds (ISO 32000-1, 12.3.3). */
import { textString } from './pdf-strings.ts'

/** An entry of the list of bookmarks (12.3.3). */
export interface PdfBookmark {
  title: string
  /** The page it leads to, from 1; or its destination as it is written, such as a name (12.3.2.3). */
  page: number | string
  items?: PdfBookmark[]
}

/** Adds the entries of one level below the object `parent`, and gives what that says of them. `first` is the number of `extra[0]`. */
export function addBookmarks(list: PdfBookmark[], parent: number, first: number, extra: string[]): string {
  const numbers = list.map(() => first + extra.push('') - 1)
  list.forEach(({ title, page, items }, i) => {
    const [before, after] = [numbers[i - 1], numbers[i + 1]]
    extra[numbers[i]! - first] =
      `<< /Title ${textString(title)} /Parent ${parent} 0 R /Dest ${typeof page === 'string' ? page : `[${5 + 2 * page} 0 R /XYZ 0 800 0]`} ` +
      `${before ? `/Prev ${before} 0 R ` : ''}${after ? `/Next ${after} 0 R ` : ''}` +
      `${items ? addBookmarks(items, numbers[i]!, first, extra) : ''} >>`
  })
  return `/First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R /Count ${list.length}`
}
