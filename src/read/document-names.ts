/** Which files a search takes for documents, by their names. A file that is named itself is read whatever its name. */
import { beginningOf } from '../facts/beginnings.ts'

export const EXTENSIONS = [
  'docx',
  'pdf',
  'doc',
  'wps',
  'rtf',
  'htm',
  'html',
  'mht',
  'mhtml',
  'txt',
  'md',
  'zip',
] as const

/** Templates of word processors, and documents with macros: read as the documents that they are. */
const TEMPLATES = ['docm', 'dotx', 'dotm', 'dot', 'wpt'] as const

/** The endings that a search looks at. */
export const SEARCHED = [...EXTENSIONS, ...TEMPLATES] as const

const TABLES_AND_SLIDES = ['xls', 'xlsx', 'et', 'ppt', 'pptx', 'dps', 'odt', 'ods'] as const
/** What a scanner or a telephone makes; a .png is a logo more often. */
const PICTURES = ['jpg', 'jpeg', 'tif', 'tiff', 'bmp', 'heic', 'webp'] as const
/** A shortcut of Windows leads to a document and is none. */
const SHORTCUT = 'lnk'

/**
 * Tables, slides, other documents, pictures and archives: not read, but a tender may stand in one, so whoever searches a
 * folder or an archive hears how many there are.
 */
export const OTHERS = [...TABLES_AND_SLIDES, ...PICTURES, 'ofd', 'rar', '7z', SHORTCUT] as const

const OTHER = new RegExp(`\\.(?:${OTHERS.join('|')})$`, 'i')
const DOCUMENT = new RegExp(`\\.(?:${SEARCHED.join('|')})$`, 'i')
/** Word keeps `~$name.docx` beside a document that is open; macOS puts `._name` and a folder of them into archives. */
const BESIDE = /(?:^|\/)(?:~\$|\._|__MACOSX\/)/
/** A browser that saves a page puts the page's pictures into a folder beside it. */
const OF_PAGE = new RegExp(`[._]files/[^/]*\\.(?:${PICTURES.join('|')})$`, 'i')

/** @param path with slashes. */
export function isDocumentName(path: string): boolean {
  return DOCUMENT.test(path) && !BESIDE.test(path)
}

/** True for what Word keeps beside a document that is open. @param path as the system writes it. */
export function isOfWord(path: string): boolean {
  return /(?:^|[/\\])~\$[^/\\]*$/.test(path)
}

/** @param path with slashes. */
export function isOtherName(path: string): boolean {
  return OTHER.test(path) && !BESIDE.test(path) && !OF_PAGE.test(path)
}

/** Office's own archives, which are documents and never opened as archives. */
const OFFICE = /\.(?:doc|dot|xls|xlt|ppt|pot|pps)[xm]$/i

/** True for bytes that begin as a zip and a name that does not say that they are an Office document. */
export function mayHoldDocuments(bytes: Uint8Array, path: string): boolean {
  return beginningOf(bytes) === 'zip' && !OFFICE.test(path)
}
