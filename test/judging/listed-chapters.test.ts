/** Chapters that a clause lists: they head nothing, and the clauses behind the list stay where they are. */
import { expect, it } from 'vitest'
import { judge } from './judge.ts'
import { type Line, outlineOf } from './outline.ts'

const LISTED = ['第一章 采购公告', '第二章 供应商须知', '第三章 评审办法', '第四章 合同条款', '第五章 响应文件格式']
const CLAUSE = '8.2封套应当完好，收件人在登记簿上签字确认以后方可拆封使用。'

const roleOf = async (lines: string[], text: string) =>
  (await judge(lines.join('\n'))).units.find(unit => unit.text.includes(text.slice(3)))?.role

const before = ['第二章 供应商须知', '一、总则', '1.适用范围', '本章适用于封套采购。', '8.采购文件']

it('stand behind a colon, one after the other', async () => {
  expect(await roleOf([...before, '8.1本项目的采购文件由下列部分组成：', ...LISTED, CLAUSE], CLAUSE)).toBe(
    'instruction',
  )
})

it('are chapters where a text stands below each, or fewer than three follow one another', async () => {
  const apart = LISTED.flatMap(title => [title, '封套若干。'])
  expect(await roleOf([...before, '8.1本项目的采购文件由下列部分组成：', ...apart, CLAUSE], CLAUSE)).toBe('form')
  expect(await roleOf([...before, '说明：', ...LISTED.slice(3), CLAUSE], CLAUSE)).toBe('form')
})

it('end where the first chapter follows the list', async () => {
  const lines = ['采购文件目录：', ...LISTED, '第一章 采购公告', '8.2封套若干，随时可以领取登记后拆封使用。']
  expect(await roleOf(lines, '8.2封套若干，随时可以领取登记后拆封使用。')).toBe('notice')
})

it('are chapters where the file itself says so', async () => {
  const styled = LISTED.slice(0, 3).map((title): Line => [title, { outline: 1 }])
  const outline = await outlineOf(['采购文件由下列部分组成：', ...styled, '封套若干。'])
  expect(outline.filter(line => /^\d 第/.test(line))).toEqual(LISTED.slice(0, 3).map(title => `1 ${title}`))
})
