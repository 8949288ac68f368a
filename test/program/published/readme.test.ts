/** The two READMEs are true: their first screen holds the two commands, and every command in them works as printed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../../../src/rules/types.ts'
import { folderOf } from '../run-program.ts'

const READMES = ['README.md', 'README.zh-CN.md']
const FIRST_SCREEN = 40

/** Lines of the `sh` blocks, without their remarks. */
function commandsOf(readme: string): string[] {
  const blocks = [...readFileSync(readme, 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(match => match[1]!)
  return blocks
    .flatMap(block => block.split('\n'))
    .map(line => line.replace(/\s+#.*$/, '').trim())
    .filter(Boolean)
}

describe.each(READMES)('%s', readme => {
  it('holds the two commands of a fresh clone on its first screen', () => {
    const screen = readFileSync(readme, 'utf8').split('\n').slice(0, FIRST_SCREEN)
    expect(screen).toContain('npm ci && npx tenderlint fixtures/goods-tender.docx')
    expect(screen).toContain('npm ci && npm test')
  })

  it('names only files that exist', () => {
    const links = [...readFileSync(readme, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(match => match[1]!)
    expect(links.filter(link => !existsSync(link))).toEqual([])
  })

  it('prints a finding as the program prints it', () => {
    const printed = /```\n( 错误.*?)```/s.exec(readFileSync(readme, 'utf8'))![1]!
    const output = execFileSync(
      process.execPath,
      ['bin/tenderlint.js', 'fixtures/goods-tender.docx', '--fail-on', 'never'],
      {
        encoding: 'utf8',
      },
    )
    expect(output).toContain(printed.trimEnd())
  })
})

it('npx takes what npm ci built, and does not build it again', () => {
  const { prepare } = JSON.parse(readFileSync('package.json', 'utf8')).scripts
  const run = spawnSync(prepare, { shell: true, encoding: 'utf8', env: { ...process.env, npm_command: 'exec' } })
  expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

const [english, chinese] = READMES.map(commandsOf)

it('both READMEs hold the same commands', () => {
  expect(chinese).toEqual(english)
})

const ALL_CASES = 'npx tenderlint test'
const oneByOne = english!.filter(command => command.startsWith('npx tenderlint ') && command !== ALL_CASES)

it.each(oneByOne)('%s', command => {
  const args = command.replace('npx tenderlint ', '').split(/\s+/)
  const run = spawnSync(process.execPath, ['bin/tenderlint.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  // A report for programs leaves it to standard error to say what fails the run; --verbose says there how long it took.
  expect(run.stderr).toMatch(/^(?:用时（秒）\n(?: {2}.*\n)+)?(?:(?:不放行|Does not pass).*\n)?$/)
  expect([0, 1]).toContain(run.status)
  expect(run.stdout.trim()).not.toBe('')
})

/** The program with one hit and one pass of each rule: rule-cases.test.ts judges all of them, which takes a minute. */
function programWithFewCases(): string {
  const folder = folderOf({})
  for (const part of ['bin', 'package.json', 'dist']) cpSync(part, join(folder, part), { recursive: true })
  const path = join(folder, 'dist/rules.json')
  const set = JSON.parse(readFileSync(path, 'utf8')) as RuleSet
  for (const { cases } of set.rules) {
    cases.hits.splice(1)
    cases.passes.splice(1)
  }
  writeFileSync(path, JSON.stringify(set))
  return join(folder, 'bin/tenderlint.js')
}

it(ALL_CASES, () => {
  expect(english).toContain(ALL_CASES)
  const args = ALL_CASES.split(' ').slice(2)
  const run = spawnSync(process.execPath, [programWithFewCases(), ...args], { encoding: 'utf8' })
  expect(run).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^\d+ 条规则，\d+ 个例句，全部符合。\n$/),
  })
})
