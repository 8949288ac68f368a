import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/parse/pdf/read-pdf.ts'
import { section } from '../../../src/transform/section.ts'
import { textOf } from '../../../src/tree/content.ts'
import type { TreeNode } from '../../../src/tree/nodes.ts'
import { project } from '../../../src/tree/project.ts'
import { block, buildPdf, type Draw, grid, words } from '../../documents/build-pdf.ts'
import type { PdfBookmark } from '../../documents/pdf-bookmarks.ts'
import { BUILT_IN } from '../../judging/judge.ts'

const FULL = '供应商应当按照采购文件规定的格式编制响应文件并对采购文件提出的要求作出明确的回答'.slice(0, 38)
const text = (y: number): Draw[] => block(72, y, 20, [FULL, FULL, '为准。'])

/** Sections as lines, indented by nesting: level and title; `…` for all that stands between. */
async function outlineOf(pages: Draw[][], bookmarks?: PdfBookmark[], catalog = ''): Promise<string[]> {
  const bytes = buildPdf(
    pages.map(content => ({ content })),
    bookmarks ? { bookmarks, catalog } : {},
  )
  const { root } = await readPdf(bytes)
  project(root)
  await unified().use(section, { rules: BUILT_IN }).run(root)
  return root.children.flatMap(child => linesOf(child, ''))
}

function linesOf(node: TreeNode, indent: string): string[] {
  if (node.type !== 'section') return [indent + (textOf(node).length > 30 ? '…' : textOf(node))]
  const [, ...rest] = node.children
  return [`${indent}${node.data.level} ${node.data.title}`, ...rest.flatMap(child => linesOf(child, `${indent}  `))]
}

describe('headings of a .pdf by their look', () => {
  test('lines in larger and in bold letters are headings, ranked by size', async () => {
    expect(
      await outlineOf([
        [
          words(72, 100, '供货范围与质量', { size: 18 }),
          words(72, 130, '材料与工艺', { size: 15 }),
          ...text(160),
          words(72, 240, '包装', { bold: true }),
          ...text(270),
          words(72, 350, '运输与安装', { size: 15 }),
          ...text(380),
        ],
      ]),
    ).toEqual(['1 供货范围与质量', '  2 材料与工艺', '    …', '    3 包装', '      …', '  2 运输与安装', '    …'])
  })

  test('the cover, the title of a table, a field and words within bold ones are none', async () => {
    expect(
      await outlineOf([
        [words(150, 200, '某某市图书馆采购', { size: 26 }), words(150, 300, '二〇二六年五月', { size: 16 })],
        [
          ...text(100),
          words(72, 200, '书架与桌子', { bold: true }),
          ...grid([72, 200, 528], [220, 250, 280]),
          ...pair(240, ['名称', '数量']),
          ...pair(270, ['书架', '8']),
          words(72, 320, '联系人：王工', { size: 16 }),
          ...text(360),
          ...['带标记的条款', '必须逐条响应', '不得有负偏离', '否则投标无效'].map((line, i) =>
            words(72, 460 + 30 * i, line, { bold: true }),
          ),
          ...text(600),
        ],
      ]),
    ).toEqual([
      '某某市图书馆采购',
      '二〇二六年五月',
      '…',
      '书架与桌子',
      '名称 | 数量 书架 | 8',
      '联系人：王工',
      '…',
      '带标记的条款',
      '必须逐条响应',
      '不得有负偏离',
      '否则投标无效',
      '…',
    ])
  })

  test('bold letters say nothing where the whole text is set in them', async () => {
    const bold = (y: number) => [FULL, FULL, '为准。'].map((line, i) => words(72, y + 20 * i, line, { bold: true }))
    expect(await outlineOf([[...bold(100), words(72, 180, '包装', { bold: true }), ...bold(220)]])).toEqual([
      '…',
      '包装',
      '…',
    ])
  })
})

describe('the cover of a part within a document', () => {
  test('is one heading: its largest words', async () => {
    const cover = ['政府采购', '招标文件（货物类）', '某某交易中心', '二〇二六年印制']
    expect(
      await outlineOf([
        [...text(100)],
        cover.map((line, i) => words(200, 200 + 80 * i, line, { size: i === 0 ? 40 : 22 })),
        [...text(100)],
      ]),
    ).toEqual(['…', '1 政府采购', ...cover.slice(1).map(line => `  ${line}`), '  …'])
  })
})

