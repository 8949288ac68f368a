/** Control words that begin a group whose words go elsewhere, or nowhere (RTF 1.9.1, “Destinations”). */
import { changeStory, openStory, type WordHandler } from './rtf-document.ts'

/** Groups whose words are not the document's. */
const SKIPPED =
  'colortbl info nonshppict listtable listoverridetable revtbl rsidtbl filetbl nonesttables objdata objclass private sn sv sp ' +
  'fchars lchars background atrfstart atrfend mmathPr themedata xmlnstbl datafield bkmkstart bkmkend annotation ' +
  'atnid atnauthor ftnsep ftnsepc aftnsep aftnsepc'

const skip: WordHandler = ({ group }) => {
  group.destination = 'skip'
}

/** Control word → what it makes of the words of its group. */
export const DESTINATIONS: Record<string, WordHandler> = {
  ...Object.fromEntries(SKIPPED.split(' ').map(name => [name, skip])),
  fonttbl: ({ group }) => {
    group.destination = 'font'
  },
  stylesheet: ({ group }) => {
    group.destination = 'style'
  },
  listtext: ({ group, story }) => {
    story.number = ''
    group.destination = 'number'
  },
  pntext: ({ group, story }) => {
    story.number = ''
    group.destination = 'number'
  },
  field: ({ group }) => {
    group.field = { code: '' }
  },
  fldinst: ({ group }) => {
    group.destination = 'field-code'
  },
  fldrslt: ({ group }) => {
    group.destination = 'text'
    if (/^\s*TOC\b/i.test(group.field?.code ?? '')) group.toc = true
  },
  // A picture is written twice, the second time for old readers.
  pict: document => {
    document.group.destination = 'skip'
    document.pictures++
  },
  // Of an embedded object only its picture in words is seen.
  object: skip,
  result: ({ group }) => {
    group.destination = 'text'
  },
  // A text twice, the second time in Unicode.
  upr: skip,
  ud: ({ group, groups }) => {
    group.destination = groups.at(-2)?.destination ?? 'text'
  },
  header: document => openStory(document, 'header'),
  headerl: document => openStory(document, 'header'),
  headerr: document => openStory(document, 'header'),
  headerf: document => openStory(document, 'header'),
  footer: document => openStory(document, 'footer'),
  footerl: document => openStory(document, 'footer'),
  footerr: document => openStory(document, 'footer'),
  footerf: document => openStory(document, 'footer'),
  footnote: document => openStory(document, 'footnote'),
  // Stands in front of the words of a note, and says that they stand at the end.
  ftnalt: document => {
    if (document.group.story) changeStory(document, 'endnote')
  },
  shptxt: document => openStory(document, 'textbox'),
  dptxbxtext: document => openStory(document, 'textbox'),
  nesttableprops: ({ group }) => {
    group.nested = true
    group.destination = 'text'
  },
}

/** Groups marked as ignorable that hold words or properties all the same. */
const KNOWN_IGNORABLE = new Set(
  'shppict fldinst listtext pntext shptxt shpinst shp do dptxbxtext nesttableprops ud footnote cs ds ts'.split(' '),
)

/** True for a group that begins with `\*` and may be left out. */
export function isIgnorable(name: string): boolean {
  return !KNOWN_IGNORABLE.has(name)
}
