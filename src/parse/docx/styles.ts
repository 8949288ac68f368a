/** The styles part: what a paragraph or run looks like through inheritance (`basedOn`, document defaults). */
import { headingLevel, isContents } from '../flow/style-names.ts'
import type { Archive } from './archive.ts'
import { isOn, type ParagraphProperties, propertyHandlers, type RunProperties } from './properties.ts'
import { type Handlers, readXml, SKIP } from './xml.ts'

/** A style with all that it inherits. */
export interface Style {
  paragraph: ParagraphProperties
  run: RunProperties
  /** Ids of the style and its ancestors, nearest first, each with the numbering level it sets itself. */
  lineage: { id: string; level: number | undefined }[]
  /** An entry of a table of contents: `toc 1` … in Word, `目录 1` in WPS. */
  toc: boolean
}

export interface Styles {
  /** Style of a paragraph; the default style where it names none or one that is missing. */
  paragraphStyle(id: string | undefined): Style
  /** What a character style sets, inheritance included. */
  characterStyle(id: string): RunProperties
  /** The number definition that a numbering style stands for. */
  numberingStyle(id: string): string | undefined
}

interface StyleDefinition {
  id: string
  name: string
  basedOn?: string
  paragraph: ParagraphProperties
  run: RunProperties
}

interface StylesState {
  definitions: Map<string, StyleDefinition>
  defaults: StyleDefinition
  defaultId?: string
  current: StyleDefinition | undefined
}

/** Word's size where neither style nor defaults say one (ECMA-376 part 1, 17.3.2.38). */
const DEFAULT_SIZE = 10

const HANDLERS: Handlers<StylesState> = {
  ...propertyHandlers<StylesState>({ paragraph: state => state.current?.paragraph, run: state => state.current?.run }),
  'w:docDefaults': {
    open: state => {
      state.current = state.defaults
    },
    close: state => {
      state.current = undefined
    },
  },
  'w:style': {
    open: (state, { 'w:styleId': id = '', 'w:type': type, 'w:default': isDefault = 'false' }) => {
      state.current = { id, name: '', paragraph: {}, run: {} }
      state.definitions.set(id, state.current)
      if (type === 'paragraph' && isOn(isDefault)) state.defaultId = id
    },
    close: state => {
      state.current = undefined
    },
  },
  'w:name': {
    open: ({ current }, { 'w:val': value }) => {
      if (current && value !== undefined) current.name = value
    },
  },
  'w:basedOn': {
    open: ({ current }, { 'w:val': value }) => {
      if (current && value !== undefined) current.basedOn = value
    },
  },
  // Looks of parts of a table (first row, last column …) are not the style's own.
  'w:tblStylePr': SKIP,
  'w:pPrChange': SKIP,
  'w:rPrChange': SKIP,
}

/** Reads the styles part; without one every paragraph looks plain. */
export async function readStyles(archive: Archive, part: string | undefined): Promise<Styles> {
  const state: StylesState = {
    definitions: new Map(),
    defaults: { id: '', name: '', paragraph: {}, run: {} },
    current: undefined,
  }
  if (part !== undefined && archive.has(part)) await readXml(archive, part, { handlers: HANDLERS, state })
  const resolved = new Map<string | undefined, Style>()
  const characters = new Map<string, RunProperties>()
  return {
    paragraphStyle: id => {
      const known = id !== undefined && state.definitions.has(id) ? id : state.defaultId
      let style = resolved.get(known)
      if (!style) {
        style = resolveStyle(state, known)
        resolved.set(known, style)
      }
      return style
    },
    characterStyle: id => {
      let run = characters.get(id)
      if (!run) {
        run = Object.assign(
          {},
          ...lineageOf(state, id)
            .toReversed()
            .map(style => style.run),
        ) as RunProperties
        characters.set(id, run)
      }
      return run
    },
    numberingStyle: id => lineageOf(state, id).find(({ paragraph }) => paragraph.numId !== undefined)?.paragraph.numId,
  }
}

function resolveStyle(state: StylesState, id: string | undefined): Style {
  const lineage = lineageOf(state, id)
  const farthestFirst = [state.defaults, ...lineage.toReversed()]
  const style: Style = {
    paragraph: Object.assign({}, ...farthestFirst.map(({ paragraph }) => paragraph)),
    // Its runs have fonts of their own where they are words, which unasked.ts takes out.
    run: Object.assign({ size: DEFAULT_SIZE }, ...farthestFirst.map(({ run }) => run), { symbols: undefined }),
    lineage: lineage.map(({ id, paragraph }) => ({ id, level: paragraph.level })),
    toc: lineage.some(({ name }) => isContents(name)),
  }
  style.paragraph.outline ??= outlineByName(lineage)
  return style
}

/** A file that leaves the built-in headings to the program has their names but not their levels. */
function outlineByName(lineage: StyleDefinition[]): number {
  for (const { name } of lineage) {
    const level = headingLevel(name)
    if (level !== undefined) return level - 1
  }
  return 9
}

/** A style and its ancestors, nearest first; a circle ends where it closes. */
function lineageOf({ definitions }: StylesState, id: string | undefined): StyleDefinition[] {
  const lineage: StyleDefinition[] = []
  let next = id === undefined ? undefined : definitions.get(id)
  while (next && !lineage.includes(next)) {
    lineage.push(next)
    next = next.basedOn === undefined ? undefined : definitions.get(next.basedOn)
  }
  return lineage
}
