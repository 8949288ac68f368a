/** Lines as Chinese is set. */
import { expect, test } from 'vitest'
import { breakLines, widthOf, wrapText } from '../../src/report/terminal/break-lines.ts'

test('Chinese punctuation and circled numbers are two columns wide, marks on letters none', () => {
  expect(['中', '“', '—', '…', '①', 'a', 'é', 'e\u0301'].map(widthOf)).toEqual([2, 2, 2, 2, 2, 1, 2, 1])
})

test('lines fill the width, keep words whole and never begin with closing punctuation', () => {
  const text = '投标人须提供CNAS认可的检测报告（原件），“不提供”的，按无效投标处理；检测日期不早于2026年1月1日。'
  for (let width = 12; width <= 60; width++) {
    const lines = breakLines(text, width).map(([start, end]) => text.slice(start, end))
    expect(lines.join('')).toBe(text)
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(line).not.toMatch(/^[，。；）”]|[（“]$/)
    }
    expect(lines.some(line => line.includes('CNAS'))).toBe(true)
  }
})

test('a date stays whole', () => {
  const text = '有效期至 2026-05-05，已届满'
  for (let width = 15; width <= 26; width++) {
    const lines = breakLines(text, width).map(([start, end]) => text.slice(start, end))
    expect(lines.some(line => line.includes('2026-05-05'))).toBe(true)
  }
})

test('a number stays with what it counts', () => {
  for (const text of ['table on about p. 12', '约在第二章的第 12 页']) {
    const [, wanted] = /(p\. 12|第 12 页)/.exec(text)!
    for (let width = 8; width <= 20; width++)
      expect(wrapText(text, width).some(line => line.includes(wanted!))).toBe(true)
  }
})

test('a word longer than the line is broken all the same', () => {
  // No full stop: endings of files, each a word.
  expect(wrapText('可读：.docx .pdf .zip', 12)).toEqual(['可读：.docx', '.pdf .zip'])
  expect(breakLines('x'.repeat(25), 10)).toEqual([
    [0, 10],
    [10, 20],
    [20, 25],
  ])
})
