/**
 * Grids: ways in which officers write a demand × the things it can be about. Every crossing is a cell, a sentence that a
 * rule must report, or a lawful one that no rule may. A rule that knows sentences and not the language shows holes in rows
 * (a form it does not read) and columns (a noun it does not know).
 *
 * `test/grid/<rule>.yaml` holds a list of grids, slots.yaml and forms.yaml the words and forms that many share; `npx unrun test/tools/show-grid.ts`
 * shows rows and columns.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { Place } from '../../src/checks/place.ts'
import type { Finding } from '../../src/facts/finding.ts'
import { CASE_PLACES } from '../../src/rules/test-rules.ts'
import type { RuleSet } from '../../src/rules/types.ts'
import { BUILT_IN, judge } from './judge.ts'

type Forms = Partial<Record<Place, string[]>>

/** One grid of a file. */
interface Grid {
  name: string
  /** Rules that may answer for the fault beside the one of the file's name. */
  also?: string[]
  /** Line at the head of the document that says what kind of purchase it is. */
  document?: string
  /** What takes the place of `{noun}`, each in every form. */
  nouns?: string[]
  /** What takes the place of `{name}` for other names, in turn from cell to cell; beside those of slots.yaml. */
  slots?: Record<string, string[]>
  /** Where a form is about several things: slots that are crossed like `{noun}`, one slot after the other. */
  cross?: string[]
  /** Name of a set of forms of forms.yaml that many rules share; taken beside the grid's own. */
  like?: string
  found?: Forms
  lawful?: Forms
  /** Cells that do not come out as they should: the nouns with which a form does not (`all` of them), and why not. */
  holes?: { in: Place; form: string; but: string[] | 'all'; because: string }[]
}

export interface Cell {
  rule: string
  grid: string
  place: Place
  /** `found`: must be reported. `lawful`: must not. */
  kind: 'found' | 'lawful'
  form: string
  noun: string
  text: string
  /** True where the file says that the cell cannot be had. */
  excused: boolean
  also: string[]
  document: string
}

/** A cell with the rules that reported it; an info alarms nobody, but is a report. */
export interface JudgedCell extends Cell {
  by: string[]
  /** It came out as it should. */
  holds: boolean
}

const FOLDER = resolve(import.meta.dirname, '../grid')
const read = (name: string): unknown => parse(readFileSync(join(FOLDER, name), 'utf8'))
const SLOTS = read('slots.yaml') as Record<string, string[]>
const SHARED = read('forms.yaml') as Record<string, { found?: Forms; lawful?: Forms }>

/** The rules that have a file of grids. */
export const griddedRules = (): string[] =>
  readdirSync(FOLDER)
    .filter(name => name !== 'slots.yaml' && name !== 'forms.yaml')
    .map(name => name.slice(0, -5))
    .sort()

/** All cells of a rule's file. */
export function cellsOf(rule: string): Cell[] {
  const grids = read(`${rule}.yaml`) as Grid[]
  return grids.flatMap(grid => (['found', 'lawful'] as const).flatMap(kind => cellsOfKind(rule, grid, kind)))
}

function cellsOfKind(rule: string, grid: Grid, kind: Cell['kind']): Cell[] {
  const { name, also = [], document = '政府采购项目，货物类。', holes = [] } = grid
  const sets = [grid.like ? SHARED[grid.like]?.[kind] : undefined, grid[kind]]
  return sets.flatMap(forms =>
    (Object.entries(forms ?? {}) as [Place, string[]][]).flatMap(([place, ofPlace]) =>
      ofPlace.flatMap(form => {
        const but = holes.find(hole => hole.in === place && hole.form === form)?.but ?? []
        return crossingsOf(grid, form).map(([slot, noun]) => ({
          ...{ rule, grid: name, place, kind, form, noun, also, document },
          text: fill(form, slot, noun, { ...SLOTS, ...grid.slots }),
          excused: but === 'all' || but.includes(noun),
        }))
      }),
    ),
  )
}

/** The slots of a form that are crossed, each with each of its values. */
function crossingsOf({ nouns = [], cross = [], slots = {} }: Grid, form: string): [string, string][] {
  const crossed: [string, string[]][] = [
    ['noun', nouns],
    ...cross.map(name => [name, slots[name] ?? []] as [string, string[]]),
  ]
  const crossings = crossed.filter(([slot]) => form.includes(`{${slot}}`))
  if (crossings.length === 0) return [['', '']]
  return crossings.flatMap(([slot, values]) => values.map((value): [string, string] => [slot, value]))
}

/** The value of another slot is chosen by form and noun: it varies from cell to cell, and stays when lines are added. */
function fill(form: string, crossed: string, noun: string, slots: Record<string, string[]>): string {
  return form.replace(/\{([a-z-]+)\}/g, (slot, name: string) => {
    if (name === crossed) return noun
    const values = slots[name]
    if (!values) throw new Error(`no slot ${slot}: ${form}`)
    return values[turnOf(form + noun + name) % values.length]!
  })
}

const turnOf = (words: string): number => [...words].reduce((turn, one) => (turn * 31 + one.codePointAt(0)!) >>> 0, 7)

/** Judges cells, those of one place and kind of purchase in one document, each below a heading of its own. */
export async function judgeCells(cells: Cell[], rules: RuleSet = BUILT_IN): Promise<JudgedCell[]> {
  const judged: JudgedCell[] = []
  for (const group of groupsOf(cells)) {
    const { text, findings } = await judge(documentOf(group), rules)
    const starts = group.map((_, i) => text.indexOf(borderOf(i)))
    const byCell: Finding[][] = group.map(() => [])
    for (const finding of findings)
      byCell[starts.findLastIndex(start => start < finding.location.offset[0])]?.push(finding)
    for (const [i, cell] of group.entries()) judged.push(verdict(cell, byCell[i]!))
  }
  return judged
}

function groupsOf(cells: Cell[]): Cell[][] {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = `${cell.place} ${cell.document}`
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups.values()]
}

function verdict(cell: Cell, findings: Finding[]): JudgedCell {
  const ids = new Set([cell.rule, ...cell.also])
  const holds =
    cell.kind === 'found'
      ? findings.some(({ ruleId }) => ids.has(ruleId))
      : findings.every(({ severity }) => severity === 'info')
  return { ...cell, by: [...new Set(findings.map(({ ruleId }) => ruleId))], holds }
}

/** A line that stands before each cell and says nothing. */
const borderOf = (cell: number): string => `〔${cell}〕`

function documentOf(cells: Cell[]): string {
  const { place, document } = cells[0]!
  const [chapter, heading, columns] = CASE_PLACES[place]
  const lines = ['# 公开招标文件', '', document, '', ...(chapter ? [`# ${chapter}`, ''] : [])]
  for (const [i, { text }] of cells.entries()) {
    lines.push(borderOf(i), '', ...(heading ? [`## ${heading}`, ''] : []))
    if (text.startsWith('|')) {
      // A row may bring the titles of its columns.
      const [row, titles = columns || '| 项目 | 内容 | 要求 |'] = text.split('\n').toReversed()
      lines.push(titles, titles.replace(/[^|]+/g, '---'), row!, '')
    }
    // Each line of a cell is a paragraph.
    else lines.push(...text.split('\n').flatMap(line => [line, '']))
  }
  return lines.join('\n')
}
