import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildPdf, picture, words } from '../../documents/build-pdf.ts'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const PAGE = { content: [words(72, 100, '投标文件须用红色火漆封口。')] }
const SCAN = { content: [picture(0, 0, 595, 842)] }
const STRICT = { 'tenderlint.config.yaml': 'failOnPartial: true\n' }
const GATE = (count: number, path: string) =>
  `没有检查完（退出码 2）：${count} 份文件没有读全，如 ${path}（--fail-on-partial）。`

/** A document that was read whole, and one of which a page is a picture. */
const folderWith = (files: Record<string, string> = {}) =>
  folderOf({
    'rules/red-wax.yaml': RED_WAX,
    'a.pdf': buildPdf([PAGE]),
    'b.pdf': buildPdf([PAGE, SCAN]),
    ...files,
  })

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)?.trim()

describe('a document that was not read whole', () => {
  test.each([
    ['by the config', STRICT, []],
    ['by the option', {}, ['--fail-on-partial']],
  ])('ends baseline with 2 %s, and what was read is known all the same', async (_, files, options) => {
    const folder = folderWith(files)
    const make = (...paths: string[]) =>
      tenderlint(folder, ['baseline', ...paths, ...WITH_RED_WAX, '-o', 'known.json', ...options])
    expect(await make('a.pdf')).toMatchObject({ code: 0, stderr: '' })
    const run = await make('a.pdf', 'b.pdf')
    expect(run.code).toBe(2)
    expect(lastLine(run.stderr)).toBe(GATE(1, 'b.pdf'))
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).documents).toHaveLength(2)
  })

  test('is said by a baseline that lets it pass', async () => {
    const run = await tenderlint(folderWith(), ['baseline', 'a.pdf', 'b.pdf', ...WITH_RED_WAX, '-o', '-'])
    const said = '1 份文件没有读全，如 b.pdf：没读到的部分里的问题不在基线里，以后读到了会算新问题。\n'
    expect(run).toMatchObject({ code: 0, stderr: said })
  })

  test.each([
    ['by the config', STRICT, []],
    ['by the option', {}, ['--fail-on-partial']],
  ])('ends diff with 2 %s, whichever version it is', async (_, files, options) => {
    const folder = folderWith(files)
    const diff = (...args: string[]) => tenderlint(folder, ['diff', ...args, ...WITH_RED_WAX, ...options])
    expect((await diff('a.pdf', 'a.pdf')).code).toBe(0)
    for (const pair of [['a.pdf', 'b.pdf'] as const, ['b.pdf', 'a.pdf'] as const]) {
      const pretty = await diff(...pair)
      expect([pretty.code, lastLine(pretty.stdout), pretty.stderr]).toEqual([2, GATE(1, 'b.pdf'), ''])
      const json = await diff(...pair, '--format', 'json')
      expect([json.code, json.stderr]).toEqual([2, `${GATE(1, 'b.pdf')}\n`])
    }
  })

  test('ends a diff of reports with 2 as well', async () => {
    const folder = folderWith()
    for (const name of ['a', 'b']) {
      const { stdout } = await tenderlint(folder, [`${name}.pdf`, ...WITH_RED_WAX, '--format', 'json'])
      writeFileSync(join(folder, `${name}.json`), stdout)
    }
    const diff = (...options: string[]) =>
      tenderlint(folder, ['diff', 'a.json', 'b.json', '--format', 'json', ...options])
    expect(await diff('--fail-on-partial')).toMatchObject({ code: 2, stderr: `${GATE(1, 'b.pdf')}\n` })
    const usual = await diff()
    expect(usual).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(usual.stdout).documents).toMatchObject([{ partial: ['after'] }])
  })

  test('is said where diff lets it pass: what is gone may stand where nobody read', async () => {
    const diff = (...args: string[]) => tenderlint(folderWith(), ['diff', ...args, ...WITH_RED_WAX])
    expect((await diff('a.pdf', 'b.pdf')).stdout).toMatch(
      /注意 +新版没有读全：没有再出现的问题，可能在没读到的部分里。/,
    )
    expect((await diff('b.pdf', 'a.pdf')).stdout).toMatch(/注意 +旧版没有读全：新增的问题，可能早就在没读到的部分里。/)
    expect((await diff('a.pdf', 'a.pdf')).stdout).not.toContain('没有读全')
  })

  test('of which one cannot be read at all ends diff and baseline with one last sentence', async () => {
    const folder = folderWith({ 'c.docx': 'no zip' })
    const sentence = '没有检查完（退出码 2）：1 份文件未能检查，如 c.docx。'
    const pretty = await tenderlint(folder, ['diff', 'a.pdf', 'c.docx', ...WITH_RED_WAX])
    expect([pretty.code, lastLine(pretty.stdout)]).toEqual([2, sentence])
    const known = await tenderlint(folder, ['baseline', 'a.pdf', 'c.docx', ...WITH_RED_WAX, '-o', 'known.json'])
    expect([known.code, lastLine(known.stderr)]).toEqual([2, sentence])
  })
})
