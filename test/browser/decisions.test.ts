/** Whose decisions the HTML report shows, and what it copies, in a real Chromium. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderOf, tenderlint } from '../program/run-program.ts'
import { CHROMIUM, openReport, startBrowser } from './chromium.ts'

const draft = (project: string, more = '') =>
  `${project}\n\n第一章 投标邀请\n\n采购人拟采购办公桌椅。${more}\n\n第二章 投标人资格要求\n\n1. 投标人成立年限不少于三年。\n`

describe.skipIf(!CHROMIUM)('decisions', () => {
  const done: (() => void)[] = []
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = folderOf({}, remove => done.push(remove))
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    for (const remove of done) remove()
  })

  /** The report on a draft that is called the same as all others. */
  async function reportOn(name: string, text: string): Promise<string> {
    const own = join(folder, name)
    mkdirSync(own)
    writeFileSync(join(own, '招标文件.txt'), text)
    await tenderlint(own, ['招标文件.txt', '--output', 'html=report.html', '--quiet'])
    return join(own, 'report.html')
  }

  it('belong to one project, whatever its draft is called, and survive an edit', async () => {
    const first = await reportOn('a', draft('项目名称：办公桌椅采购项目\n\n项目编号：HS-2026-001'))
    const edited = await reportOn('b', draft('项目名称：办公桌椅采购项目\n\n项目编号：HS-2026-001', '共20套。'))
    const other = await reportOn('c', draft('项目名称：办公桌椅采购项目\n\n项目编号：HS-2026-002'))
    const nameless = await reportOn('d', draft('采购公告'))
    const { page, complaints } = await openReport(browser, first, {
      permissions: ['clipboard-write', 'clipboard-read'],
    })
    await page.locator('.document.on .card').first().locator('.decide input[value=accept]').check()
    const decided = async (report: string) => {
      await page.goto(pathToFileURL(report).href)
      expect(await page.locator('.card').count()).toBeGreaterThan(0)
      return page.locator('.card[data-decision]').count()
    }
    expect(await decided(first)).toBe(1)
    expect(await decided(other)).toBe(0)
    expect(await decided(nameless)).toBe(0)
    expect(await decided(edited)).toBe(1)

    await page.locator('.document.on .copy').first().click()
    await page.waitForFunction(() => document.getElementById('said')!.textContent === '已复制。')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^提供有效的营业执照即可/)
    expect(complaints.filter(one => !one.startsWith('file:'))).toEqual([])
  })
})