describe('large lines above the text of a form', () => {
  test('do not end the chapter that it stands in', async () => {
    const form = ['同类项目业绩表', '项目名称：', '项目编号：', '包号：']
    expect(
      await outlineOf([
        [words(72, 80, '第三章 文件格式', { size: 16 }), ...text(110)],
        [...form.map((line, i) => words(72, 80 + 30 * i, line, { size: 16 })), ...text(220)],
      ]),
    ).toEqual(['1 第三章 文件格式', '  …', ...form.map(line => `  ${line}`), '  …'])
    expect(
      await outlineOf([
        [words(72, 80, '第三章 文件格式', { size: 16 }), ...text(110)],
        [words(72, 80, '同类项目业绩表', { size: 22 }), ...text(220)],
      ]),
    ).toEqual(['1 第三章 文件格式', '  …', '  2 同类项目业绩表', '    …'])
  })
})

describe('headings of a .pdf by its bookmarks', () => {
  test('paragraphs that bookmarks name are headings of their level, also without a stop behind their number', async () => {
    expect(
      await outlineOf(
        [
          [words(72, 80, '1 适用范围'), ...text(100), words(72, 180, '1.1 定义'), ...text(200)],
          [words(72, 80, '2合格的投标人'), ...text(100)],
        ],
        [
          { title: '1 适用范围', page: 1, items: [{ title: '1.1  定义', page: 1 }] },
          { title: '2 合格的投标人', page: 2 },
        ],
      ),
    ).toEqual(['3 1 适用范围', '  …', '  4 1.1 定义', '    …', '3 2合格的投标人', '  …'])
  })

  test('a bare number stands above no 一、, whatever its level', async () => {
    expect(
      await outlineOf(
        [
          [
            words(72, 80, '第三章 评审办法'),
            words(72, 110, '一、评审程序'),
            words(72, 140, '4 提交结果'),
            ...text(160),
          ],
          [words(72, 80, '5 保存记录'), ...text(100), words(72, 180, '二、评审标准'), ...text(200)],
        ],
        [
          { title: '第三章 评审办法', page: 1 },
          { title: '4 提交结果', page: 1 },
          { title: '5 保存记录', page: 2, items: [{ title: '二、评审标准', page: 2 }] },
        ],
      ),
    ).toEqual([
      '1 第三章 评审办法',
      '  3 一、评审程序',
      '  3 4 提交结果',
      '    …',
      '  3 5 保存记录',
      '    …',
      '  3 二、评审标准',
      '    …',
    ])
  })

  test('they lead to their page by its object, by a name or by its index; one that leads nowhere is passed over', async () => {
    const names = '/Dests << /two [9 0 R /XYZ 0 800 0] >>'
    expect(
      await outlineOf(
        [
          [words(72, 80, '1 适用范围'), ...text(100)],
          [words(72, 80, '2 合格的投标人'), ...text(100), words(72, 180, '3 费用'), ...text(200)],
        ],
        [
          { title: '1 适用范围', page: 1 },
          { title: '2 合格的投标人', page: '/two' },
          { title: '3 费用', page: '[1 /XYZ 0 600 0]' },
          { title: '1 适用范围', page: '/nowhere' },
          { title: '3 费用', page: '[99 0 R /Fit]' },
        ],
        names,
      ),
    ).toEqual(['3 1 适用范围', '  …', '3 2 合格的投标人', '  …', '3 3 费用', '  …'])
  })

  test('a long title may be cut in the list', async () => {
    const title = '2 关于联合体投标的特别规定与说明'
    expect(
      await outlineOf([[words(72, 80, title), ...text(100)]], [{ title: `${title.slice(0, 9)}…`, page: 1 }]),
    ).toEqual([`3 ${title}`, '  …'])
  })

  test('a bookmark that names a sentence, or words of another page, makes no heading', async () => {
    expect(
      await outlineOf(
        [[...text(100)], [words(72, 80, '其他说明'), ...text(100)]],
        [
          { title: `${FULL}${FULL}为准。`, page: 1 },
          { title: '其他说明', page: 1 },
        ],
      ),
    ).toEqual(['…', '其他说明', '…'])
  })
})

function pair(y: number, [left, right]: string[]): Draw[] {
  return [words(77, y, left!), words(205, y, right!)]
}
