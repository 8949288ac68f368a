/** The spreadsheet, as a spreadsheet program reads it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { docxOf, folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

/** LibreOffice Calc, which is not there with every LibreOffice. */
const hasCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so')
/** Comma, quotation mark, UTF-8, from the first line, as it is shown, all sheets. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

test.skipIf(!hasCalc)('LibreOffice Calc shows what the CSV report holds, and computes none of it', async () => {
  const lines = [
    '第三章 投标人资格要求',
    '=1+1，证明应以红色火漆密封。',
    '-2 “正本”须用\t红色火漆，&lt;b>封口&amp;盖章。',
  ]
  const folder = folderOf({ 'in/=3+4.docx': docxOf(lines), 'in/b.docx': docxOf(lines), 'rules/red-wax.yaml': RED_WAX })
  const run = await tenderlint(folder, ['in', ...WITH_RED_WAX, '--output', 'a.xlsx', '--output', 'a.csv'])
  expect(run).toMatchObject({ code: 1, stderr: '' })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', AS_CSV, '--outdir', 'calc', 'a.xlsx'], {
    cwd: folder,
    stdio: 'ignore',
  })
  const rows = (path: string): string[][] => parse(readFileSync(join(folder, path), 'utf8'), { bom: true })
  const shown = rows('calc/a-问题清单.csv')
  // In CSV a mark in front says that a text is no formula.
  const written = rows('a.csv').map(row => row.map(cell => cell.replace(/^'(?=[=+\-@\t\r])/, '')))
  expect(shown).toEqual(written)
  expect(shown).toHaveLength(5)
  expect(shown.flat().some(cell => cell.startsWith('=1+1，'))).toBe(true)
  expect(rows('calc/a-按文件.csv').map(([name]) => name)).toEqual(['文件', 'in/=3+4.docx', 'in/b.docx'])
})
