/** The documents of a tender in one process; through the program in test/program/tenders/several-documents.test.ts. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { openChecker } from '../../src/batch/check-file.ts'
import { checkTender } from '../../src/batch/check-tender.ts'
import { findingsOf } from '../../src/facts/finding.ts'
import { BUILT_IN } from '../judging/judge.ts'

const TEXTS = [
  '# 评标办法\n\n项目负责人具有高级工程师职称的，得3分。\n',
  '',
  '# 招标公告\n\n公开招标。\n\n# 投标人资格要求\n\n项目负责人具有高级工程师职称。\n',
]

async function check(mostHeld?: number, texts = TEXTS) {
  const checker = openChecker(BUILT_IN, {})
  const opened: number[] = []
  const begun: number[] = []
  const documents = texts.map((text, i) => {
    const file = new VFile({ path: `${i}.md` })
    const open = async () => {
      opened.push(i)
      file.value = new TextEncoder().encode(text)
    }
    return { file, checker, open }
  })
  await checkTender(documents, index => begun.push(index), mostHeld)
  const found = documents.map(({ file }) => findingsOf(file).map(({ ruleId, location }) => [ruleId, location.line]))
  return { found, opened, begun, notes: documents.map(({ file }) => file.data.document) }
}

test('each document is begun before it is read and before it is judged, the unreadable one only once', async () => {
  const { begun, opened, found } = await check()
  expect(begun).toEqual([0, 1, 2, 0, 2])
  expect(opened).toEqual([0, 1, 2])
  expect(found[0]?.map(([rule]) => rule)).toContain('duplicate-qualification-score')
})

test('what is too long to be kept is read twice and judged the same', async () => {
  const [kept, again] = [await check(), await check(0)]
  expect(again.opened).toEqual([0, 1, 2, 0, 2])
  expect({ ...again, opened: kept.opened }).toEqual(kept)
})

test('the report of an evaluation lets nothing pass that a draft of two sentences beside it asks for', async () => {
  const { found } = await check(undefined, [
    '项目负责人须有本地户籍。\n\n公开招标。\n',
    '# 评标报告\n\n项目负责人须有本地户籍。\n',
  ])
  expect(found[0]).not.toEqual([])
  expect(found[1]).toEqual([])
})
