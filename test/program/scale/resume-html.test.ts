/** `--resume` beside an HTML report: what is finished is read again only for its text, and that is said. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const CHECK = [
  'in',
  '--jobs',
  '2',
  ...WITH_RED_WAX,
  '-o',
  'html=r.html',
  '--resume',
  'run.jsonl',
  '-o',
  'jsonl=run.jsonl',
]

/** A run over so many documents of which the first three are finished. @returns what it says, and its page. */
async function goneOn(count: number) {
  const drafts = Array.from({ length: count }, (_, i) => [`in/${100 + i}.md`, `${TENDER}\n第${i}份。\n`])
  const folder = folderOf({ ...Object.fromEntries(drafts), 'rules/red-wax.yaml': RED_WAX })
  const page = () => readFileSync(join(folder, 'r.html'), 'utf8')
  await tenderlint(folder, CHECK)
  const whole = page()
  const lines = readFileSync(join(folder, 'run.jsonl'), 'utf8').split('\n').slice(0, 3)
  writeFileSync(join(folder, 'run.jsonl'), `${lines.join('\n')}\n`)
  const { stderr } = await tenderlint(folder, CHECK)
  return { stderr, isSame: page() === whole, page: page() }
}

test('a page with the texts of its documents needs them again, and says so', async () => {
  const { stderr, isSame, page } = await goneOn(5)
  expect(stderr).toContain('run.jsonl 里做完的 3 份文件也重读了：这次要写的 HTML 报告')
  expect(stderr).not.toContain('取自')
  expect(isSame).toBe(true)
  expect(page.match(/class="reading"/g)).toHaveLength(5)
})

test('a page of so many documents that it goes without takes what is finished', async () => {
  const { stderr, isSame } = await goneOn(52)
  expect(stderr).toContain('有 3 份文件的结果取自 run.jsonl')
  expect(stderr).not.toContain('重读了')
  expect(isSame).toBe(true)
})
