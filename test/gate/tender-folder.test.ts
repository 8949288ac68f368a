import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { tenderFolder } from '../../src/gate/tender-folder.ts'

const HOME = resolve('/home/(a)/tenders')

/** What a config in HOME says. */
const saying = (...written: string[]) =>
  new Map(
    written.map(path => {
      const value = resolve(HOME, path)
      const place = { file: join(HOME, 'tenderlint.config.yaml'), line: 1, column: 1 }
      return [`packages.${value}`, { key: ['packages', value], value, place, names: null }]
    }),
  )

it.each([
  [['2026/*'], '2026/a/1.docx', '2026/a'],
  [['2026/*'], '2026/a/annex/1.docx', '2026/a'],
  [['2026/*'], '2026/1.docx', null],
  [['2026/*', '2026'], '2026/a/1.docx', '2026'],
  [['2026/黄政采[2026]18号'], '2026/黄政采[2026]18号/1.docx', '2026/黄政采[2026]18号'],
  [['2026/项目(1)/*'], '2026/项目(1)/a/1.docx', '2026/项目(1)/a'],
  [['2026/a/'], '2026/a/1.docx', '2026/a'],
  [['2026/a'], '2026/ab/1.docx', null],
  [['.'], '1.docx', '.'],
  [[], '2026/a/1.docx', null],
] as [string[], string, string | null][])('%j: %s is of %s', (written, document, folder) => {
  expect(tenderFolder(saying(...written), resolve(HOME, document))).toBe(folder && resolve(HOME, folder))
})
