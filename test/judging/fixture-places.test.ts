import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { originalSpan, shadowOf } from '../../src/transform/units/shadow.ts'
import type { Box } from '../../src/tree/box.ts'
import { textOf } from '../../src/tree/content.ts'
import { judge } from './judge.ts'

const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url))

const bare = (words: string) => words.replace(/\s/g, '')

describe('every finding and dismissal of a whole tender leads to its words', () => {
  it.each(['goods-tender.docx', 'services-tender.docx', 'equipment-tender.pdf'])('%s', async name => {
    const { text, file, findings, dismissed } = await judge(new Uint8Array(await fixture(name)))
    const lines = text.split('\n')
    expect(findings.length).toBeGreaterThan(0)
    for (const { match, location } of [...findings, ...dismissed]) {
      const { offset, line, column, page } = location
      expect(text.slice(...offset)).toBe(match)
      expect(lines[line - 1]!.slice(column - 1).startsWith(match)).toBe(true)
      expect(page).toBeGreaterThanOrEqual(1)
      expect(page).toBeLessThanOrEqual(file.data.document!.pages!)
    }
    for (const { match, excerpt } of findings) {
      // Paragraphs of a cell are shown without what parts them in the text.
      expect(bare(text)).toContain(bare(excerpt))
      expect(match.length).toBeLessThanOrEqual(60)
    }
    const offsets = findings.map(one => one.location.offset[0])
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
    expect(new Set(findings.map(one => one.fingerprint)).size).toBe(findings.length)
  })
})

it('a finding in a .pdf has a box on the page; one in a .docx has none', async () => {
  const boxes = async (name: string) => {
    const { findings } = await judge(new Uint8Array(await fixture(name)))
    return findings.map(one => one.location.box)
  }
  expect((await boxes('goods-tender.docx')).every(box => box === null)).toBe(true)
  const inPdf = (await boxes('equipment-tender.pdf')).flatMap(box =>
    Array.isArray(box?.[0]) ? (box as Box[]) : [box as Box],
  )
  expect(inPdf.length).toBeGreaterThan(0)
  for (const box of inPdf) {
    const [x0, y0, x1, y1] = box
    expect(x1).toBeGreaterThan(x0)
    expect(y1).toBeGreaterThan(y0)
    expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0)
  }
})

it('every unit’s words stand in its paragraph at the place it names', async () => {
  const { units } = await judge(new Uint8Array(await fixture('goods-tender.docx')))
  expect(units.length).toBeGreaterThan(100)
  for (const { text, paragraph, start, shadow, block } of units) {
    expect(paragraph.slice(start, start + text.length)).toBe(text)
    const words = textOf(block).slice(...originalSpan(shadow, start, start + text.length))
    expect(shadowOf(words, shadow.simplify).text).toBe(text)
  }
})
