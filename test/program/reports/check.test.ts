import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const files = { 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX }
const clean = '投标文件须密封完好。\n'

test('a finding says where, which words, why, by which law and what to write instead', async () => {
  const { code, stdout, stderr } = await tenderlint(folderOf(files), ['tender.md', ...WITH_RED_WAX])
  expect(code).toBe(1)
  expect(stderr).toBe('')
  expect(stdout).toContain('第三章 投标人资格要求 › 一、资格条件')
  expect(stdout).toMatch(/【.*红色火漆.*】/)
  expect(stdout).toContain('为什么  用什么封口与能否履行合同无关。')
  expect(stdout).toMatch(/依据 +《政府采购法实施条例》第二十条第（八）项/)
  expect(stdout).toContain('建议    投标文件密封完好即可，密封方式不限。')
  expect(stdout).toContain('请判断  别的密封方式为什么不行？')
  expect(stdout).toContain('1 份文件：1 个错误，1 个警告，0 个提示')
  expect(stdout).toMatch(
    /没有发现不等于通过合法性审查。共 43 条规则，有 42 条关掉了，没有查（[^）]*）。\n 不放行（退出码 1）：有 1 个错误（--fail-on error）。\n$/,
  )
})

test('check is the default command', async () => {
  const folder = folderOf(files)
  const [short, long] = await Promise.all([
    tenderlint(folder, ['tender.md', ...WITH_RED_WAX]),
    tenderlint(folder, ['check', 'tender.md', ...WITH_RED_WAX]),
  ])
  expect(short).toEqual(long)
})

test('the exit code follows --fail-on and --max-warnings', async () => {
  const folder = folderOf({ ...files, 'clean.txt': clean, 'warning.md': TENDER.split('# 第三章')[0]! })
  const codes = (args: string[][]) =>
    Promise.all(args.map(async one => (await tenderlint(folder, [...one, ...WITH_RED_WAX])).code))
  expect(
    await codes([
      ['clean.txt'],
      ['warning.md'],
      ['warning.md', '--fail-on', 'warning'],
      ['warning.md', '--max-warnings', '0'],
      ['tender.md', '--fail-on', 'never'],
      ['tender.md', 'missing.md', '--fail-on', 'never'],
    ]),
  ).toEqual([0, 0, 1, 1, 0, 2])
})

test('a pipe gets no colours, a terminal that forces them does, NO_COLOR wins', async () => {
  const folder = folderOf(files)
  const args = ['tender.md', ...WITH_RED_WAX]
  const [piped, forced, refused, flagged] = await Promise.all([
    tenderlint(folder, args),
    tenderlint(folder, args, { FORCE_COLOR: '1' }),
    tenderlint(folder, args, { FORCE_COLOR: '1', NO_COLOR: '1' }),
    tenderlint(folder, [...args, '--no-color'], { FORCE_COLOR: '1' }),
  ])
  expect(piped.stdout).not.toContain('\u001b')
  expect(forced.stdout.replace(/\u001b\[\d+m/g, '')).toBe(piped.stdout)
  expect(forced.stdout).not.toBe(piped.stdout)
  expect(refused.stdout).toBe(piped.stdout)
  expect(flagged.stdout).toBe(piped.stdout)
})

test('--quiet shows only errors, --verbose also what was let pass and why', async () => {
  const folder = folderOf({ ...files, 'clean.txt': clean })
  const args = ['tender.md', 'clean.txt', ...WITH_RED_WAX]
  const [usual, quiet, verbose] = await Promise.all([
    tenderlint(folder, args),
    tenderlint(folder, [...args, '--quiet']),
    tenderlint(folder, [...args, '--verbose']),
  ])
  expect(usual.stdout).toContain('clean.txt')
  expect(quiet.stdout).not.toContain('clean.txt')
  expect(usual.stdout).toMatch(/^ 警告/m)
  expect(quiet.stdout).not.toMatch(/^ 警告/m)
  expect(quiet.stdout).toMatch(/^ 错误/m)
  expect(usual.stdout).not.toContain('红色火漆就是要买的东西')
  expect(verbose.stdout).toContain('红色火漆就是要买的东西')
})

test('--lang en speaks English but for the words of the document', async () => {
  const { stdout } = await tenderlint(folderOf(files), ['tender.md', '--lang', 'en', ...WITH_RED_WAX])
  expect(stdout).toContain('Wax says nothing about performance.')
  expect(stdout).toContain('Documents: 1; errors: 1, warnings: 1, infos: 0')
  expect(stdout).not.toContain('为什么')
})

test('the profile can be set, and is then read from nowhere', async () => {
  const args = ['tender.md', '--format', 'json', '--kind', '服务', '--regime', 'tendering-law', '--method', '邀请招标']
  const { stdout } = await tenderlint(folderOf(files), [...args, '--innovation', ...WITH_RED_WAX])
  const { profile } = JSON.parse(stdout).documents[0]
  expect(profile).toMatchObject({ kind: 'services', regime: 'tendering-law', method: '邀请招标', innovation: true })
  expect(profile.from).toMatchObject({ kind: null, regime: null, method: null, innovation: null })
})

test('a method that no document has is refused, and those that there are are named', async () => {
  const run = (method: string) => tenderlint(folderOf(files), ['tender.md', '--method', method, ...WITH_RED_WAX])
  const { code, stdout, stderr } = await run('竞争磋商')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/--method 不能写“竞争磋商”，可以写：公开招标、.*竞争性磋商/)
  expect(stderr).toContain('您是不是要写：竞争性磋商')
})

