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

/** What is not read and may hold a part of a tender, as a list of prices or a scan does, by what it is. */
const NOT_READ = {
  tables: ['xls', 'xlsx', 'xlsm', 'xlsb', 'xlt', 'xltx', 'xltm', 'csv', 'et', 'ett'],
  slides: ['ppt', 'pptx', 'pptm', 'pps', 'ppsx', 'ppsm', 'pot', 'potx', 'potm', 'dps', 'dpt'],
  openDocument: ['odt', 'ott', 'ods', 'ots', 'odp', 'otp', 'fodt', 'fods', 'fodp'],
  pages: ['ofd', 'ceb', 'xps', 'oxps'],
  mails: ['eml', 'msg'],
  /** What a scanner or a telephone makes; a .png is a logo more often. */
  pictures: ['jpg', 'jpeg', 'tif', 'tiff', 'bmp', 'heic', 'webp'],
  archives: ['rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'zipx'],
  /** A shortcut of Windows leads to a document and is none. */
  shortcuts: ['lnk'],
} as const

/** Not read, but whoever searches a folder or an archive hears how many there are. */
export const OTHERS = Object.values(NOT_READ).flat()

const OTHER = new RegExp(`\\.(?:${OTHERS.join('|')})$`, 'i')
const DOCUMENT = new RegExp(`\\.(?:${SEARCHED.join('|')})$`, 'i')
/** Word keeps `~$name.docx` beside a document that is open; macOS puts `._name` and a folder of them into archives. */
const BESIDE = /(?:^|\/)(?:~\$|\._|__MACOSX\/)/
/** A browser that saves a page puts the page's pictures into a folder beside it. */
const OF_PAGE = new RegExp(`[._]files/[^/]*\\.(?:${NOT_READ.pictures.join('|')})$`, 'i')

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
const OFFICE = /\.(?:doc|dot|xls|xlt|ppt|pot|pps)[xmb]$/i

/** True for bytes that begin as a zip and a name that does not say that they are an Office document. */
export function mayHoldDocuments(bytes: Uint8Array, path: string): boolean {
  return beginningOf(bytes) === 'zip' && !OFFICE.test(path)
}
