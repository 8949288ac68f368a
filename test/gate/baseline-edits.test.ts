/** What is known stays known whatever is edited elsewhere; what is demanded anew is new. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VFile } from 'vfile'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkFile, openChecker } from '../../src/batch/check-file.ts'
import { findingsOf } from '../../src/facts/finding.ts'
import { makeBaseline } from '../../src/gate/make-baseline.ts'
import { waive } from '../../src/gate/waive.ts'
import type { RuleSet } from '../../src/rules/types.ts'
import { builtInRules } from '../setup/rules-once.ts'
import {
  atTheFront,
  behind,
  editWord,
  moveBehind,
  PAGE_BREAK,
  paragraph,
  paragraphsWith,
  replaceWords,
} from './edit-word.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const DRAFT = readFileSync(resolve(ROOT, 'fixtures/goods-tender.docx'))
const LOCALITY = '投标时已在黄石城区设有固定的售后服务机构'

/** Edits that demand nothing new and change no demand. */
const EDITS: Record<string, (xml: string) => string> = {
  'a page in front': xml =>
    atTheFront(xml, paragraph('采购文件使用说明') + paragraph('本页供内部流转使用。') + PAGE_BREAK),
  'an item above, so that all numbers below change': xml => {
    const [first] = paragraphsWith(xml, '工商登记的成立日期')
    const properties = /<w:pPr>(.*?)<\/w:pPr>/s.exec(first!)![1]!
    return xml.replace(first!, () => paragraph('具有健全的质量管理制度；', properties) + first!)
  },
  'a chapter above, so that all chapters change': xml => {
    const [heading] = paragraphsWith(xml, '资格要求').filter(one => one.includes('<w:pStyle w:val="Heading1"/>'))
    const properties = /<w:pPr>(.*?)<\/w:pPr>/s.exec(heading!)![1]!
    return xml.replace(
      heading!,
      () => paragraph('廉洁承诺', properties) + paragraph('参加各方应当廉洁自律。') + heading!,
    )
  },
  'another clause reworded': xml => replaceWords(xml, '具有履行合同所必需的设备', '具备履行合同所需的设备'),
  'the clause moved within its chapter': xml => moveBehind(xml, LOCALITY, '自2023年以来独立完成'),
  'a number typed in place of the automatic one': xml => {
    const [clause] = paragraphsWith(xml, LOCALITY)
    const typed = clause!.replace(/<w:numPr>.*?<\/w:numPr>/s, '').replace(LOCALITY, `（3）${LOCALITY}`)
    return xml.replace(clause!, () => typed)
  },
  'words broken into runs and set bold': xml => {
    const runs = '投标时已在黄</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>石城区设有固定的售后服务机构'
    return replaceWords(xml, LOCALITY, runs)
  },
  'a row above in the table': xml => {
    const rows = xml.match(/<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g) ?? []
    const row = rows.find(one => one.replace(/<[^>]*>/g, '').includes('预案内容优秀'))!
    const other = row.replace(/<w:t[^>]*>[^<]*<\/w:t>/g, '<w:t>另见附表</w:t>')
    return xml.replace(row, () => other + row)
  },
  'a demand deleted': xml => xml.replace(paragraphsWith(xml, '工商登记的成立日期')[0]!, () => ''),
  'punctuation in the other width, and spaces': xml =>
    replaceWords(xml, `${LOCALITY}，`, '投标时已在 黄石城区 设有固定的售后服务机构,'),
}

let rules: RuleSet
let check: (file: VFile) => Promise<void>

beforeAll(async () => {
  rules = await builtInRules()
  const checker = openChecker(rules, {})
  check = file => checkFile(checker, file)
})

async function checked(value: Uint8Array, path = 'draft.docx'): Promise<VFile> {
  const file = new VFile({ path, value, cwd: ROOT })
  await check(file)
  return file
}

/** Findings of an edited draft that the baseline of the draft as it was does not know. */
async function added(value: Uint8Array, path?: string) {
  const content = makeBaseline([await checked(DRAFT)], { count: 42, digest: '' }, '0', ROOT)
  const file = await checked(value, path)
  const ids = new Set(rules.rules.map(({ id }) => id))
  const baseline = { folder: ROOT, reason: '', content }
  const result = await waive([file], { baseline, date: '2026-01-01', rulesOf: () => ids, knownRules: ids })
  const findings = findingsOf(file)
  return { open: findings.filter(one => !one.suppressed), findings, fixed: result.baseline!.fixed }
}

describe('of ten edits elsewhere', () => {
  test.each(Object.keys(EDITS))('%s: nothing known becomes new', async name => {
    const { open, findings } = await added(editWord(DRAFT, EDITS[name]!))
    expect(findings.length).toBeGreaterThan(30)
    expect(open.map(one => `${one.ruleId} ${one.match}`)).toEqual([])
  })

  test('are ten', () => expect(Object.keys(EDITS)).toHaveLength(10))
})

describe('what is new is told', () => {
  test('a demand that is reworded', async () => {
    const { open, fixed } = await added(
      editWord(DRAFT, xml => replaceWords(xml, LOCALITY, '投标人须在黄石市内设有固定的售后服务机构')),
    )
    expect(open.map(one => one.ruleId)).toEqual(['locality'])
    expect(fixed).toBe(1)
  })

  test('a number in it that becomes stricter', async () => {
    const { open } = await added(editWord(DRAFT, xml => replaceWords(xml, '捌佰万元', '玖佰万元')))
    expect(open.map(one => one.ruleId)).toEqual(['enterprise-scale'])
  })

  test('a second one with the same words', async () => {
    const again = paragraph(`${LOCALITY}，附房屋租赁合同；`)
    const { open } = await added(editWord(DRAFT, xml => behind(xml, '自2023年以来独立完成', again)))
    expect(open.map(one => one.ruleId)).toEqual(['locality'])
  })

  test('the same words in a chapter where they decide something else', async () => {
    const { open } = await added(editWord(DRAFT, xml => moveBehind(xml, LOCALITY, '学校新建教学楼36间教室')))
    expect(open.map(one => one.ruleId)).toContain('locality')
  })
})

test('a draft that was renamed and edited is the same draft once the old one is gone', async () => {
  const edited = editWord(DRAFT, EDITS['a page in front']!)
  expect((await added(edited, 'draft (2).docx')).open).toEqual([])
})
