/** Words of a sentence that are hidden or struck through are passed over; whole sentences that are so still stand in the document. */
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/facts/document.ts'
import { buildDocx, p, r } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

const chapter = ['第二章 投标人须知', '二、投标人资格要求'].map(words => p(words)).join('')

async function told(...runs: string[]) {
  const { findings, text } = await judge(buildDocx({ body: `${chapter}<w:p>${runs.join('')}</w:p>` }))
  return findings.map(({ ruleId, location }) => [ruleId, text.slice(...location.offset)])
}

describe.each([
  ['hidden', '<w:vanish/>'],
  ['struck through', '<w:strike/>'],
  ['struck through twice', '<w:dstrike/>'],
])('words that are %s', (_, look) => {
  it('are passed over amid a sentence, in front of one and behind it', async () => {
    expect(await told(r('投标人注册'), r('地址及', look), r('资本不低于500万元。'))).toEqual([
      ['enterprise-scale', '投标人注册地址及资本不低于500万元'],
    ])
    expect(await told(r('本项目不要求', look), r('投标人注册资本不低于500万元。'))).toHaveLength(1)
    expect(await told(r('投标人具有履行合同的能力'), r('，注册资本不低于500万元', look))).toEqual([])
  })

  it('are judged where they are a sentence', async () => {
    const demand = r('投标人注册资本不低于500万元。', look)
    expect(await told(demand)).toHaveLength(1)
    expect(await told(r('投标人具有履行合同的能力。'), demand)).toHaveLength(1)
  })
})

it('words that a property says are not struck through are read', async () => {
  expect(await told(r('投标人注册'), r('资本', '<w:strike w:val="0"/>'), r('不低于500万元。'))).toHaveLength(1)
})

it('what is struck through or hidden names no project, no method and no chapter', async () => {
  const struck = '<w:strike/>'
  const lines = [
    ['项目名称：', '甲市学校', '乙市医院家具采购'],
    ['', '项目编号：A-2025-001', ''],
    ['', '项目编号：', '项目编号：B-2026-002'],
    ['采购方式：', '竞争性磋商', '公开招标'],
  ].map(([before, gone, behind]) => `<w:p>${r(before!)}${r(gone!, struck)}${r(behind!)}</w:p>`)
  const cell = `<w:tbl><w:tr><w:tc>${p('预算金额')}</w:tc><w:tc><w:p>${r('100万元', '<w:vanish/>')}${r('80万元')}</w:p></w:tc></w:tr></w:tbl>`
  const heading = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${r('第二章 ')}${r('投标人须知', struck)}${r('评标办法')}</w:p>`
  const body = lines.join('') + cell + heading + p('投标人注册资本不低于500万元的得5分。')
  const { file, findings } = await judge(buildDocx({ body }))
  const { project, profile } = file.data
  expect([project!.name, project!.number, project!.budget]).toEqual(['乙市医院家具采购', 'B-2026-002', '80万元'])
  expect(profile!.method.value).toBe('公开招标')
  expect(findings.map(({ location }) => [location.role, location.section])).toEqual([
    ['evaluation', ['第二章 评标办法']],
  ])
})

it('a note counts the places that were passed over, not the sentences', async () => {
  const [hidden, struck] = ['<w:vanish/>', '<w:strike/>']
  const cell = `<w:tbl><w:tr><w:tc><w:p>${r('投标人')}${r('在本市', struck)}${r('有')}</w:p></w:tc></w:tr></w:tbl>`
  const amid = `<w:p>${r('投标人')}${r('注册', struck)}${r('地', `<w:b/>${struck}`)}${r('甲')}${r('，乙', hidden)}</w:p>`
  const whole = `<w:p>${r('投标人具有履行合同的能力。', struck)}</w:p><w:p>${r('投标人守信。', hidden)}</w:p>`
  const { file } = await judge(buildDocx({ body: chapter + amid + whole + cell }))
  const said = documentOf(file).notes.filter(({ code }) => code.endsWith('-not-judged'))
  expect(said).toEqual([
    { code: 'struck-not-judged', values: { count: 2, words: '注册地' } },
    { code: 'hidden-not-judged', values: { count: 1, words: '，乙' } },
  ])
})
