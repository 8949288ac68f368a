/** `tenderlint test`: the cases of rules. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, ROOT, TENDER, tenderlint } from '../run-program.ts'

const files = { 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX }

test('a file in the place of a folder of rules is said, with what to type', async () => {
  const folder = folderOf(files)
  const tested = await tenderlint(folder, ['test', 'rules/red-wax.yaml'])
  expect([tested.code, tested.stderr]).toEqual([2, expect.stringContaining('rules/red-wax.yaml 是一个文件')])
  expect(tested.stderr).toContain('您是不是要写：tenderlint test rules --only red-wax？')
  const checked = await tenderlint(folder, ['tender.md', '--rules', 'rules/red-wax.yaml'])
  expect(checked.stderr).toContain('您是不是要写：--rules rules？')
})

test('a folder without rules has passed no test', async () => {
  const run = await tenderlint(folderOf({ 'empty/a.txt': '' }), ['test', 'empty'])
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^规则文件夹 empty 里没有规则/) })
})

test('a file that the name keeps from being a rule is said once; one that cannot be opened is a mistake', async () => {
  const named = folderOf({ 'own/red-wax.YAML': RED_WAX, 'own/blue-wax.yaml.txt': 'id: blue-wax', 'own/a.yml~': '' })
  const run = await tenderlint(named, ['test', 'own'])
  expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 条规则/) })
  expect(run.stderr).toMatch(/^规则文件夹 own 里有 1 个文件没有读.*：blue-wax\.yaml\.txt。.*\n$/)
  const alone = await tenderlint(folderOf({ 'own/red-wax.yaml.txt': RED_WAX }), ['test', 'own'])
  expect(alone).toMatchObject({ code: 2, stderr: expect.stringContaining('red-wax.yaml.txt 的名称不以 .yaml 结尾') })
  const linked = folderOf({ 'own/red-wax.yaml': RED_WAX })
  symlinkSync('gone.yaml', join(linked, 'own/blue-wax.yaml'))
  const broken = await tenderlint(linked, ['test', 'own'])
  expect([broken.code, broken.stderr.match(/\.yaml:/g)]).toEqual([2, ['.yaml:']])
  expect(broken.stderr).toContain('own/blue-wax.yaml:1:1: 打不开（没有这个文件或文件夹，ENOENT）')
})

test('test names what a rule misses and what it reports in vain', async () => {
  const good = folderOf(files)
  expect(await tenderlint(good, ['test', 'rules'])).toMatchObject({ code: 0, stderr: '' })
  const bad = RED_WAX.replace('样品须用红色火漆封存。', '样品须用蓝色火漆封存。').replace(
    '报名材料一式两份。',
    '报名材料须用红色火漆封好。',
  )
  const { code, stdout } = await tenderlint(folderOf({ 'rules/red-wax.yaml': bad }), ['test', 'rules'])
  expect(code).toBe(1)
  expect(stdout).toMatch(/漏报 {2}red-wax.*\n +样品须用蓝色火漆封存。/)
  expect(stdout).toMatch(/误报 {2}red-wax.*\n +报名材料须用红色火漆封好。/)
  expect(stdout).toContain('1 个漏报，1 个误报')
})

const OF_WAX = `wordings:
  - all: [{ clause: 封口 }]
    message: 用什么封口与履约无关。
    en: { message: How an envelope is closed says nothing about performance. }
`
const saying = (words: string) =>
  RED_WAX.replace('cases:\n', `${OF_WAX}cases:\n`).replace(
    'text: 投标文件须用红色火漆封口。',
    `text: 投标文件须用红色火漆封口。, says: ${words}`,
  )

test('test names a hit that is told with another message than it says', async () => {
  const right = folderOf({ 'rules/red-wax.yaml': saying('用什么封口') })
  expect(await tenderlint(right, ['test', 'rules'])).toMatchObject({ code: 0, stderr: '' })
  const wrong = folderOf({ 'rules/red-wax.yaml': saying('别的话') })
  const { code, stdout } = await tenderlint(wrong, ['test', 'rules'], { COLUMNS: '200' })
  expect(code).toBe(1)
  expect(stdout).toMatch(/说法不符 {2}red-wax.*\n +投标文件须用红色火漆封口。\n +→ 实际说的是：用什么封口与履约无关。/)
  expect(stdout).toContain('0 个漏报，0 个误报，1 个说法不符')
})

test('a case that passes has no message to name', async () => {
  const folder = folderOf({
    'rules/red-wax.yaml': RED_WAX.replace('报名材料一式两份。', '报名材料一式两份。, says: 别的话'),
  })
  const { code, stderr } = await tenderlint(folder, ['test', 'rules'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/red-wax\.yaml:\d+:\d+: cases\.passes\.4\.says/)
})

test('test says on which line a missed case stands, and why it is missed', async () => {
  const narrow = RED_WAX.replace(
    '- words: 红色火漆',
    "- words: ['红色火漆', '加盖{bidder}?的?公章(?:并|和)密封']\n    all: [{ modality: [must] }]\n    not: [{ words: 罚 }]",
  )
    .replace('投标文件须用红色火漆封口。', '投标文件用蓝色火漆封口。')
    .replace('  hits:\n', '  hits:\n    - { in: notice, text: 报名材料应加盖投标人公章后密封。 }\n')
    .replace('{ in: qualification, text: 未用', '{ in: form, text: 未用')
    .replace('资格证明应以红色火漆密封。', '资格证明可以红色火漆密封。')
    .replace('报名材料须加盖红色火漆。', '报名材料须加盖红色火漆，违者罚款。')
    .replace('样品须用红色火漆封存。', '须采购红色火漆。')
  const folder = folderOf({ 'rules/red-wax.yaml': narrow })
  const { stdout } = await tenderlint(folder, ['test', 'rules'], { COLUMNS: '200' })
  const line = (words: string) => narrow.slice(0, narrow.indexOf(words)).split('\n').length
  const said = (words: string, why: RegExp) => {
    const [head, text, ...because] = stdout
      .split('\n\n')
      .find(one => one.includes(words))!
      .split('\n')
    expect(head).toContain(`rules/red-wax.yaml:${line(words)}`)
    expect(text!.trim()).toBe(words)
    expect(because.map(one => one.trim()).join('')).toMatch(why)
  }
  said('投标文件用蓝色火漆封口。', /没有一处与例句对得上/)
  said('报名材料应加盖投标人公章后密封。', /“加盖投标人公章”对得上，后面的 \(\?:并\|和\) 对不上$/)
  said('资格证明可以红色火漆密封。', /“红色火漆”.*条件 find\.1\.all\.1 不成立：\{ modality: \[ must \] \}/)
  said('未用红色火漆的投标无效。', /例句被当作“格式文本”，规则不查这里/)
  said('报名材料须加盖红色火漆，违者罚款。', /find\.1\.not\.1 排除了它：\{ words: 罚 \}/)
  said('须采购红色火漆。', /被放行：说的是采购内容（红色火漆就是要买的东西）/)
})

test('test runs the rules of a folder only, also where it brings a word list, and says which built-in one that replaces', async () => {
  const own = RED_WAX.replace('words: 红色火漆', "words: '{wax}'")
  const folder = folderOf({ 'rules/red-wax.yaml': own, 'rules/lexicon/own.yaml': 'wax: [红色火漆]\nbrand: [蜡印堂]' })
  const { stdout } = await tenderlint(folder, ['test', 'rules'])
  expect(stdout).toMatch(/^rules\/lexicon\/own\.yaml:2:8: 词表 \{brand\} 代替了程序自带的同名词表，.*\n\n1 条规则，/)
  expect(stdout).not.toContain('{wax}')
})

test('test takes the folder of the built-in rules as what it is, and needs no build', async () => {
  const { code, stdout } = await tenderlint(ROOT, ['test', 'rules', '--only', 'locality'])
  expect(stdout).toMatch(/^1 条规则，\d+ 个例句，全部符合。/)
  expect(code).toBe(0)
})
