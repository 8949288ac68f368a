/** Texts of thousands of short lines: looked at anew from each line, or from each of the others, they take longer than a test may. */
import { expect, it } from 'vitest'
import { rootOfText } from './block-lines.ts'

const LINES = 20_000
const WORDS = '封缄须按顺序核对其字迹和色泽'

it.each([
  ['tables of one row each', LINES / 2, (i: number) => (i % 2 === 0 ? '名称 | 数量 | 单位' : '火漆 | 2')],
  [
    'lines at the column of a table that has no rows',
    LINES / 4,
    (i: number) => `${' '.repeat(14)}${WORDS}${i % 4 < 3 ? '，' : '。'}`,
  ],
  [
    'such lines with ever more blank ones between',
    (LINES * 9) / 16,
    (i: number) => (i % 2 === 0 || i < LINES / 8 ? `${' '.repeat(14)}${WORDS}${WORDS}。` : ''),
  ],
  ['lines of all widths that end without a stop', 1, (i: number) => `${WORDS.repeat(3)}${'字'.repeat(i % 7)}`],
])('%s', async (_, count, lineAt) => {
  const root = await rootOfText(Array.from({ length: LINES }, (_, i) => lineAt(i)))
  expect(root.children).toHaveLength(count)
})

it('a table behind lines that nearly are one is found', async () => {
  const lines = Array.from({ length: 100 }, () => `${' '.repeat(14)}${WORDS}，`)
  const rows = ['外观（5分）', '字迹（5分）'].flatMap(title => [
    `${' '.repeat(20)}${WORDS}${WORDS}，`,
    `${title}${' '.repeat(14)}${WORDS}${WORDS}。`,
    '',
  ])
  const root = await rootOfText([...lines, '', '评分因素            评分标准', ...rows])
  expect(root.children.at(-1)!.type).toBe('table')
})

it('a table with a blank line below each is found behind a paragraph that stands at its column', async () => {
  const lines = Array.from({ length: 8 }, () => `${' '.repeat(14)}${WORDS}${WORDS}，`)
  const rows = ['外观（5分）', '字迹（5分）'].flatMap(title => [
    `${title}${' '.repeat(8)}${WORDS}${WORDS}，`,
    ...Array.from({ length: 3 }, () => `${' '.repeat(14)}${WORDS}。`),
  ])
  const root = await rootOfText([...lines, ...rows.flatMap(row => ['', row])])
  expect(root.children.map(({ type }) => type)).toContain('table')
})

it.each([
  ['blanks before a letter', (length: number) => `${' '.repeat(length)}a`],
  ['a number before and a word behind many blanks', (length: number) => `第12页${' '.repeat(length)}页`],
  ['the name of a part that is a paragraph', (length: number) => `第二部分${'字'.repeat(length)}。`],
])('long lines: %s', async (_, line) => {
  const lines = Array.from({ length: 100 }, () => line(19_000))
  expect((await rootOfText(lines)).children.length).toBeGreaterThan(0)
})
