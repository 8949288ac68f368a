import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { widthOf } from '../../../src/report/terminal/break-lines.ts'
import { BIN, folderOf, tenderlint } from '../run-program.ts'

test('--version and --help go to stdout and end with 0', async () => {
  const folder = folderOf({})
  expect(await tenderlint(folder, ['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  const help = await tenderlint(folder, ['--help'])
  expect(help).toMatchObject({ code: 0, stderr: '' })
  for (const words of ['用法：', '--max-warnings', 'explain', '退出码']) expect(help.stdout).toContain(words)
  expect((await tenderlint(folder, ['check', '--help', '--lang', 'en'])).stdout).toMatch(
    /Usage:.*\n[\s\S]*report format/,
  )
})

test('help is another way to ask for it, and what stands behind it a command', async () => {
  const folder = folderOf({})
  const [help, law] = [await tenderlint(folder, ['--help']), await tenderlint(folder, ['law', '--help'])]
  expect(await tenderlint(folder, ['help'])).toEqual(help)
  expect(await tenderlint(folder, ['help', 'law'])).toEqual(law)
  expect(await tenderlint(folder, ['help', 'lew'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/lew.*\n.*law/),
  })
  expect((await tenderlint(folder, ['-v'])).stderr).toContain('-V')
})

test.each([
  ['help --lang en', /^Usage: tenderlint \[/],
  ['--lang=en help', /^Usage: tenderlint \[/],
  ['help --format json --lang en', /^Usage: tenderlint \[/],
  ['--lang en help rules', /^Usage: tenderlint rules /],
  ['help --lang en rules', /^Usage: tenderlint rules /],
  ['help rules --lang en', /^Usage: tenderlint rules /],
])('options may stand before and behind help and its command: %s', async (line, start) => {
  const { code, stdout, stderr } = await tenderlint(folderOf({}), line.split(' '))
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: expect.stringMatching(start), stderr: '' })
})

test('arguments and values have names in the language of the user', async () => {
  const folder = folderOf({})
  expect((await tenderlint(folder, ['diff', 'a.json'])).stderr).toMatch(/^还要写上 <新版本>。/)
  expect((await tenderlint(folder, ['diff', 'a.json', '--lang', 'en'])).stderr).toMatch(/^<new> is missing\./)
  expect((await tenderlint(folder, ['init', 'rule'])).stderr).toMatch(/^还要写上 <名字>。/)
  expect((await tenderlint(folder, ['a.md', '--annotate'])).stderr).toMatch(/^选项 --annotate <文件夹> 后面/)
  const { stdout } = await tenderlint(folder, ['diff', '--help'])
  expect(stdout).toMatch(/^用法： tenderlint diff \[选项\] <旧版本> <新版本>\n/)
  expect(stdout.replace(/<zh\|en>|<pretty\|json>|<MB>/g, '')).not.toMatch(/<[a-z]|\[[a-z]/)
})

test.skipIf(spawnSync('script', ['--version']).error)('help is broken where the screen ends, beside the terms', () => {
  const command = `stty cols 60; "${process.execPath}" "${BIN}" merge --help`
  const text = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' }).stdout.replaceAll('\r', '')
  const lines = text.split('\n')
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60)
  expect(text).toMatch(/ {2}--prune +从基线里删去没有再出现的问题\n/)
  expect(text).toMatch(/\n {29}\S/)
})

test('the language may be typed in Chinese, as all values may', async () => {
  const folder = folderOf({})
  const english = await tenderlint(folder, ['law', '--help', '--lang', 'en'])
  expect(english.stdout).toContain('Usage:')
  expect(await tenderlint(folder, ['law', '--help', '--lang', '英文'])).toEqual(english)
  expect(await tenderlint(folder, ['law', '--help', '--lang=英文'])).toEqual(english)
})

test.skipIf(!existsSync('/dev/full')).each(['--help', '--version'])(
  '%s that a full disk does not take is said',
  async option => {
    const child = spawn('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, BIN, option])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    const code = await new Promise(done => child.on('close', done))
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^报告没能写完（磁盘已满，ENOSPC）.*\n$/),
    })
  },
)

test.each([
  [['a.md', '--only='], '选项 --only 的值是空的'],
  [['a.md', '--skip', ' , '], '选项 --skip 的值是空的'],
  [['--baseline=', 'a.md'], '选项 --baseline 的值是空的'],
  [['rules', '--rules', ''], '选项 --rules 的值是空的'],
  [['explain', ''], '命令后面有一个参数是空的'],
  [['diff', 'a.md', ''], '命令后面有一个参数是空的'],
  [['a.md', ''], '有一个文件名是空的'],
])('what is empty, as a variable that is not set, is no way to say nothing: %j', async (args, sentence) => {
  const run = await tenderlint(folderOf({ 'a.md': '公开招标文件' }), args)
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(sentence) })
})
