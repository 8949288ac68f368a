/** The HTML report for everybody: keyboard and screen reader, light and dark, on paper, and with hostile documents. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderOf, tenderlint } from '../program/run-program.ts'
import { CHROMIUM, openReport, startBrowser } from './chromium.ts'

const FIXTURES = resolve(import.meta.dirname, '../../fixtures')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Three sheets of a document are as good as fifty, and axe takes its time. */
const RUN_AXE =
  "axe.run({ exclude: ['.sheet ~ .sheet ~ .sheet ~ .sheet', '.card ~ .card ~ .card ~ .card ~ .card ~ .card'] })"

/** Every way out of text that a page knows, as a name of a file and in a document: a text, since in Markdown `<img>` is a picture. */
const HOSTILE = [
  '</script><script>hit("script")</script>',
  '<img src=x onerror=hit("image")>',
  '</title></style><svg onload=hit("svg")>',
  '"><a href="javascript:hit(1)">投标人须在本地注册</a>',
  '<iframe srcdoc="<script>parent.hit(2)</script>"></iframe><meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
]
const HOSTILE_NAME = `"><img src=x onerror=hit('name')>&amp;.txt`

describe.skipIf(!CHROMIUM)('the HTML report', () => {
  const done: (() => void)[] = []
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    const goods = readFileSync(join(FIXTURES, 'goods-tender.docx'))
    const hostile = `第二章 投标人资格要求\n\n${HOSTILE.map(one => `投标人须在黄石市注册。${one}`).join('\n\n')}\n\n| ${HOSTILE.join(' | ')} |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n`
    folder = folderOf({ 'goods-tender.docx': goods, [HOSTILE_NAME]: hostile }, remove => done.push(remove))
    for (const language of ['zh', 'en']) {
      const output = ['--output', `html=${language}.html`, '--lang', language]
      await tenderlint(folder, ['goods-tender.docx', HOSTILE_NAME, ...output, '--verbose', '--quiet'])
    }
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    for (const remove of done) remove()
  })

  const open = (name: string, options = {}) => openReport(browser, join(folder, `${name}.html`), options)

  it.each(['light', 'dark'] as const)('has nothing that axe calls serious, in %s', async colorScheme => {
    // The policy of the page would stop axe as it stops everything else.
    const { page } = await open(colorScheme === 'light' ? 'zh' : 'en', { colorScheme, bypassCSP: true })
    for (const place of ['#summary', '#d1', '#f2-1', '#laws']) {
      await page.goto(page.url().replace(/#.*|$/, place))
      await page.evaluate(AXE)
      const { violations, passes } = await page.evaluate<AxeResults>(RUN_AXE)
      expect(passes.map(one => one.id)).toContain('color-contrast')
      const grave = violations.filter(one => one.impact === 'serious' || one.impact === 'critical')
      expect(grave.map(one => `${place} ${one.id}: ${one.nodes[0]!.html}`)).toEqual([])
    }
  })

  it('shows hostile names and words as they are and runs nothing of them', async () => {
    const { page, complaints } = await open('zh')
    await page.goto(`${page.url()}#d2`)
    await page.waitForTimeout(200)
    expect(complaints).toEqual([])
    expect(await page.locator('.document.on h2').textContent()).toBe(`2. ${HOSTILE_NAME}`)
    const reading = await page.locator('.document.on .reading').textContent()
    for (const words of HOSTILE) expect(reading!.replace(/(?<=。)\d+/g, '')).toContain(words)
    expect(
      await page.locator('img, iframe, object, embed, base, [onload], [onerror], a[href^=javascript]').count(),
    ).toBe(0)
  })

  it('would not run a script even if one got into it', async () => {
    const { page } = await open('zh')
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      try {
        script.textContent = 'window.hit = true'
        document.body.append(script)
      } catch {
        return false
      }
      return 'hit' in window
    })
    expect(ran).toBe(false)
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/)
    expect(policy).not.toContain('unsafe')
  })

  it('is a whole document without its program too', async () => {
    const { page } = await open('zh', { javaScriptEnabled: false })
    expect(await page.locator('.card').first().isVisible()).toBe(true)
    expect(await page.locator('.filters').isVisible()).toBe(false)
  })

  it('prints on A4: findings first, then the text, nothing cut off and no bars', async () => {
    const { page } = await open('zh', { viewport: { width: 680, height: 960 } })
    await page.goto(`${page.url()}#d1`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const tops = await page.evaluate(() =>
      ['.on .findings', '.on .reading'].map(name => document.querySelector(name)!.getBoundingClientRect()),
    )
    expect(tops[0]!.bottom).toBeLessThanOrEqual(tops[1]!.top)
    expect(await page.locator('.on .findings').evaluate(one => one.scrollHeight - one.clientHeight)).toBe(0)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const { PDFParse } = await import('pdf-parse')
    const { text } = await new PDFParse({ data: pdf }).getText()
    expect(text).toContain('tenderlint 检查报告')
    expect(text).toContain('没有发现不等于通过合法性审查')
  })

  it('fits a narrow window', async () => {
    const { page } = await open('zh', { viewport: { width: 400, height: 800 } })
    for (const place of ['#summary', '#d1']) {
      await page.goto(page.url().replace(/#.*|$/, place))
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    // The name of a project is not one character wide.
    await page.goto(page.url().replace(/#.*|$/, '#summary'))
    const names = page.locator('.documents tbody td:nth-child(3)')
    expect(await names.first().evaluate(one => one.getBoundingClientRect().width)).toBeGreaterThan(150)
  })

  it('is the same byte for byte when made again', async () => {
    await tenderlint(folder, ['goods-tender.docx', HOSTILE_NAME, '--output', 'html=again.html', '--verbose', '--quiet'])
    expect(existsSync(join(folder, 'again.html'))).toBe(true)
    expect(readFileSync(join(folder, 'again.html')).equals(readFileSync(join(folder, 'zh.html')))).toBe(true)
    expect(readFileSync(join(folder, 'zh.html'), 'utf8')).not.toContain(folder)
  })
})
