/** Forms × nouns: every crossing comes out as the grid of its rule says (test/grid/, grid.ts). */
import { describe, expect, it } from 'vitest'
import { type Cell, cellsOf, griddedRules, judgeCells } from './grid.ts'

const named = ({ place, form, noun }: Cell) => `${place}: ${form} × ${noun}`

describe.each(griddedRules())('the grid of %s', rule => {
  it('has no hole but those it names, and names none that is closed', async () => {
    const judged = await judgeCells(cellsOf(rule))
    const holes = judged.filter(({ holds, excused }) => !holds && !excused)
    const closed = judged.filter(({ holds, excused }) => holds && excused)
    expect({ holes: holes.map(cell => `${cell.kind} ${named(cell)} ${cell.by}`), closed: closed.map(named) }).toEqual({
      holes: [],
      closed: [],
    })
  })
})
