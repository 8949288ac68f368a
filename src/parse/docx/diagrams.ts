/** SmartArt and charts: drawings that keep their words in parts of their own (ECMA-376 part 1, 21.4 and 21.2). */
import { paragraph, text } from '../../tree/build.ts'
import type { Block } from '../../tree/nodes.ts'
import type { Archive } from './archive.ts'
import { type Handlers, readXml } from './xml.ts'

interface WordsState {
  lines: string[]
  line: string
}

const startLine = (state: WordsState) => {
  state.line = ''
}
const endLine = (state: WordsState) => {
  if (state.line.trim() !== '') state.lines.push(state.line)
}

const WORDS: Handlers<WordsState> = {
  'a:p': { open: startLine, close: endLine },
  'a:t': {
    text: (state, value) => {
      state.line += value
    },
  },
  'a:br': {
    open: state => {
      state.line += ' '
    },
  },
}

interface DiagramState extends WordsState {
  points: Map<string, { words: string[]; type: string }>
  /** Point → the points below it, with their place in the order. */
  below: Map<string, { order: number; id: string }[]>
}

const DIAGRAM: Handlers<DiagramState> = {
  ...(WORDS as Handlers<DiagramState>),
  'dgm:pt': {
    open: (state, { modelId = '', type = 'node' }) => {
      state.lines = []
      state.points.set(modelId, { words: state.lines, type })
    },
  },
  'dgm:cxn': {
    open: ({ below }, { type = 'parOf', srcId = '', destId = '', srcOrd }) => {
      if (type !== 'parOf') return
      const list = below.get(srcId) ?? []
      below.set(srcId, list)
      list.push({ order: Number(srcOrd) || 0, id: destId })
    },
  },
}

/** The words of a SmartArt drawing, from the top of its tree down, as a person reads it. */
export async function readDiagram(archive: Archive, part: string): Promise<Block[]> {
  const state: DiagramState = { lines: [], line: '', points: new Map(), below: new Map() }
  await readXml(archive, part, { handlers: DIAGRAM, state })
  const seen = new Set<string>()
  const lines: string[] = []
  const visit = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    lines.push(...(state.points.get(id)?.words ?? []))
    const below = state.below.get(id) ?? []
    for (const next of below.sort((a, b) => a.order - b.order)) visit(next.id)
  }
  for (const [id, { type }] of state.points) if (type === 'doc') visit(id)
  for (const id of state.points.keys()) visit(id)
  return blocksOf(lines)
}

/** The titles of a chart and its axes, and other words that somebody wrote into it. Its figures are not read. */
export async function readChart(archive: Archive, part: string): Promise<Block[]> {
  const state: WordsState = { lines: [], line: '' }
  await readXml(archive, part, { handlers: WORDS, state })
  return blocksOf(state.lines)
}

function blocksOf(lines: string[]): Block[] {
  return lines.map(line => paragraph([text(line)], { page: null, part: 'textbox' }))
}
