/**
 * Shows which rows and columns of a rule's grids have holes: `npx unrun test/tools/show-grid.ts <rule>… [--cells | --json]`.
 * With `--cells` every hole is printed, with `--json` every cell, a line each.
 */
import { cellsOf, griddedRules, type JudgedCell, judgeCells } from '../judging/grid.ts'

const asked = process.argv.slice(2).filter(one => !one.startsWith('-') && griddedRules().includes(one))
const share = (cells: JudgedCell[]) => `${cells.filter(({ holds }) => holds).length}/${cells.length}`

for (const rule of asked.length > 0 ? asked : griddedRules()) {
  const judged = await judgeCells(cellsOf(rule))
  if (process.argv.includes('--json')) {
    for (const cell of judged) console.log(JSON.stringify(cell))
    continue
  }
  for (const kind of ['found', 'lawful'] as const) {
    const cells = judged.filter(cell => cell.kind === kind)
    console.log(`${rule} ${kind} ${share(cells)}`)
    show(cells, ({ grid, place, form }) => `${grid} ${place}: ${form}`)
    show(cells, ({ grid, noun }) => `${grid} noun: ${noun}`)
    if (!process.argv.includes('--cells')) continue
    for (const { place, text, by, holds } of cells) if (!holds) console.log(`  ${place}: ${text} ${by}`)
  }
}

/** Lines of the grid that have holes, the emptiest first. */
function show(cells: JudgedCell[], lineOf: (cell: JudgedCell) => string): void {
  const lines = new Map<string, JudgedCell[]>()
  for (const cell of cells) lines.set(lineOf(cell), [...(lines.get(lineOf(cell)) ?? []), cell])
  const holesOf = (line: JudgedCell[]) => line.filter(({ holds }) => !holds).length
  const holed = [...lines].filter(([, line]) => holesOf(line) > 0)
  for (const [name, line] of holed.sort(([, a], [, b]) => holesOf(b) - holesOf(a)))
    console.log(`  ${share(line)} ${name}`)
}
