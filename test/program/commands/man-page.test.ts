/** The manual pages that the build writes: sound for the programs that show them, and complete. */
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, ROOT, tenderlint } from '../run-program.ts'

const PAGES = { en: 'dist/man/tenderlint.1', zh: 'dist/man/zh_CN/tenderlint.1' } as const
const WIDTH = 90

/** The page as `man` makes it for a terminal, without bold and underlined letters, all warnings on. */
function shown(path: string) {
  const args = ['-man', '-Kutf8', '-Tutf8', '-ww', `-rLL=${WIDTH}n`, '-P-cbou', path]
  return spawnSync('groff', args, { cwd: ROOT, encoding: 'utf8' })
}

const hasGroff = spawnSync('groff', ['--version']).status === 0

const columns = (line: string) => [...line].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)

describe.skipIf(!hasGroff).each(['en', 'zh'] as const)('the page in %s', language => {
  const path = PAGES[language]

  test('is shown without a warning, and no line is wider than asked for', () => {
    const { status, stdout, stderr } = shown(path)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n').filter(line => columns(line) > WIDTH)).toEqual([])
  })

  test('names every command and option as the help does', async () => {
    const { stdout } = shown(path)
    const help = (await tenderlint(ROOT, ['--help', '--lang', language])).stdout
    const list = help.slice(help.indexOf(language === 'zh' ? '\n命令：' : '\nCommands:')).split('\n\n')[0]!
    const commands = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(match => match[1]!)
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)]
      .map(match => match[1]!)
      .filter(one => one !== '--help')
    expect(commands.length).toBeGreaterThan(10)
    expect(options.length).toBeGreaterThan(30)
    const lines = stdout.split('\n').map(line => line.trim())
    expect(options.filter(option => !lines.some(line => line.split(/[ ,]+/).includes(option)))).toEqual([])
    expect(commands.filter(command => !lines.some(line => line.startsWith(`tenderlint ${command}`)))).toEqual([])
  })
})

test('npm installs the English one', () => {
  const { man } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { man: string[] }
  // As a list: npm 11 passes over a single name.
  expect(man).toEqual([`./${PAGES.en}`])
})

test('only the build writes them: a run writes nothing beside the program', async () => {
  const before = Object.values(PAGES).map(path => statSync(join(ROOT, path)).mtimeMs)
  const folder = folderOf({ 'a.txt': '投标文件须密封完好。\n' })
  for (const args of [['a.txt'], ['--help'], ['rules']]) expect((await tenderlint(folder, args)).code).toBe(0)
  expect(Object.values(PAGES).map(path => statSync(join(ROOT, path)).mtimeMs)).toEqual(before)
})
