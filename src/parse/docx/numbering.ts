/** The numbering part: list definitions and their instances (ECMA-376 part 1, 17.9). */
import { shownInFont } from '../symbols.ts'
import type { Archive } from './archive.ts'
import { isOn, type ParagraphProperties, propertyHandlers, type RunProperties } from './properties.ts'
import type { Styles } from './styles.ts'
import { type Handlers, readXml, SKIP } from './xml.ts'

export interface Level {
  start: number
  format: string
  /** Text with `%1` … `%9` in place of the levels' numbers. */
  text: string
  /** Legal numbering: all numbers of the text as decimals. */
  legal: boolean
  /** 1-based level after which this one starts again; 0 never; absent: any higher level. */
  restartAfter?: number
  /** Paragraph style that stands on this level. */
  style?: string
  /** Left indent in points. */
  indent?: number
}

/** A list as paragraphs refer to it by `numId`. */
export interface List {
  /** The definition it counts in; instances of one definition count on together. */
  definition: string
  levels: Level[]
  /** A list of one level, whatever level its paragraphs name. */
  single: boolean
  /** Level → value with which this instance starts anew. */
  startOverrides: Map<number, number>
}

export type Lists = ReadonlyMap<string, List>

interface Definition {
  id: string
  levels: Level[]
  single: boolean
  styleLink?: string
  numStyleLink?: string
}

interface Instance {
  definition: string
  levels: Map<number, Level>
  startOverrides: Map<number, number>
}

interface NumberingState {
  definitions: Map<string, Definition>
  instances: Map<string, Instance>
  definition: Definition | undefined
  instance: Instance | undefined
  overriddenLevel: number
  level: Level | undefined
  levelProperties: ParagraphProperties
  levelLook: RunProperties
}

const setLevel = (set: (level: Level, value: string) => void) => ({
  open: ({ level }: NumberingState, { 'w:val': value = '' }: Record<string, string>) => {
    if (level) set(level, value)
  },
})

const PROPERTIES = propertyHandlers<NumberingState>({
  paragraph: state => state.levelProperties,
  run: state => state.levelLook,
})

const HANDLERS: Handlers<NumberingState> = {
  'w:ind': PROPERTIES['w:ind']!,
  'w:rFonts': PROPERTIES['w:rFonts']!,
  'w:abstractNum': {
    open: (state, { 'w:abstractNumId': id = '' }) => {
      state.definition = { id, levels: [], single: false }
      state.definitions.set(id, state.definition)
    },
    close: state => {
      state.definition = undefined
    },
  },
  'w:multiLevelType': {
    open: ({ definition }, { 'w:val': value }) => {
      if (definition) definition.single = value === 'singleLevel'
    },
  },
  'w:styleLink': {
    open: ({ definition }, { 'w:val': value }) => {
      if (definition && value !== undefined) definition.styleLink = value
    },
  },
  'w:numStyleLink': {
    open: ({ definition }, { 'w:val': value }) => {
      if (definition && value !== undefined) definition.numStyleLink = value
    },
  },
  'w:num': {
    open: (state, { 'w:numId': id = '' }) => {
      state.instance = { definition: '', levels: new Map(), startOverrides: new Map() }
      state.instances.set(id, state.instance)
    },
    close: state => {
      state.instance = undefined
    },
  },
  'w:abstractNumId': {
    open: ({ instance }, { 'w:val': value = '' }) => {
      if (instance) instance.definition = value
    },
  },
  'w:lvlOverride': {
    open: (state, { 'w:ilvl': level }) => {
      state.overriddenLevel = Number(level)
    },
  },
  'w:startOverride': {
    open: ({ instance, overriddenLevel }, { 'w:val': value }) => {
      instance?.startOverrides.set(overriddenLevel, Number(value) || 0)
    },
  },
  'w:lvl': {
    open: (state, { 'w:ilvl': index }) => {
      state.level = { start: 0, format: 'decimal', text: '', legal: false }
      state.levelProperties = {}
      state.levelLook = {}
      if (state.instance) state.instance.levels.set(Number(index), state.level)
      else if (state.definition) state.definition.levels[Number(index)] = state.level
    },
    close: state => {
      const { level, levelProperties, levelLook } = state
      state.level = undefined
      if (!level) return
      if (levelProperties.indent !== undefined) level.indent = levelProperties.indent
      if (levelLook.symbols !== undefined && level.format === 'bullet')
        level.text = shownInFont(levelLook.symbols, level.text)
    },
  },
  'w:start': setLevel((level, value) => {
    level.start = Number(value) || 0
  }),
  'w:numFmt': setLevel((level, value) => {
    level.format = value
  }),
  'w:lvlText': setLevel((level, value) => {
    level.text = value
  }),
  'w:lvlRestart': setLevel((level, value) => {
    level.restartAfter = Number(value)
  }),
  'w:pStyle': setLevel((level, value) => {
    level.style = value
  }),
  'w:isLgl': {
    open: ({ level }, { 'w:val': value }) => {
      if (level) level.legal = isOn(value)
    },
  },
  'w:numPicBullet': SKIP,
}

/** Reads the numbering part; without one no paragraph is numbered. */
export async function readNumbering(archive: Archive, part: string | undefined, styles: Styles): Promise<Lists> {
  const state: NumberingState = {
    definitions: new Map(),
    instances: new Map(),
    definition: undefined,
    instance: undefined,
    overriddenLevel: 0,
    level: undefined,
    levelProperties: {},
    levelLook: {},
  }
  if (part !== undefined && archive.has(part)) await readXml(archive, part, { handlers: HANDLERS, state })
  const lists = new Map<string, List>()
  for (const [id, instance] of state.instances) {
    const definition = followStyleLink(state, instance.definition, styles)
    if (!definition) continue
    const levels = Array.from({ length: 9 }, (_, i) => instance.levels.get(i) ?? definition.levels[i] ?? plainLevel())
    const { id: definitionId, single } = definition
    lists.set(id, { definition: definitionId, levels, single, startOverrides: instance.startOverrides })
  }
  return lists
}

/** A definition may only name a numbering style; the levels stand in the definition of that style's instance. */
function followStyleLink(state: NumberingState, id: string, styles: Styles): Definition | undefined {
  const definition = state.definitions.get(id)
  const link = definition?.numStyleLink
  if (link === undefined) return definition
  const numId = styles.numberingStyle(link)
  const linked = numId === undefined ? undefined : state.definitions.get(state.instances.get(numId)?.definition ?? '')
  return linked ?? Array.from(state.definitions.values()).find(({ styleLink }) => styleLink === link) ?? definition
}

function plainLevel(): Level {
  return { start: 0, format: 'none', text: '', legal: false }
}
