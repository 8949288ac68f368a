/** The HTML report in a real Chromium, made by the real program from the fixtures. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folderOf, tenderlint } from '../program/run-program.ts'
import { CHROMIUM, openReport, startBrowser } from './chromium.ts'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures')
const NAMES = ['clean-tender.docx', 'equipment-tender.pdf', 'goods-tender.docx', 'scan.pdf']

describe.skipIf(!CHROMIUM)('the HTML report', () => {
  const done: (() => void)[] = []
  let browser: Browser
  let folder: string
  let report: string

  beforeAll(async () => {
    const files = Object.fromEntries(NAMES.slice(0, 3).map(name => [name, readFileSync(join(FIXTURES, name))]))
    folder = folderOf({ ...files, 'scan.pdf': '%PDF-1.4 broken' }, remove => done.push(remove))
    report = join(folder, 'report.html')
    const run = await tenderlint(folder, [...NAMES, '--output', 'html=report.html', '--quiet'])
    expect(run.code).toBe(2)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    for (const remove of done) remove()
  })

  const shownCards = '.document.on .card:not([hidden])'

  it('opens without an error and without asking for anything, and says first what was not read', async () => {
    const { page, complaints } = await openReport(browser, report)
    const texts = await page.locator('main [data-page].on h3').allTextContents()
    expect(texts[0]).toBe('先看：1 份文件没有读全或没有检查')
    expect(await page.locator('.notread').textContent()).toContain('PDF 已损坏')
    expect(await page.locator('#documents tbody tr').count()).toBe(NAMES.length)
    expect(await page.locator('footer').textContent()).toContain('没有发现不等于通过合法性审查')
    expect(complaints).toEqual([])
  })

  it('shows each finding in the document and beside it, and jumps both ways', async () => {
    const { page, complaints } = await openReport(browser, report)
    await page.click('#documents a:has-text("goods-tender.docx")')
    expect(await page.locator('.document.on h2').textContent()).toBe('3. goods-tender.docx')
    const place = page.locator(`${shownCards} .where a`).nth(8)
    const card = page.locator(shownCards).nth(8)
    const words = (await card.locator('blockquote mark').textContent())!
    await place.click()
    const number = page.locator('.reading .num:focus')
    expect(await number.textContent()).toBe(await card.locator('.num').textContent())
    const marked = await number.evaluate(element => {
      const id = (element as HTMLAnchorElement).hash.slice(1)
      const marks = [...document.querySelectorAll<HTMLElement>('.document.on .reading mark')]
      return { id, texts: marks.filter(one => one.dataset.for === id).map(one => one.textContent) }
    })
    expect(marked.texts.join('')).toContain(words)
    expect(await isInSight(number)).toBe(true)

    await page.evaluate(() => scrollTo(0, 0))
    const other = page.locator('.document.on .reading mark').nth(20)
    await other.click()
    const landed = page.locator('.card:focus')
    expect(await landed.getAttribute('id')).toBe(await other.getAttribute('data-for'))
    expect(await isInSight(landed)).toBe(true)
    expect(complaints).toEqual([])
  })

  it('marks every place of every finding with exactly its words', async () => {
    const { stdout } = await tenderlint(folder, ['goods-tender.docx', 'equipment-tender.pdf', '--format', 'json'])
    const { documents } = JSON.parse(stdout) as { documents: { path: string; findings: { match: string }[] }[] }
    const { page } = await openReport(browser, report)
    for (const { path, findings } of documents) {
      const marks = await page.locator(`[data-path="${path}"]`).evaluate(element =>
        [...element.querySelectorAll('.reading .num')].map(number => {
          // Two marks may share their words: walk back to where this one began.
          const texts: string[] = []
          for (let node = number.previousSibling; node; node = node.previousSibling)
            texts.unshift(node.textContent ?? '')
          return texts.join('').replace(/\d+$/, '')
        }),
      )
      expect(marks).toHaveLength(findings.length)
      const unmarked = findings.filter(
        one => !marks.some(text => text.replace(/\d/g, '').endsWith(one.match.replace(/\d/g, ''))),
      )
      expect(unmarked.map(one => one.match)).toEqual([])
    }
  })

  it('filters by severity, rule, limb and section and searches, on the summary and on the pages', async () => {
    const { page, complaints } = await openReport(browser, `${report}`)
    const total = await page.locator('.card').count()
    const matching = () => page.locator('#matching').textContent()
    expect(await matching()).toBe(`显示 ${total} / ${total} 条`)

    await page.uncheck('#filters input[value=warning]')
    const errors = await page.locator('.card[data-severity=error]').count()
    expect(await matching()).toBe(`显示 ${errors} / ${total} 条`)

    await page.selectOption('#filters select[name=rule]', 'market-share')
    const shown = await page
      .locator('.card:not([hidden])')
      .evaluateAll(cards => cards.map(one => (one as HTMLElement).dataset.rule))
    expect(new Set(shown)).toEqual(new Set(['market-share']))
    expect(await page.locator('#documents tbody tr:not([hidden])').count()).toBe(2)

    await page.click('#filters button[type=reset]')
    await page.selectOption('#filters select[name=role]', 'evaluation')
    const roles = await page
      .locator('.card:not([hidden])')
      .evaluateAll(cards => cards.map(one => (one as HTMLElement).dataset.role))
    expect(roles.length).toBeGreaterThan(0)
    expect(roles.every(one => one!.split(' ').includes('evaluation'))).toBe(true)

    await page.click('#filters button[type=reset]')
    await page.selectOption('#filters select[name=limb]', 'beyond-need')
    await page.fill('#filters input[type=search]', 'goods-tender 检测报告')
    const texts = await page.locator('.card:not([hidden])').allTextContents()
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.every(text => text.includes('检测报告'))).toBe(true)
    expect(await page.locator('#documents tbody tr:not([hidden]) a').allTextContents()).toEqual(['goods-tender.docx'])
    expect(complaints).toEqual([])
  })

  it('opens at the document where there is only one', async () => {
    await tenderlint(folder, ['clean-tender.docx', '--output', 'html=one.html', '--quiet'])
    const { page, complaints } = await openReport(browser, join(folder, 'one.html'))
    expect(await page.locator('main [data-page].on h2').textContent()).toBe('1. clean-tender.docx')
    expect(await page.locator('.document.on .none').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('copies a rewrite, and does not take the words of its own buttons for those of findings', async () => {
    const { page, complaints } = await openReport(browser, report, { permissions: ['clipboard-write'] })
    await page.goto(`${page.url()}#d3`)
    await page.locator('.document.on .copy').first().click()
    await page.waitForFunction(() => document.getElementById('said')!.textContent === '已复制。')
    await page.fill('#filters input[type=search]', '采纳，修改')
    expect(await page.locator('.card:not([hidden])').count()).toBe(0)
    expect(await page.locator('.document.on .filtered').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('sorts the table of documents', async () => {
    const { page } = await openReport(browser, report)
    const errors = () => page.locator('#documents tbody td.error').allTextContents()
    await page.click('#documents thead button:has-text("错误")')
    expect((await errors()).map(Number)).toEqual((await errors()).map(Number).sort((a, b) => b - a))
    expect(await page.locator('#documents th[aria-sort=descending]').textContent()).toBe('错误')
    await page.click('#documents thead button:has-text("错误")')
    expect((await errors()).map(Number)).toEqual((await errors()).map(Number).sort((a, b) => a - b))
  })

  it('goes from finding to finding and from document to document by keyboard', async () => {
    const { page, complaints } = await openReport(browser, report)
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    expect(await page.locator('.document.on h2').textContent()).toBe('2. equipment-tender.pdf')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.locator('.card:focus .num').textContent()).toBe('2')
    await page.keyboard.press('k')
    expect(await page.locator('.card:focus .num').textContent()).toBe('1')
    await page.keyboard.press('/')
    await page.keyboard.type('jk')
    expect(await page.inputValue('#filters input[type=search]')).toBe('jk')
    expect(complaints).toEqual([])
  })

  it('keeps decisions and exports a waiver file that the next run honours', async () => {
    const { page, complaints } = await openReport(browser, report)
    await page.goto(`${page.url()}#d3`)
    const decide = async (card: number, choice: string, because?: string) => {
      const one = page.locator(shownCards).nth(card)
      await one.locator(`.decide input[value=${choice}]`).check()
      if (because) {
        await one.locator('textarea').fill(because)
        await one.locator('textarea').blur()
      }
    }
    await decide(0, 'accept')
    await decide(1, 'justify')
    await decide(2, 'wrong')
    await page.reload()
    expect(await page.locator('.card[data-decision]').count()).toBe(3)
    await page.click('#export summary')
    await page.fill('#export input[name=owner]', '王“一”: #2')
    await page.click('#export button[type=submit]')
    expect(await page.locator('#said').textContent()).toContain('还缺 1 条理由')
    await decide(1, 'justify', '现有系统只支持\n"此接口": 是')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export button[type=submit]')])
    expect(download.suggestedFilename()).toBe('waivers.yaml')
    const path = join(folder, 'waivers.yaml')
    await download.saveAs(path)
    const { waivers } = parse(readFileSync(path, 'utf8')) as { waivers: Record<string, string>[] }
    expect(waivers.map(one => [one.document, one.owner, one.reason])).toEqual([
      ['goods-tender.docx', '王“一”: #2', '现有系统只支持\n"此接口": 是'],
      ['goods-tender.docx', '王“一”: #2', '误报'],
    ])
    const args = ['goods-tender.docx', '--waivers', 'waivers.yaml', '--stale-waivers', 'error', '--fail-on', 'never']
    const again = await tenderlint(folder, [...args, '--format', 'json'])
    expect(again.code).toBe(0)
    const { documents, summary } = JSON.parse(again.stdout)
    const waived = documents[0].findings.filter((one: { suppressed: unknown }) => one.suppressed)
    expect(new Set(waived.map((one: { suppressed: { reason: string } }) => one.suppressed.reason)).size).toBe(2)
    expect(summary.suppressed).toBe(waived.length)

    await tenderlint(folder, [...args, '--output', 'html=again.html'])
    const second = await openReport(browser, join(folder, 'again.html'))
    expect(await second.page.locator('.card[data-waived]').count()).toBe(2)
    expect(await second.page.locator('.card[data-waived] .reason').first().textContent()).toContain('现有系统只支持')
    expect([...complaints, ...second.complaints]).toEqual([])
  })

  async function isInSight(locator: { evaluate: <T>(f: (element: Element) => T) => Promise<T> }): Promise<boolean> {
    return locator.evaluate(element => {
      const { top, bottom } = element.getBoundingClientRect()
      return top < innerHeight && bottom > 0
    })
  }
})
