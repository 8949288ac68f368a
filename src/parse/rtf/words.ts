/** What each control word does (RTF 1.9.1). A word that is not here changes nothing that is read. */
import { encodingOfCharset, encodingOfCodePage } from './code-pages.ts'
import { DESTINATIONS } from './destinations.ts'
import { ROW_WORDS, rowOf } from './row-words.ts'
import { depthOf, endParagraph, isGone, type RtfDocument, type WordHandler, write } from './rtf-document.ts'
import { plainParagraph } from './state.ts'

/** Control words that stand for a character. */
const CHARACTERS: Record<string, string> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
}

const isOn = (value: number | undefined) => value !== 0

/** Words that begin and end a tracked change; those that are moved are inserted at one place and deleted at another. */
function tracked(change: 'inserted' | 'deleted', names: readonly string[]): Record<string, WordHandler> {
  const handler: WordHandler = ({ group }, value) => {
    group[change] = isOn(value)
  }
  return Object.fromEntries(names.map(name => [name, handler]))
}

const FORMAT: Record<string, WordHandler> = {
  plain: ({ group }) =>
    Object.assign(group, { bold: false, size: 12, hidden: false, struck: false, inserted: false, deleted: false }),
  b: ({ group }, value) => {
    group.bold = isOn(value)
  },
  // The look of “associated” characters: East Asian ones behind \dbch, else those of scripts from right to left.
  dbch: ({ group }) => {
    group.eastAsian = true
  },
  ...Object.fromEntries(
    ['loch', 'hich', 'rtlch', 'ltrch'].map(name => [
      name,
      ({ group }: RtfDocument) => {
        group.eastAsian = false
      },
    ]),
  ),
  ab: ({ group }, value) => {
    if (group.eastAsian) group.bold = isOn(value)
  },
  afs: ({ group }, value) => {
    if (group.eastAsian && value) group.size = value / 2
  },
  v: ({ group }, value) => {
    group.hidden = isOn(value)
  },
  strike: ({ group }, value) => {
    group.struck = isOn(value)
  },
  // Two lines through the words.
  striked: ({ group }, value) => {
    group.struck = isOn(value)
  },
  ...tracked('inserted', ['revised', 'mvt']),
  ...tracked('deleted', ['deleted', 'mvf']),
  fs: ({ group }, value) => {
    if (value) group.size = value / 2
  },
  pard: ({ group }) => {
    group.paragraph = plainParagraph()
  },
  qc: ({ group }) => {
    group.paragraph.centered = true
  },
  ql: ({ group }) => {
    group.paragraph.centered = false
  },
  outlinelevel: (document, value) => {
    const { group, styles, defined } = document
    const style = group.destination === 'style' ? styles.get(defined) : undefined
    if (style) style.outline = value
    else group.paragraph.outline = value
  },
  intbl: ({ group }) => {
    group.paragraph.inTable = true
  },
  itap: ({ group }, value = 0) => {
    group.paragraph.depth = Math.max(0, value)
  },
  uc: ({ group }, value = 1) => {
    group.fallback = Math.max(0, value)
  },
}

const BREAKS: Record<string, WordHandler> = {
  par: document => {
    if (!isGone(document)) return endParagraph(document)
    // The words go on in the next paragraph, which has its own number.
    document.story.number = ''
  },
  line: document => {
    if (document.group.destination === 'text' && !isGone(document)) document.story.flow.breakLine()
  },
  page: document => breakPage(document),
  // Whether the next section begins a page stands behind the break and in front of its words.
  sect: document => {
    endParagraph(document, 0)
    document.opensPage = true
  },
  pagebb: document => breakPage(document),
  cell: document => {
    endParagraph(document, 1)
    document.story.flow.endCell(1)
  },
  nestcell: document => {
    const depth = Math.max(2, depthOf(document.group))
    endParagraph(document, depth)
    document.story.flow.endCell(depth)
  },
  row: ({ story }) => story.flow.endRow(rowOf(story.rows, 1), 1),
  nestrow: ({ group, story }) => {
    const depth = Math.max(2, depthOf(group))
    story.flow.endRow(rowOf(story.rows, depth), depth)
  },
}

/** Kinds of sections that go on upon the page. */
const SECTIONS: Record<string, WordHandler> = Object.fromEntries(
  ['sbknone', 'sbkcol'].map(name => [
    name,
    (document: RtfDocument) => {
      document.opensPage = false
    },
  ]),
)

const TABLES: Record<string, WordHandler> = {
  ansicpg: (document, value) => {
    document.encoding = encodingOfCodePage(value)
  },
  nofpages: (document, value) => {
    document.counted = value
  },
  f: (document, value = -1) => {
    if (document.group.destination === 'font') document.defined = value
    else document.group.font = value
  },
  fcharset: (document, value) => {
    const encoding = encodingOfCharset(value)
    if (document.group.destination === 'font' && encoding) document.fonts.set(document.defined, encoding)
  },
  s: (document, value = 0) => {
    if (document.group.destination === 'style') {
      document.defined = value
      document.styles.set(value, { outline: undefined, name: '', basedOn: undefined })
    } else document.group.paragraph.style = value
  },
  sbasedon: ({ group, styles, defined }, value) => {
    const style = group.destination === 'style' ? styles.get(defined) : undefined
    if (style) style.basedOn = value
  },
}

const HANDLERS: ReadonlyMap<string, WordHandler> = new Map(
  Object.entries({ ...FORMAT, ...BREAKS, ...SECTIONS, ...ROW_WORDS, ...DESTINATIONS, ...TABLES }),
)
const ALWAYS = new Set(['ansicpg', 'nofpages', 'result', 'ud', 'uc'])

/** Does what a control word says. Inside of skipped groups only few count. */
export function applyWord(document: RtfDocument, name: string, value: number | undefined): void {
  const { destination } = document.group
  const char = CHARACTERS[name]
  if (char !== undefined) {
    write(document, char)
    return
  }
  if (destination === 'skip' && !ALWAYS.has(name)) return
  const handler = HANDLERS.get(name)
  // Characters of a style's or a number's own look are not those of the text.
  if (destination !== 'text' && BREAKS[name]) return
  handler?.(document, value)
}

function breakPage({ story }: RtfDocument): void {
  if (story.flow.page !== null) story.flow.page++
}
