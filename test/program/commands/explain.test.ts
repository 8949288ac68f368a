/** `tenderlint rules` and `tenderlint explain`. */
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint } from '../run-program.ts'

const files = { 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX }

test('rules lists every rule in columns', async () => {
  const { code, stdout } = await tenderlint(folderOf(files), ['rules', '--rules', 'rules'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^red-wax +错误 +红色火漆封装要求 +以不合理条件限制或排斥$/m)
})

test('explain gives why, law with its wording and validity, exceptions, rewrite and examples', async () => {
  const folder = folderOf(files)
  const explain = (date: string) => tenderlint(folder, ['explain', 'red-wax', '--rules', 'rules', '--date', date])
  const [before, after] = await Promise.all([explain('2026-05-01'), explain('2026-06-01')])
  for (const words of [
    '用什么封口与能否履行合同无关。',
    '第二十条第（八）项：“',
    '红色火漆就是要买的东西',
    '投标文件密封完好即可',
    '投标文件须用红色火漆封口。',
    '就是采购对象',
    '一般为错误；投标人须知为警告；合同为提示',
  ]) {
    expect(before.stdout.replace(/\n +/g, '')).toContain(words)
  }
  expect(before.stdout).not.toContain('届满')
  expect(after.stdout.replace(/\n +/g, '')).toContain('届满')
})

test('explain says in JSON too when the severity is another', async () => {
  const folder = folderOf(files)
  const args = ['explain', 'red-wax', '--rules', 'rules', '--format', 'json']
  const { severity, severityWords } = JSON.parse((await tenderlint(folder, args)).stdout)
  expect(severity.contract).toBe('info')
  expect(severityWords).toBe('一般为错误；投标人须知为警告；合同为提示')
})

test('explain counts what holds for all rules, and lists it last, each once, where it is asked for', async () => {
  const page = async (...more: string[]) =>
    (await tenderlint(folderOf(files), ['explain', 'red-wax', '--rules', 'rules', ...more])).stdout
  const [own, stdout] = await Promise.all([page(), page('--all')])
  expect(own).not.toContain('各条规则都不报告的情形\n')
  const [, general] = stdout.split('各条规则都不报告的情形\n')
  const lines = general!
    .trimEnd()
    .split(/\n? {3}· /)
    .filter(Boolean)
  expect(lines.length).toBeGreaterThan(20)
  expect(own.replace(/\n +/g, '')).toContain(
    `另有 ${lines.length} 种情形各条规则都不报告。看清单：tenderlint explain red-wax --all`,
  )
  expect(new Set(lines).size).toBe(lines.length)
  expect(general).not.toContain('不报告的例子')
})

test('explain gives what a rule says of single kinds', async () => {
  const wording =
    'wordings: [{ all: [{ clause: 样品 }], message: 样品怎样封存，不影响评审。, advice: 删去火漆。, en: { message: The seal of a sample decides nothing. } }]'
  const folder = folderOf({ 'rules/red-wax.yaml': `${RED_WAX}\n${wording}\n` })
  const explain = (language: string) =>
    tenderlint(folder, ['explain', 'red-wax', '--rules', 'rules', '--lang', language])
  expect((await explain('zh')).stdout).toMatch(/按具体情形的说法\n.*样品怎样封存，不影响评审。\n.*→ 删去火漆。/)
  expect((await explain('en')).stdout).toMatch(
    /What it says in special cases\n.*The seal of a sample decides nothing\.\n/,
  )
})

test('explain gives a reason once, with every advice for it', async () => {
  const kind = (words: string, advice: string) =>
    `{ all: [{ clause: ${words} }], message: 样品怎样封存，不影响评审。, advice: ${advice}, en: { advice: Drop it. } }`
  const wordings = `wordings: [${kind('样品', '删去火漆。')}, ${kind('样机', '删去封条。')}]`
  const folder = folderOf({ 'rules/red-wax.yaml': `${RED_WAX}\n${wordings}\n` })
  const { stdout } = await tenderlint(folder, ['explain', 'red-wax', '--rules', 'rules'])
  expect(stdout).toMatch(/样品怎样封存，不影响评审。\n +→ 删去火漆。\n +→ 删去封条。\n/)
  expect(stdout.match(/样品怎样封存/g)).toHaveLength(1)
})

test('explain shows the cases that are marked as examples, with the reason in its language', async () => {
  const marked = RED_WAX.replace(
    'passes:',
    'passes:\n    - { in: notice, example: true, text: 蜡封与否不限。, because: { zh: 没有要求, en: Nothing is asked } }',
  )
  const folder = folderOf({ 'rules/red-wax.yaml': marked })
  const explain = async (language: string) =>
    (await tenderlint(folder, ['explain', 'red-wax', '--rules', 'rules', '--lang', language])).stdout
  const [zh, en] = await Promise.all([explain('zh'), explain('en')])
  expect(zh).toMatch(/不报告的例子\n.*蜡封与否不限。\n +→ 没有要求\n\n/)
  expect(en).toMatch(/蜡封与否不限。\n +→ Nothing is asked\n\n/)
  // The hits, of which none is marked, are the first two.
  expect(
    zh
      .match(/会报告的例子\n((?: .*\n)+)/)![1]!
      .trimEnd()
      .split('\n'),
  ).toHaveLength(2)
})