test('--output writes the report into a file and leaves nothing else behind', async () => {
  const folder = folderOf({ ...files, 'out/old.json': '' })
  const args = ['tender.md', '--output', 'json=out/old.json', '-o', 'pretty=out/报告.txt', ...WITH_RED_WAX]
  const run = await tenderlint(folder, args)
  const onScreen = await tenderlint(folder, ['tender.md', '--format', 'json', ...WITH_RED_WAX])
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['old.json', '报告.txt'])
  expect(readFileSync(join(folder, 'out/old.json'), 'utf8')).toBe(onScreen.stdout)
  expect(statSync(join(folder, 'out/报告.txt')).mode & 0o400).toBe(0o400)
  expect(run.stdout).toContain('1 份文件')
})

test('a report goes to a file or to the screen, not to both unless asked', async () => {
  const folder = folderOf(files)
  const args = ['tender.md', '--format', 'json', '--output', 'json=report.json', ...WITH_RED_WAX]
  expect((await tenderlint(folder, args)).stdout).toBe('')
  const both = await tenderlint(folder, ['tender.md', '--format', 'json', '--format', 'pretty', ...WITH_RED_WAX])
  expect(both).toMatchObject({ code: 2, stdout: '' })
  expect(both.stderr).toContain('--output')
})

test('--output with a file alone: the format that is asked for, or the one its ending tells', async () => {
  const folder = folderOf(files)
  const run = (...args: string[]) => tenderlint(folder, ['tender.md', ...args, ...WITH_RED_WAX])
  const [asked, told] = await Promise.all([run('--format', 'sarif', '-o', 'a.json'), run('-o', 'b.JSON', '-o', 'c.md')])
  expect([asked.code, told.code]).toEqual([1, 1])
  expect(asked.stdout).toBe('')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  expect(JSON.parse(read('a.json'))).toHaveProperty('runs')
  expect(JSON.parse(read('b.JSON'))).toHaveProperty('documents')
  expect(read('c.md')).toMatch(/^#/)
  expect(told.stdout).toContain('1 份文件')
})

test('what fails the run is said once: in the last line for a person, else on standard error', async () => {
  const folder = folderOf({ ...files, 'clean.txt': clean })
  const run = (...args: string[]) => tenderlint(folder, [...args, ...WITH_RED_WAX])
  const sentence = '不放行（退出码 1）：有 1 个错误（--fail-on error）。\n'
  const [pretty, json, passed, failed] = await Promise.all([
    run('tender.md'),
    run('tender.md', '--format', 'json'),
    run('clean.txt', '--format', 'json'),
    run('tender.md', 'missing.md', '--format', 'json'),
  ])
  expect([pretty.stderr, pretty.stdout.endsWith(` ${sentence}`)]).toEqual(['', true])
  expect([json.stderr, json.stdout.includes('不放行')]).toEqual([sentence, false])
  expect([passed.code, passed.stderr]).toEqual([0, ''])
  expect(failed.stderr.trimEnd().split('\n').at(-1)).toBe('没有检查完（退出码 2）：1 份文件未能检查，如 missing.md。')
})
