/** Paragraphs that are lines, as programs write them that make a Word document of a .pdf. */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.ts'
import type { Paragraph, Root } from '../../../src/tree/nodes.ts'
import { buildDocx, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'
import { judge } from '../../judging/judge.ts'
import { linesOf } from '../block-lines.ts'
import { RENDERED } from './read-body.ts'

async function parsed(body: string): Promise<Root> {
  const file = new VFile({ path: 'a.docx', value: buildDocx({ body }) })
  return (await parse(file))!
}

const inLines = (words: string, width: number) => words.match(new RegExp(`.{1,${width}}`, 'gu'))!.map(line => p(line))

const joined = (words: unknown) => JSON.parse(JSON.stringify(words).replaceAll(' ', ''))

const CLAUSES = [
  '1、投标人应当仔细阅读招标文件的全部内容，按照招标文件规定的格式编制投标文件，并对所提供资料的真实性承担法律责任。',
  '2、投标文件应当装订成册并逐页编写页码，封套上写明项目名称和投标人名称，在规定的时间送达指定的地点，逾期不予受理。',
  '3、评标委员会认为投标人的报价明显低于其他通过符合性审查的报价的，应当要求其在合理的时间内作出书面说明。',
]

describe('paragraphs that are lines of one width', () => {
  it('are joined, each item to a paragraph of its own', async () => {
    const root = await parsed(CLAUSES.flatMap(words => inLines(words, 26)).join(''))
    expect(joined(linesOf(root))).toEqual(CLAUSES)
  })

  it('keep the page on which each of them begins', async () => {
    const [first, ...rest] = CLAUSES.flatMap(words => inLines(words, 26))
    const { children } = await parsed([first, rest[0]!.replace('<w:r>', `${RENDERED}<w:r>`), ...rest.slice(1)].join(''))
    const [{ data, children: runs }] = children as [Paragraph]
    expect([data.page, runs.map(run => (run.type === 'text' ? run.data?.page : null))]).toEqual([
      1,
      [undefined, null, 2, null, undefined],
    ])
  })

  it('are not, where each ends as its writer ended it', async () => {
    const lines = [
      '投标函及投标函附录按照规定的格式逐项填写并加盖投标人的公章',
      '法定代表人身份证明或者附有其身份证明的授权委托书',
      '投标保证金缴纳凭证的复印件，与投标文件一并装订',
      '已标价的工程量清单以及施工组织设计',
      '项目管理机构',
    ]
    expect(linesOf(await parsed(lines.map(line => p(line)).join('')))).toEqual(lines)
  })
})

it('a list of English lines without stops stays one', async () => {
  const lines = [
    'Seals of red wax for all letters that the office sends to other towns',
    'Boxes of beech for the seals with a lock and two keys for each of them',
    'Sheets of thick paper for the covers of letters in three different sizes',
    'Threads of red silk for the covers of letters of more than twenty sheets',
    'Stamps of brass with the arms of the town for the masters of the office',
  ]
  expect(linesOf(await parsed(lines.map(line => p(line)).join('')))).toEqual(lines)
})

it('many lines without a stop are joined in time that grows with their number', async () => {
  const line = '本印制单位应当仔细阅读样张的全部内容并且按照规定缴纳注册资'
  const began = performance.now()
  expect((await parsed(p(line).repeat(20_000))).children).toHaveLength(1)
  expect((await parsed(tbl([tr([tc('一'), tc(p(line).repeat(5000))])]))).children).toHaveLength(1)
  expect(performance.now() - began).toBeLessThan(20_000)
}, 60_000)

describe('a sentence that one paragraph ends amid', () => {
  const cut = (first: string, next: string) => parsed(p(first) + p(next)).then(root => root.children.length)

  it('is one where a word is cut, or leans on what follows', async () => {
    expect(await cut('投标人的注册资', '本不少于一百万元。')).toBe(1)
    expect(await cut('投标人须为本市的', '供货企业。')).toBe(1)
  })

  it('is one with all the lines in which it goes on', async () => {
    const root = await parsed([p('投标人的注册资'), p('本不少于一百万元的，须附验资报'), p('告。')].join(''))
    expect(joined(linesOf(root))).toEqual(['投标人的注册资本不少于一百万元的，须附验资报告。'])
  })

  it('is none below a title, a complete line, in front of an item or of words without a stop', async () => {
    expect(await cut('投标人资格要求', '具有独立承担民事责任的能力。')).toBe(2)
    expect(await cut('方案完整的得1 分', '由评审委员会逐项打分。')).toBe(2)
    expect(await cut('投标人的注册资', '2.本不少于一百万元。')).toBe(2)
    expect(await cut('投标人的注册资', '本不少于一百万元')).toBe(2)
    expect(await cut('火漆须提供三年免费保修', '保修期内免费更换封套；')).toBe(2)
  })
})

it('paragraphs of a text box are joined likewise', async () => {
  const box = `<w:pict><v:shape><v:textbox><w:txbxContent>${p('投标人的注册资')}${p('本不少于一百万元。')}</w:txbxContent></v:textbox></v:shape></w:pict>`
  const root = await parsed(`<w:p>${r('说明')}<w:r>${box}</w:r></w:p>${p('密封完好。')}`)
  expect(joined(linesOf(root))).toEqual(['说明', '投标人的注册资本不少于一百万元。', '密封完好。'])
})

describe('paragraphs of a cell', () => {
  const table = (cells: string[], width: number) =>
    tbl([
      tr([tc('序号'), tc('要求')]),
      ...cells.map((words, i) => tr([tc(String(i + 1)), tc(inLines(words, width).join(''))])),
    ])
  const WISHES = [
    '水泵的外壳用铸铁制成，叶轮用不锈钢制成，轴承须能连续运转。',
    '电缆的绝缘层完好无损，接头须做防水处理，并附合格证书。',
    '控制柜须安装漏电保护装置，面板上标明各个开关的用途。',
  ]

  it('are joined where they have the width of their column', async () => {
    const root = await parsed(table(WISHES, 8))
    expect(joined(linesOf(root))).toEqual([[['序号', '要求'], ...WISHES.map((words, i) => [String(i + 1), words])]])
  })

  it('are not, where they are names of one length', async () => {
    const names = ['投影仪的安装', '音响设备调试', '灯光线路布置', '舞台幕布悬挂', '音视频线敷设']
    const [block] = (await parsed(tbl([tr([tc('1'), tc(names.map(name => p(name)).join(''))])]))).children
    expect(block!.type === 'table' && block!.children[0]!.children[1]!.children.length).toBe(5)
  })
})

it('a demand that stands in two lines is found, and told where it stands', async () => {
  const chapter = ['第二章 投标人须知', '二、投标人资格要求'].map(words => p(words)).join('')
  const { findings, text } = await judge(buildDocx({ body: chapter + p('投标人的注册资') + p('本不低于500万元。') }))
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['enterprise-scale'])
  const [{ match, location }] = findings as [(typeof findings)[number]]
  expect(text.slice(...location.offset).replace('\n', ' ')).toBe(match)
})
